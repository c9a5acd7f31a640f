// A thousand navigations in a real Chromium, with a panel that follows and cards that open: what is held after them, beside what was held after a hundred.
import type { Browser, Page } from 'puppeteer-core';
import { type Held, stored, type Watched, watchPageHeld, watchWorkerHeld } from '../support/held';
import { countAtRest } from '../support/held-panel';
import { firstPage, launchChromium } from '../support/launch';
import { panelOf } from '../support/panel';
import { ROUND, roam, waitForStory } from '../support/roaming';
import { addressOfStory, serveStories } from '../support/roaming-pages';
import { measureRoamingInFirefox } from './load-roaming-firefox';
import { growthRows, type Part } from './load-rows';

const [EARLY, LATE] = [100, 1_000];
/** What the reader has read is kept on the disk, and what is read of the library once stays in the worker until it ends: it has an end of its own. */
const MAY_GROW = ['user/stories', 'bytes on disk'];

/** `MOST_TABS` of `lib/app/background/given.ts`. */
const TABS_REMEMBERED = 50;

export interface Whole {
  readonly page: Held;
  readonly panel: Held;
  readonly worker: Held;
  readonly disk: Held;
}

/** Opens the panel beside a story that is marked, and watches all that holds anything. */
export async function watchAll(
  browser: Browser,
  page: Page,
  extensionId: string,
  ofWorker: Watched = watchWorkerHeld(browser),
): Promise<{ readonly now: () => Promise<Whole>; readonly panel: Page }> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not installed.');
  await page.triggerExtensionAction(extension);
  const panel = await panelOf(page);
  const watched: readonly Watched[] = [
    await watchPageHeld(page, extensionId),
    await watchPageHeld(panel),
    ofWorker,
  ];
  return {
    panel,
    // Marks stand before the panel has read their story, and it asks page and worker for it.
    now: async () => {
      const [inPage, inPanel, inWorker] = await countAtRest(panel, () =>
        Promise.all(watched.map((each) => each.now())),
      );
      return { page: inPage!, panel: inPanel!, worker: inWorker!, disk: await stored(panel) };
    },
  };
}

/** The worker remembers what it gave to the last tabs: as many are opened first, or that would be taken for growth. */
async function fillTabs(page: Page, origin: string): Promise<void> {
  for (let number = 0; number < TABS_REMEMBERED; number++) {
    const tab = await page.browser().newPage();
    await tab.goto(addressOfStory(origin, number));
    await waitForStory(tab, number);
    await tab.close();
  }
  await page.bringToFront();
}

function rowsOf(before: Whole, after: Whole, names: readonly [string, string]): Part['rows'] {
  return (['page', 'panel', 'worker', 'disk'] as const).flatMap((whose) =>
    growthRows(whose, [before[whose], after[whose]], names, MAY_GROW),
  );
}

export async function measureRoaming(options: readonly string[]): Promise<readonly Part[]> {
  const given = options.find((option) => option.startsWith('--navigations='))?.split('=')[1];
  const late = given ? Number(given) : LATE;
  if (options.includes('--firefox')) return measureRoamingInFirefox(late);
  const early = Math.min(EARLY, Math.floor(late / 2 / ROUND) * ROUND);
  const server = await serveStories();
  const { browser, extensionId } = await launchChromium({ headless: true });
  try {
    const page = await firstPage(browser);
    await roam(page, server.origin, 0);
    await fillTabs(page, server.origin);
    const all = await watchAll(browser, page, extensionId);
    let before: Whole | null = null;
    for (let done = ROUND; done <= late; done += ROUND) {
      await roam(page, server.origin, done / ROUND);
      if (done === early) before = await all.now();
    }
    const after = await all.now();
    const inOne = await stayInOneDocument(page, all);
    return [
      {
        what: `${late} navigations in Chromium: loads, steps within a document, back and forward, tabs; two cards in ten`,
        rows: rowsOf(before!, after, [`after ${early}`, `after ${late}`]),
      },
      inOne,
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Steps within one document, which the page takes as fast as it can: our readings are slower, and skip what was left meanwhile. */
async function stayInOneDocument(
  page: Page,
  { panel, now }: { readonly panel: Page; readonly now: () => Promise<Whole> },
): Promise<Part> {
  const step = async (from: number, to: number): Promise<Whole> => {
    await page.evaluate(
      async (first, last) => {
        const { go } = window as unknown as { go(to: number): void };
        for (let number = first; number <= last; number++) {
          go(number % 90);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
      from,
      to,
    );
    await waitForStory(page, to);
    // The panel has been told of each step, and is still on its way to the last.
    await panel.waitForFunction(
      (title) =>
        document.querySelector('[data-entity]') !== null && document.body.textContent?.includes(title),
      {},
      await page.title(),
    );
    return now();
  };
  const before = await step(1, EARLY);
  const after = await step(EARLY + 1, LATE);
  return {
    what: `${LATE} steps within one document in Chromium, one every 20 ms`,
    rows: rowsOf(before, after, [`after ${EARLY}`, `after ${LATE}`]),
  };
}
