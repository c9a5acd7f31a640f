// A reader who goes on and on: neither pages, panel nor worker hold more after many navigations than after a few; and a leak would show.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Held,
  heldBeside,
  stored,
  type Watched,
  watchPageHeld,
  watchWorkerHeld,
} from '../../support/held';
import { watchPanelHeld } from '../../support/held-panel';
import { firstPage, isWorker, launchChromium } from '../../support/launch';
import type { PageServer } from '../../support/page-server';
import { panelOf } from '../../support/panel';
import { roam } from '../../support/roaming';
import { serveStories } from '../../support/roaming-pages';

/** Rounds of ten navigations, beside the first, until caches are filled: the browser puts six documents away. */
const FIRST = 1;
const THEN = 3;
/** A busy machine needs some seconds for each round of ten. Nothing waits for it. */
const LIMIT = 240_000;
/** With a leak put in. */
const LEAKING = 1;

let server: PageServer;
let browser: Browser;
let page: Page;
let panel: Page;
let watched: Readonly<Record<'page' | 'panel' | 'worker', Watched>>;
let round = 0;

beforeAll(async () => {
  server = await serveStories();
  const launched = await launchChromium({ headless: true });
  ({ browser } = launched);
  page = await firstPage(browser);
  await roam(page, server.origin, round++);
  const extension = (await browser.extensions()).get(launched.extensionId);
  if (!extension) throw new Error('The extension is not installed.');
  await page.triggerExtensionAction(extension);
  panel = await panelOf(page);
  watched = {
    page: await watchPageHeld(page, launched.extensionId),
    panel: await watchPanelHeld(panel),
    worker: watchWorkerHeld(browser),
  };
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

type All = Readonly<Record<keyof typeof watched, Held>>;

async function heldAfter(rounds: number): Promise<All> {
  for (const last = round + rounds; round < last; round++) await roam(page, server.origin, round);
  return {
    // The panel reads a story for a while after its marks stand, and asks page and worker for it.
    panel: await watched.panel.now(),
    page: await watched.page.now(),
    worker: await watched.worker.now(),
  };
}

const grown = (before: All, after: All): string[] =>
  (['page', 'panel', 'worker'] as const).flatMap((whose) =>
    heldBeside(before[whose], after[whose]).map((what) => `${whose}: ${what}`),
  );

let before: All;

it(
  'after thirty more navigations nothing has grown: no bytes, nodes, documents, listeners, entries, transactions',
  async () => {
    before = await heldAfter(FIRST);
    const after = await heldAfter(THEN);
    expect(grown(before, after)).toEqual([]);
    // The reader stayed with none of them.
    expect(await stored(panel)).toMatchObject({
      'user/stories': 0,
      'knowledge/jobs': 0,
      'knowledge/staged': 0,
    });
  },
  LIMIT,
);

/** Runs in the panel: a transaction that goes on for thousands of questions, and what it has read so far. */
const READ_FOR_LONG = `new Promise((begun) => {
  indexedDB.open('user').onsuccess = ({ target: { result: database } }) => {
    const notes = database.transaction('notes').objectStore('notes');
    const read = Array.from({ length: 100_000 }, (_, at) => ({ at }));
    let left = 3_000;
    const ask = () => {
      notes.get(read[left].at).onsuccess = () => (--left > 0 ? ask() : database.close());
    };
    ask();
    begun();
  };
})`;

it(
  'a panel that is still reading is counted once it has read: what it holds on the way is no growth',
  async () => {
    await panel.evaluate(READ_FOR_LONG);
    const { panel: atRest } = await heldAfter(0);
    expect(heldBeside(before.panel, atRest)).toEqual([]);
  },
  LIMIT,
);

it(
  'a worker that kept what it was sent, and a panel that kept its rows, would be seen',
  async () => {
    const worker = await (await browser.waitForTarget(isWorker)).worker();
    await worker!.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };
      };
      const kept = new Map<number, unknown>();
      chrome.runtime.onMessage.addListener((message) => void kept.set(kept.size, message));
    });
    await panel.evaluate(() => {
      const kept: Node[] = [];
      new MutationObserver((records) => {
        for (const { removedNodes } of records) kept.push(...removedNodes);
      }).observe(document, { subtree: true, childList: true });
      // The page keeps the listener, and that what it holds.
      addEventListener('message', () => (kept.length = 0));
    });
    const after = await heldAfter(LEAKING);
    expect(grown(before, after)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^worker: entries of maps/),
        expect.stringMatching(/^panel: nodes/),
      ]),
    );
  },
  LIMIT,
);
