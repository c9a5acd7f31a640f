// A story of 200,000 words in Chromium: read, marked, listed, pointed at; beside the same page without the extension.

import { longStory } from '../e2e/long-story';
import { watchPageHeld, watchWorkerHeld } from '../support/held';
import { watchPanelHeld } from '../support/held-panel';
import { firstPage, launchChromium } from '../support/launch';
import { waitForMarks } from '../support/marks';
import { servePages } from '../support/page-server';
import { panelOf, waitForRows } from '../support/panel';
import { type Part, spread } from './load-rows';
import { ourTasks, sum } from './load-trace';
import { workMeter } from './ui-clock';

const MOVES = 100;

const LONGEST = { figure: 'most', atMost: 200 } as const;

export async function measureLong(): Promise<readonly Part[]> {
  const story = longStory();
  const server = await servePages({ '/long.html': story, '/short.html': longStory(1) });
  const { browser, extensionId } = await launchChromium({ headless: true });
  try {
    const url = `${server.origin}/long.html`;
    const page = await firstPage(browser);
    // The worker and its library are up.
    await page.goto(`${server.origin}/short.html`);
    await waitForMarks(page);
    const firstMarks = async (): Promise<number> => {
      await page.goto(url);
      await waitForMarks(page);
      return page.evaluate(
        () =>
          performance.now() -
          (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseEnd,
      );
    };
    const toMarks = [await firstMarks(), await firstMarks(), await firstMarks()];
    const read = await ourTasks(page, extensionId, firstMarks);
    const extension = (await browser.extensions()).get(extensionId)!;
    const pressed = performance.now();
    await page.triggerExtensionAction(extension);
    const panel = await panelOf(page);
    await waitForRows(panel);
    const toRows = performance.now() - pressed;
    const held = await watchPageHeld(page, extensionId);
    const ofPanel = await watchPanelHeld(panel);
    const worker = watchWorkerHeld(browser);
    const first = { page: await held.now(), panel: await ofPanel.now(), worker: await worker.now() };
    let toEnd = 0;
    const rest = await ourTasks(page, extensionId, async () => {
      const since = performance.now();
      await panel.click('.coverage-button');
      await panel.waitForFunction(
        () => document.querySelector('.coverage-words')?.textContent?.startsWith('Read to the end'),
        { timeout: 240_000 },
      );
      toEnd = performance.now() - since;
    });
    const whole = { page: await held.now(), panel: await ofPanel.now(), worker: await worker.now() };
    const moves = await movesOf(page);
    const context = await browser.createBrowserContext();
    const bare = await context.newPage();
    await bare.goto(url);
    const bareHeld = await (await watchPageHeld(bare)).now();
    const bareMoves = await movesOf(bare);
    await context.close();
    const megabytes = (bytes: number): number => bytes / 1e6;
    return [
      {
        what: `a story of some 200,000 words (${story.length} letters of source) in Chromium`,
        rows: [
          spread('from the loaded source to the first marks, ms', toMarks),
          {
            what: 'longest stretch of ours in a task while its first part is read, ms',
            figures: { most: Math.max(...read), all: sum(read) },
            bound: LONGEST,
          },
          { what: 'from the button to the panel’s rows, ms', figures: { ms: toRows } },
          { what: 'read to its end, traced, ms', figures: { ms: toEnd } },
          {
            what: 'longest stretch of ours in a task of page or panel meanwhile, ms',
            figures: { most: Math.max(...rest), all: sum(rest) },
            bound: LONGEST,
          },
          {
            what: 'marks drawn',
            figures: {
              'first part': first.page['highlighted ranges']!,
              'to its end': whole.page['highlighted ranges']!,
            },
          },
          {
            what: 'page: MB on its heap',
            figures: {
              'without us': megabytes(bareHeld.heap!),
              'first part': megabytes(first.page.heap!),
              'to its end': megabytes(whole.page.heap!),
            },
          },
          {
            what: 'panel: MB on its heap',
            figures: {
              'first part': megabytes(first.panel.heap!),
              'to its end': megabytes(whole.panel.heap!),
            },
          },
          {
            what: 'worker: MB on its heap',
            figures: {
              'first part': megabytes(first.worker.heap!),
              'to its end': megabytes(whole.worker.heap!),
            },
          },
          {
            what: 'work of the page for a movement of the pointer, ms',
            figures: { 'with us': moves, 'without us': bareMoves },
          },
        ],
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Milliseconds of work that the page's main thread does for each movement over its words, the frames included. */
async function movesOf(page: import('puppeteer-core').Page): Promise<number> {
  const meter = await workMeter(page);
  await page.mouse.move(300, 200);
  const before = await meter();
  for (let move = 0; move < MOVES; move++) await page.mouse.move(300 + (move % 40) * 5, 200 + move * 4);
  return ((await meter()) - before) / MOVES;
}
