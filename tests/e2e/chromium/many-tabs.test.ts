// Fifty tabs with a story in each: each is marked when it is looked at, the background is asked once for each, and closed they leave nothing.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { waitForClosedWords } from '../../support/closed-roots';
import { firstPage, isWorker, launchChromium } from '../../support/launch';
import { type Calls, countCalls, ONLY_IN, waitForMarked } from '../../support/life';
import { pointAtMark } from '../../support/marks';
import { type StaticServer, serveFolder } from '../../support/static-server';

const TABS = 50;
/** Bytes that the worker's heap may have grown by for all of them: what is remembered of a tab is a list of words and names. */
const MOST_GROWTH = 8_000_000;

let server: StaticServer;
let browser: Browser;
let page: Page;
let calls: Calls;
let tabs: Page[] = [];

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser } = await launchChromium({ headless: true }));
  page = await firstPage(browser);
  await page.goto(`${server.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
  calls = await countCalls(browser);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Bytes that the worker holds on to. */
async function heapOfWorker(): Promise<number> {
  const worker = await (await browser.waitForTarget(isWorker)).worker();
  await worker!.client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker!.client.send('Runtime.getHeapUsage');
  return usedSize;
}

let before = 0;

it('opened behind, none is read; looked at one after the other, each is marked, and asked about once', async () => {
  before = await heapOfWorker();
  const asked = await calls.annotated();
  // A few at a time: that is how a browser opens them again.
  for (let at = 0; at < TABS; at += 10) {
    const some = await Promise.all(
      Array.from({ length: 10 }, () => browser.newPage({ type: 'tab', background: true })),
    );
    await Promise.all(some.map((tab) => tab.goto(`${server.origin}/life/app.html`)));
    tabs.push(...some);
  }
  expect(await calls.annotated()).toBe(asked);
  for (const tab of tabs) {
    await tab.bringToFront();
    await waitForMarked(tab, ONLY_IN.one);
  }
  expect(await calls.annotated()).toBe(asked + TABS);
});

it('with all of them open a card still opens, and the worker holds little more than before', async () => {
  const last = tabs.at(-1)!;
  await pointAtMark(last, ONLY_IN.one);
  await waitForClosedWords(last, 'Chancellor');
  const grown = (await heapOfWorker()) - before;
  console.log(
    `The worker’s heap: ${(before / 1e6).toFixed(1)} MB, with ${TABS} tabs ${(grown / 1e6).toFixed(1)} MB more.`,
  );
  expect(grown).toBeLessThan(MOST_GROWTH);
});

it('closed, they leave nothing: no frame, and no more in the worker', async () => {
  await Promise.all(tabs.map((tab) => tab.close()));
  tabs = [];
  await page.bringToFront();
  expect(await browser.pages()).toHaveLength(1);
  expect((await heapOfWorker()) - before).toBeLessThan(MOST_GROWTH / 2);
  await page.reload();
  await waitForMarked(page, ONLY_IN.one);
});
