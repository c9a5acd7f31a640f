// A live report with five thousand updates in Chromium, one by one and in bursts, beside the same page without the extension.
import type { Browser, Page } from 'puppeteer-core';
import { type Held, watchPageHeld, watchWorkerHeld } from '../support/held';
import { firstPage, launchChromium } from '../support/launch';
import { waitForMarks } from '../support/marks';
import { servePages } from '../support/page-server';
import { growth, growthRows, MOST_GROWTH, type Part } from './load-rows';
import { ourTasks, sum } from './load-trace';
import { workMeter } from './ui-clock';

const [ONE_BY_ONE, EVERY] = [1_000, 20];
const [BURSTS, BURST, BETWEEN] = [40, 100, 300];

/** A reading is followed by fifty times as long of rest, and one of so much text is long. Milliseconds. */
const PATIENCE = 240_000;

/** The newest update stands first, as it does in such reports. */
const PAGE = `<!doctype html>
<html lang="en-US"><head><meta charset="utf-8"><title>What is said today, as it happens</title>
<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"What is said today, as it happens","datePublished":"2025-08-20T09:00:00-04:00"}</script>
<style>body { font: 18px/1.5 serif; max-width: 38em; margin: 2em auto; }</style></head>
<body><main><article><h1>What is said today, as it happens</h1><div id="posts"></div></article></main><script>
const names = ['Volodymyr Zelenskyy', 'Friedrich Merz', 'Karol Nawrocki', 'Viktor Orbán', 'Giorgia Meloni', 'Keir Starmer', 'Mette Frederiksen', 'Emmanuel Macron', 'Donald Tusk'];
let count = 0;
window.letters = 0;
window.add = (many) => {
  const fresh = document.createDocumentFragment();
  for (let at = 0; at < many; at++) {
    const post = document.createElement('section');
    post.dataset.post = ++count;
    const words = names[count % names.length] + ' was the next to be heard, for the ' + count + 'th time by our count. What was said filled some minutes, and nobody who was there wished to add anything to it before the evening.';
    letters += words.length;
    const time = document.createElement('h2');
    time.textContent = 'Update ' + count;
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    post.append(time, paragraph);
    fresh.prepend(post);
  }
  document.getElementById('posts').prepend(fresh);
};
add(Number(new URLSearchParams(location.search).get('posts') ?? 10));
</script></body></html>`;

interface Live {
  readonly letters: number;
  add(many: number): void;
}

async function run(
  page: Page,
  updates: readonly [times: number, many: number, every: number],
): Promise<void> {
  await page.evaluate(
    async (times, many, every) => {
      for (let at = 0; at < times; at++) {
        (window as unknown as Live).add(many);
        await new Promise((resolve) => setTimeout(resolve, every));
      }
    },
    ...updates,
  );
}

/** Milliseconds from now until a mark stands in the newest update. */
async function untilNewestIsMarked(page: Page): Promise<number> {
  const since = performance.now();
  await page.waitForFunction(
    () => {
      const newest = document.querySelector('[data-post]');
      return [...CSS.highlights.values()].some((ranges) =>
        [...ranges].some(({ startContainer }) => newest?.contains(startContainer)),
      );
    },
    { timeout: PATIENCE },
  );
  return performance.now() - since;
}

/** Milliseconds of work that the page's main thread did, with whatever runs in it. */
async function workOf(page: Page, act: () => Promise<unknown>): Promise<{ work: number; wall: number }> {
  const meter = await workMeter(page);
  const [before, since] = [await meter(), performance.now()];
  await act();
  return { work: (await meter()) - before, wall: performance.now() - since };
}

const updateAll = async (page: Page): Promise<void> => {
  await run(page, [ONE_BY_ONE, 1, EVERY]);
  await run(page, [BURSTS, BURST, BETWEEN]);
};

async function without(browser: Browser, url: string): Promise<{ before: Held; after: Held; work: number }> {
  // No extension runs in a private context.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(url);
  const held = await watchPageHeld(page);
  const before = await held.now();
  const { work } = await workOf(page, () => updateAll(page));
  const after = await held.now();
  await context.close();
  return { before, after, work };
}

export async function measureLive(): Promise<readonly Part[]> {
  const server = await servePages({ '/live': PAGE });
  const { browser, extensionId } = await launchChromium({ headless: true });
  try {
    const url = `${server.origin}/live`;
    const page = await firstPage(browser);
    await page.goto(url);
    await waitForMarks(page);
    const held = await watchPageHeld(page, extensionId);
    const worker = watchWorkerHeld(browser);
    const before = await held.now();
    const workerBefore = await worker.now();
    const ones = await workOf(page, () => run(page, [ONE_BY_ONE, 1, EVERY]));
    const afterOnes = await untilNewestIsMarked(page);
    const bursts = await workOf(page, () => run(page, [BURSTS, BURST, BETWEEN]));
    const afterBursts = await untilNewestIsMarked(page);
    const after = await held.now();
    const workerAfter = await worker.now();
    const letters = await page.evaluate(() => (window as unknown as Live).letters);
    // The same text, loaded at once: whatever is held beyond that was left behind by the updates.
    // By a reload, which puts no document away: the old one would be counted with it.
    await page.evaluate(
      (posts) => history.replaceState(null, '', `?posts=${posts}`),
      10 + ONE_BY_ONE + BURSTS * BURST,
    );
    await page.reload();
    await untilNewestIsMarked(page);
    const loaded = await held.now();
    // The profiler slows what it watches: for the longest stretch only.
    const traced = await ourTasks(page, extensionId, async () => {
      await run(page, [5, BURST, BETWEEN]);
      await untilNewestIsMarked(page);
    });
    const bare = await without(browser, url);
    const ours = after.heap! - bare.after.heap!;
    const share = (100 * (ones.work + bursts.work - bare.work)) / (ones.wall + bursts.wall);
    return [
      {
        what: `a live report in Chromium: ${ONE_BY_ONE} updates, one every ${EVERY} ms, then ${BURSTS} bursts of ${BURST}`,
        rows: [
          {
            what: 'until the newest update is marked, ms',
            figures: { 'after one by one': afterOnes, 'after bursts': afterBursts },
          },
          {
            what: 'the page’s main thread, % of the time that is ours',
            figures: { ours: share },
            bound: { figure: 'ours', atMost: 10 },
          },
          {
            what: 'longest stretch of ours in one task of the page, ms',
            figures: { most: Math.max(...traced), all: sum(traced) },
            bound: { figure: 'most', atMost: 200 },
          },
          {
            what: 'bytes that page and extension hold, beside the same text loaded at once',
            figures: {
              'after the updates': after.heap!,
              'loaded at once': loaded.heap!,
              'grown %': growth(loaded.heap!, after.heap!),
            },
            bound: { figure: 'grown %', atMost: MOST_GROWTH },
          },
          {
            what: 'bytes that we hold of the page, for each letter of it',
            figures: { bytes: ours, letters, 'per letter': ours / letters },
          },
          ...growthRows(
            'worker',
            [workerBefore, workerAfter],
            ['before', 'after'],
            ['heap', 'buffers', 'DOM heap'],
          ),
          {
            what: 'page: highlighted ranges',
            figures: { before: before['highlighted ranges']!, after: after['highlighted ranges']! },
          },
          {
            what: 'page: listeners more than without us',
            figures: {
              before: before.listeners! - bare.before.listeners!,
              after: after.listeners! - bare.after.listeners!,
            },
          },
        ],
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
