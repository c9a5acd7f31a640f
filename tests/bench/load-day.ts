// A day of 24 hours in Chromium, put together: hours of reading with the worker ended between, a live report left open, tabs left open overnight, a
// machine that sleeps. The clock of the extension is set forward by an hour each; what is held is counted after each.
import type { CDPSession, Page } from 'puppeteer-core';
import { type ClockAhead, createClockAhead } from '../support/clock-ahead';
import { type Held, stored, type Watched, watchPageHeld, watchWorkersHeld } from '../support/held';
import { firstPage, launchChromium, stopWorker } from '../support/launch';
import { ROUND, roam, waitForStory } from '../support/roaming';
import { addressOfStory, nameIn, serveStories } from '../support/roaming-pages';
import { type Whole, watchAll } from './load-roaming';
import { type Part, type Row, trendRows } from './load-rows';

const HOUR = 3_600_000;
/** From seven in the morning to eleven at night; then the machine sleeps; the last hour is the next morning. */
const [AWAKE, HOURS] = [16, 24];
/** Rounds of ten navigations in an hour of reading; the worker ends after each. */
const ROUNDS = 5;
/** The first two hours fill what caches there are. */
const EARLY = 2;
/** A report that is read some times an hour has our code of it compiled by then: 0.2 MB, after which nothing was added until the evening. */
const COMPILED = 11;
const WATCHED = ['page', 'panel', 'live', 'bare'] as const;
/** The reader stays with a story until it counts as read, in every so many hours. */
const STAYS_EVERY = 4;
const LEFT_OPEN = 8;
const UPDATES = 20;
/** A story counts as read after up to 25 s in which it is seen; and on a busy machine all takes its time. */
const PATIENCE = 120_000;

interface Day {
  readonly page: Page;
  readonly panel: Page;
  readonly live: Page;
  /** The same report in a private context, in which no extension runs: what grows there as well is the browser’s. */
  readonly bare: Page;
  readonly clock: ClockAhead;
  readonly origin: string;
  navigations: number;
  endings: number;
  stays: number;
  updates: number;
}

async function endWorker(day: Day): Promise<void> {
  await day.clock.settled();
  await stopWorker(day.page);
  day.endings += 1;
}

/** The page's own script: the newest stands on top, the oldest goes, so that the report stays as long as it is. */
const LIVE = `window.update = (name, id) => {
  const words = document.createElement('p');
  words.dataset.update = id;
  words.textContent = name + ' told reporters at the hour of update ' + id + ' that nothing had been agreed, and that nobody should wait for it.';
  const article = document.querySelector('article');
  article.querySelector('h1').after(words);
  article.lastElementChild.remove();
};`;

/** In one call: each call from outside leaves some hundred bytes in the page's heap while it is watched. */
async function update(day: Day, times: number): Promise<void> {
  const all = Array.from({ length: times }, () => day.updates++);
  for (const report of [day.live, day.bare])
    await report.evaluate(
      async (updates) => {
        for (const [name, id] of updates) {
          (window as unknown as { update(name: string, id: number): void }).update(name, id);
          await new Promise((resolve) => setTimeout(resolve));
        }
      },
      all.map((number) => [nameIn(number), number] as const),
    );
}

/**
 * V8 keeps what numbers read as text: one table for whole numbers, one for others, each of which grows once, from next to nothing to 65 and 49 kB,
 * with the hundreds that are written. They grow before the day begins, or they would be taken for what the report leaves behind.
 */
async function fillNumberTables(pages: readonly Page[]): Promise<void> {
  for (const page of pages)
    await page.evaluate(() => {
      let letters = 0;
      for (let number = 0; number < 100_000; number++) letters += `${number}${number / 7}`.length;
      return letters;
    });
}

async function lookAtLive(day: Day): Promise<void> {
  await day.bare.bringToFront();
  await day.bare.waitForFunction(
    (newest) => document.querySelector<HTMLElement>('[data-update]')?.dataset.update === newest,
    {},
    `${day.updates - 1}`,
  );
  await day.live.bringToFront();
  await day.live.waitForFunction(
    (newest) =>
      [...CSS.highlights.values()].some((ranges) =>
        [...ranges].some(
          ({ startContainer: { isConnected, parentElement } }) =>
            isConnected && parentElement?.dataset.update === newest,
        ),
      ),
    {},
    `${day.updates - 1}`,
  );
  await day.page.bringToFront();
}

async function readOn(day: Day, hour: number): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    await roam(day.page, day.origin, hour * ROUNDS + round);
    day.navigations += ROUND;
    await update(day, UPDATES / ROUNDS);
    if (round < ROUNDS - 1) await endWorker(day);
  }
  await lookAtLive(day);
  if (hour % STAYS_EVERY === 0) await stay(day, hour);
}

/** Reads a story to its end: one more that is remembered, or that one again. */
async function stay(day: Day, number: number): Promise<void> {
  await day.page.goto(addressOfStory(day.origin, number));
  await waitForStory(day.page, number);
  day.navigations += 1;
  day.stays += 1;
  const until = performance.now() + PATIENCE;
  while ((await stored(day.panel))['user/stories']! < day.stays)
    if (performance.now() > until) throw new Error(`Story ${number} was stayed with and is not remembered.`);
}

async function leaveOpen(day: Day): Promise<Page[]> {
  const tabs: Page[] = [];
  for (let number = 0; number < LEFT_OPEN; number++) {
    const tab = await day.page.browser().newPage();
    await tab.goto(addressOfStory(day.origin, number));
    await waitForStory(tab, number);
    day.navigations += 1;
    tabs.push(tab);
  }
  await day.page.bringToFront();
  return tabs;
}

/** As a browser does with tabs of a machine that goes to sleep, and as it wakes them. */
async function setAll(pages: readonly Page[], state: 'frozen' | 'active'): Promise<void> {
  for (const page of pages) {
    const session: CDPSession = await page.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state });
    await session.detach();
  }
}

/** The tabs of the evening are looked at in the morning: their marks stand, a card opens, and they are closed. */
async function closeAll(tabs: readonly Page[]): Promise<void> {
  for (const [number, tab] of tabs.entries()) {
    await tab.bringToFront();
    await waitForStory(tab, number);
    await tab.close();
  }
}

export async function measureDay(): Promise<readonly Part[]> {
  const server = await serveStories();
  const { browser, extensionId } = await launchChromium({ headless: true });
  try {
    const live = await firstPage(browser);
    await live.goto(addressOfStory(server.origin, 1));
    await waitForStory(live, 1);
    await live.evaluate(LIVE);
    const bare = await (await browser.createBrowserContext()).newPage();
    await bare.goto(addressOfStory(server.origin, 1));
    await bare.evaluate(LIVE);
    await fillNumberTables([live, bare]);
    const page = await browser.newPage();
    for (const each of [live, bare, page]) each.setDefaultTimeout(PATIENCE);
    await roam(page, server.origin, 0);
    const all = await watchAll(browser, page, extensionId, watchWorkersHeld(browser));
    const ofLive: Watched = await watchPageHeld(live, extensionId);
    const ofBare: Watched = await watchPageHeld(bare);
    const clock = createClockAhead(browser);
    const { panel } = all;
    const day: Day = {
      ...{ page, panel, live, bare, clock, origin: server.origin },
      ...{ navigations: 0, endings: 0, stays: 0, updates: 0 },
    };
    const each: (Whole & { readonly live: Held; readonly bare: Held })[] = [];
    let tabs: readonly Page[] = [];
    for (let hour = 0; hour < HOURS; hour++) {
      await clock.set(hour * HOUR, panel);
      const isNight = hour >= AWAKE && hour < HOURS - 1;
      if (hour === HOURS - 1) {
        await closeAll(tabs);
        await page.bringToFront();
      }
      if (isNight) {
        await setAll([page, live, bare, ...tabs], 'frozen');
        await endWorker(day);
        await setAll([page, live, bare, ...tabs], 'active');
        await update(day, UPDATES);
        await lookAtLive(day);
      } else await readOn(day, hour);
      if (hour === AWAKE - 1) tabs = await leaveOpen(day);
      // Beside the tabs of the evening the counts of their process are no measure.
      else if (!isNight && hour >= EARLY)
        each.push({ ...(await all.now()), live: await ofLive.now(), bare: await ofBare.now() });
      console.error(`hour ${hour + 1}: ${day.navigations} navigations, ${day.endings} endings of the worker`);
      const last = each.at(-1);
      if (last)
        // What grows is seen in its hour.
        console.error(
          WATCHED.map(
            (whose) => `${whose}: ${last[whose].heap} bytes, ${last[whose].listeners} listeners`,
          ).join('; '),
        );
    }
    const rowsOf = (whose: keyof (typeof each)[number]): Row[] => {
      const from = whose === 'live' || whose === 'bare' ? COMPILED : EARLY;
      return trendRows(
        whose,
        each.slice(from - EARLY).map((whole) => whole[whose]),
        [`after ${from + 1} h`, `after ${HOURS} h`],
        ['user/stories', 'bytes on disk'],
      );
    };
    const rows = [
      ...(['page', 'panel', 'live', 'worker', 'disk'] as const).flatMap(rowsOf),
      // What the browser and its driver keep of such a page is their own matter.
      ...rowsOf('bare').map(({ what, figures }) => ({ what, figures })),
    ];
    const { navigations, endings, updates, stays } = day;
    return [
      {
        what: `${HOURS} hours in Chromium, ${HOURS - AWAKE - 1} of them asleep: ${navigations} navigations, ${endings} endings of the worker, ${updates} updates of a live report, ${LEFT_OPEN} tabs overnight`,
        rows: [
          ...rows,
          {
            // On a busy machine the reader is slow, and has read one or another of the rest as well.
            what: 'stories stayed with that are not remembered',
            figures: { lost: Math.max(0, stays - each.at(-1)!.disk['user/stories']!) },
            bound: { figure: 'lost', atMost: 0 },
          },
        ],
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
