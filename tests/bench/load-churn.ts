// Pages that are made to keep us busy, in Chromium or in Firefox: our share of their main thread, what is asked of the background, how soon all is right again.
import type { Browser, Page } from 'puppeteer-core';
import { listenIn, marksThatStand } from '../e2e/churning';
import { CHURNING_PAGES, type Churning } from '../e2e/churning-pages';
import { complaintsInFirefox, complaintsOf } from '../e2e/watch-page';
import { nextFrame } from '../support/closed-roots';
import { type Held, watchPageHeld } from '../support/held';
import { firstPage, firstRunPage, launchChromium, launchFirefox } from '../support/launch';
import { waitForMarks } from '../support/marks';
import { servePages } from '../support/page-server';
import { ourStretches } from './firefox-profile';
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
  while (performance.now() - since < PATIENCE) {
    if (String(await marksThatStand(page)) === String(before)) return performance.now() - since;
    await nextFrame(page);
  }
  return Number.NaN;
}

/** What each browser tells in its own way. */
interface Meter {
  /** Milliseconds of ours on a core, stretch by stretch. */
  readonly ours: (work: () => Promise<unknown>) => Promise<readonly number[]>;
  readonly complaints: () => Promise<readonly string[]>;
  /** Null: its counts take seconds, and more than they tell of a page that is left at once. */
  readonly held: (() => Promise<Held>) | null;
}

async function meterOf(page: Page, extensionId: string, isFirefox: boolean): Promise<Meter> {
  const browser = page.browser();
  if (isFirefox)
    return {
      ours: (work) => ourStretches(browser, extensionId, work),
      complaints: complaintsInFirefox(page),
      held: null,
    };
  const complaints = complaintsOf(page);
  return {
    ours: (work) => ourTasks(page, extensionId, work),
    complaints: async () => complaints(),
    held: (await watchPageHeld(page, 'no world: entries of maps are counted elsewhere')).now,
  };
}

async function launch(
  isFirefox: boolean,
): Promise<{ readonly browser: Browser; readonly extensionId: string }> {
  const options = { headless: true, firstRun: true };
  return isFirefox ? launchFirefox({ ...options, ownChrome: true }) : launchChromium(options);
}

const moreThan = (before: Held | undefined, after: Held | undefined): Row[] =>
  before && after
    ? [
        {
          what: 'nodes and listeners more than before',
          figures: {
            nodes: after.nodes! - before.nodes!,
            listeners: after.listeners! - before.listeners!,
          },
        },
      ]
    : [];

export async function measureChurn(options: readonly string[]): Promise<readonly Part[]> {
  const isFirefox = options.includes('--firefox');
  const only = options.find((option) => option.startsWith('--only='))?.slice('--only='.length) ?? '';
  const server = await servePages(CHURNING_PAGES);
  const { browser, extensionId } = await launch(isFirefox);
  try {
    const own = await listenIn(await firstRunPage(browser));
    const page = await firstPage(browser);
    await page.bringToFront();
    const { ours, complaints, held } = await meterOf(page, extensionId, isFirefox);
    const parts: Part[] = [];
    for (const path of Object.keys(CHURNING_PAGES).filter((each) => each.includes(only))) {
      await page.goto(`${server.origin}${path}`);
      await waitForMarks(page);
      const before = await marksThatStand(page);
      const heldBefore = await held?.();
      await own.forget();
      let wall = 0;
      const tasks = await ours(async () => {
        wall = await churn(page);
      });
      const heard = (await own.heard()).length;
      const rounds = await page.evaluate(() => (window as unknown as Churning).rounds);
      await page.evaluate(() => (window as unknown as Churning).rest());
      const settled = await untilMarked(page, before);
      const heldAfter = await held?.();
      const complained = await complaints();
      for (const each of complained) console.error(`${path}: ${each}`);
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
        ...moreThan(heldBefore, heldAfter),
        {
          what: 'complaints of the page',
          figures: { complaints: complained.length },
          bound: { figure: 'complaints', atMost: 0 },
        },
      ];
      parts.push({ what: `${path} for ${LASTS / 1000} s${isFirefox ? ' in Firefox' : ''}`, rows });
    }
    return parts;
  } finally {
    await browser.close();
    await server.close();
  }
}
