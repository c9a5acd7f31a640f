// A hundred tabs opened at once behind the one in front, as a browser does that is started again; each then looked at.
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { type Held, watchWorkerHeld } from '../support/held';
import { firstPage, launchChromium } from '../support/launch';
import { countCalls } from '../support/life';
import { waitForStory } from '../support/roaming';
import { addressOfStory, serveStories } from '../support/roaming-pages';
import { growth, type Part, spread } from './load-rows';
import { ourTasks } from './load-trace';

const TABS = 100;
const TRACED = 10;
/** Windows that are seen at the same time, all asking at once, before the one in front does. */
const WINDOWS = 10;

/** Bytes of all processes of pages, each page of memory shared out among those that have it. Linux only; else none. */
async function memoryOfPages(browser: Browser): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  let sum = 0;
  for (const { type, id } of processInfo) {
    if (type !== 'renderer') continue;
    const told = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'));
    sum += Number(told?.[1] ?? 0) * 1024;
  }
  return sum;
}

async function openBehind(where: Browser | BrowserContext, origin: string): Promise<Page[]> {
  const tabs = await Promise.all(
    Array.from({ length: TABS }, () => where.newPage({ type: 'tab', background: true })),
  );
  await Promise.all(tabs.map((tab, at) => tab.goto(addressOfStory(origin, at))));
  return tabs;
}

/** What they take of memory, looked at one after the other; without the extension nothing is marked. */
async function bytesOfTabs(
  browser: Browser,
  tabs: readonly Page[],
  look: (tab: Page, at: number) => Promise<void>,
  before: number,
): Promise<{ readonly seen: number }> {
  for (const [at, tab] of tabs.entries()) await look(tab, at);
  return { seen: (await memoryOfPages(browser)) - before };
}

export async function measureTabs(): Promise<readonly Part[]> {
  const server = await serveStories();
  const { browser, extensionId } = await launchChromium({ headless: true });
  try {
    const page = await firstPage(browser);
    await page.goto(addressOfStory(server.origin, 0));
    await waitForStory(page, 0);
    const calls = await countCalls(browser);
    const worker = watchWorkerHeld(browser);
    const workerBefore = await worker.now();
    const asked = await calls.annotated();
    const before = await memoryOfPages(browser);
    const tabs = await openBehind(browser, server.origin);
    // The one in front is loaded while all others are there.
    await page.bringToFront();
    const inFront = performance.now();
    await page.goto(addressOfStory(server.origin, 1));
    await waitForStory(page, 1);
    const frontMarked = performance.now() - inFront;
    const askedHidden = (await calls.annotated()) - asked - 1;
    const hidden = (await memoryOfPages(browser)) - before;
    const toMarked: number[] = [];
    const look = async (tab: Page, at: number): Promise<void> => {
      const since = performance.now();
      await tab.bringToFront();
      await waitForStory(tab, at);
      toMarked.push(performance.now() - since);
    };
    // The profiler slows what it watches: of the first tabs only.
    const own = await ourTasks(page, extensionId, async () => {
      for (const [at, tab] of tabs.slice(0, TRACED).entries()) await look(tab, at);
    });
    toMarked.length = 0;
    const unseen = tabs.slice(TRACED);
    const bytes = await bytesOfTabs(browser, unseen, (tab, at) => look(tab, at + TRACED), before);
    const workerAfter = await worker.now();
    await Promise.all(tabs.map((tab) => tab.close()));
    await page.bringToFront();
    const workerClosed = await worker.now();
    const bare = await withoutUs(browser, server.origin);
    const queue = await askAtOnce(browser, server.origin);
    return [
      {
        what: `${TABS} tabs opened at once behind another in Chromium, each looked at then`,
        rows: [
          {
            what: 'stories asked about while hidden',
            figures: { asked: askedHidden },
            bound: { figure: 'asked', atMost: 0 },
          },
          { what: 'the tab in front, loaded among them, to its marks, ms', figures: { ms: frontMarked } },
          spread('a tab looked at to its marks, ms', toMarked),
          spread('our stretches in tasks of the pages, ms', own, { figure: 'most', atMost: 200 }),
          {
            what: 'kB of memory that a tab takes more than without us',
            figures: {
              hidden: (hidden - bare.hidden) / TABS / 1000,
              seen: (bytes.seen - bare.seen) / TABS / 1000,
              'without us': bare.seen / TABS / 1000,
            },
          },
          workerRow('worker: bytes on its heap', 'heap', [workerBefore, workerAfter, workerClosed]),
          workerRow('worker: entries of maps', 'entries of maps', [workerBefore, workerAfter, workerClosed]),
        ],
      },
      {
        what: `${WINDOWS} windows that are seen at the same time, all asking at once, and the one in front after them`,
        rows: [{ what: 'from its load to its marks, ms', figures: queue }],
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

function workerRow(
  what: string,
  figure: string,
  [before, all, closed]: readonly [Held, Held, Held],
): Part['rows'][number] {
  return {
    what,
    figures: {
      before: before[figure]!,
      'with all': all[figure]!,
      closed: closed[figure]!,
      'grown %': growth(before[figure]!, closed[figure]!),
    },
  };
}

async function withoutUs(
  browser: Browser,
  origin: string,
): Promise<{ readonly hidden: number; readonly seen: number }> {
  // No extension runs in a private context.
  const context = await browser.createBrowserContext();
  const first = await context.newPage();
  await first.goto(addressOfStory(origin, 0));
  const before = await memoryOfPages(browser);
  const tabs = await openBehind(context, origin);
  const hidden = (await memoryOfPages(browser)) - before;
  const { seen } = await bytesOfTabs(
    browser,
    tabs,
    async (tab, at) => {
      await tab.bringToFront();
      await tab.waitForSelector(`article[data-number="${at % 90}"]`);
    },
    before,
  );
  await context.close();
  return { hidden, seen };
}

/** All windows load at once; then one more, in front, while they wait. */
async function askAtOnce(
  browser: Browser,
  origin: string,
): Promise<{ readonly alone: number; readonly 'in front': number; readonly 'last of the others': number }> {
  const windows = await Promise.all(
    Array.from({ length: WINDOWS }, () => browser.newPage({ type: 'window' })),
  );
  const front = await browser.newPage({ type: 'window' });
  const timed = async (tab: Page, number: number): Promise<number> => {
    const since = performance.now();
    await tab.goto(addressOfStory(origin, number));
    await waitForStory(tab, number);
    return performance.now() - since;
  };
  await timed(front, 1);
  const alone = await timed(front, 2);
  const others = windows.map((tab, at) => timed(tab, 10 + at));
  const inFront = await timed(front, 3);
  const last = Math.max(...(await Promise.all(others)));
  await Promise.all([...windows, front].map((tab) => tab.close()));
  return { alone, 'in front': inFront, 'last of the others': last };
}
