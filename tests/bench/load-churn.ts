// Pages that are made to keep us busy, in Chromium: our share of their main thread, what is asked of the background, how soon all is right again.
import type { Page } from 'puppeteer-core';
import { listenIn, marksThatStand } from '../e2e/churning';
import { CHURNING_PAGES, type Churning } from '../e2e/churning-pages';
import { complaintsOf } from '../e2e/watch-page';
import { watchPageHeld } from '../support/held';
import { firstPage, firstRunPage, launchChromium } from '../support/launch';
import { waitForMarks } from '../support/marks';
import { servePages } from '../support/page-server';
import type { Part, Row } from './load-rows';
import { ourTasks, sum } from './load-trace';

/** Milliseconds of churning. */
const LASTS = 3_000;
/** Milliseconds: a page of 130,000 elements is read in half a second, and rests for fifty times as long. */
const PATIENCE = 60_000;

const churn = async (page: Page): Promise<number> => {
  const since = performance.now();
  await page.evaluate(
    (lasts) =>
      new Promise<void>((done) => {
        (window as unknown as Churning).begin();
        setTimeout(done, lasts);
      }),
    LASTS,
  );
  return performance.now() - since;
};

/** Milliseconds from now until the same marks stand as before; not a number where they never do. */
async function untilMarked(page: Page, before: readonly string[]): Promise<number> {
  const since = performance.now();
  while (performance.now() - since < PATIENCE)
    if (String(await marksThatStand(page)) === String(before)) return performance.now() - since;
  return Number.NaN;
}

export async function measureChurn(): Promise<readonly Part[]> {
  const server = await servePages(CHURNING_PAGES);
  const { browser, extensionId } = await launchChromium({ headless: true, firstRun: true });
  try {
    const own = await listenIn(await firstRunPage(browser));
    const page = await firstPage(browser);
    await page.bringToFront();
    const complaints = complaintsOf(page);
    const held = await watchPageHeld(page, 'no world: entries of maps are counted elsewhere');
    const parts: Part[] = [];
    for (const path of Object.keys(CHURNING_PAGES)) {
      await page.goto(`${server.origin}${path}`);
      await waitForMarks(page);
      const before = await marksThatStand(page);
      const heldBefore = await held.now();
      await own.forget();
      let wall = 0;
      const tasks = await ourTasks(page, extensionId, async () => {
        wall = await churn(page);
      });
      const heard = (await own.heard()).length;
      const rounds = await page.evaluate(() => (window as unknown as Churning).rounds);
      await page.evaluate(() => (window as unknown as Churning).rest());
      const settled = await untilMarked(page, before);
      const heldAfter = await held.now();
      const rows: Row[] = [
        { what: 'rounds', figures: { rounds } },
        {
          what: 'our share of the main thread, %',
          figures: { ours: (100 * sum(tasks)) / wall },
          bound: { figure: 'ours', atMost: 10 },
        },
        {
          what: 'longest stretch of ours in one task, ms',
          figures: { most: Math.max(0, ...tasks) },
          bound: { figure: 'most', atMost: 100 },
        },
        {
          what: 'questions put to the background',
          figures: { questions: heard },
          bound: { figure: 'questions', atMost: 12 },
        },
        {
          what: 'until the marks stand again, ms',
          figures: { settled },
          bound: { figure: 'settled', atMost: PATIENCE },
        },
        {
          what: 'nodes and listeners more than before',
          figures: {
            nodes: heldAfter.nodes! - heldBefore.nodes!,
            listeners: heldAfter.listeners! - heldBefore.listeners!,
          },
        },
        {
          what: 'complaints of the page',
          figures: { complaints: complaints().length },
          bound: { figure: 'complaints', atMost: 0 },
        },
      ];
      parts.push({ what: `${path} for ${LASTS / 1000} s`, rows });
    }
    return parts;
  } finally {
    await browser.close();
    await server.close();
  }
}
