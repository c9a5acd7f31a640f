// The index of claims in a real Chromium: for the next worker, and for a library that an earlier version of the extension wrote.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstPage, launchChromium, stopWorker } from '../../support/launch';
import { readMarks, waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { waitForMark } from '../correcting';
import { ask, chooseFile, install } from '../installing';
import { PASSAGES_PAGE, packOfClaims, SENTENCE } from '../passages';

let server: PageServer;
let browser: Browser;
let page: Page;
/** Opens a page of ours for as long as something is done there. */
let ours: <Done>(work: (page: Page) => Promise<Done>) => Promise<Done>;

beforeAll(async () => {
  server = await servePages({ '/story': PASSAGES_PAGE });
  const launched = await launchChromium({ headless: true });
  browser = launched.browser;
  page = await firstPage(browser);
  ours = async (work) => {
    const opened = await browser.newPage();
    await opened.goto(`chrome-extension://${launched.extensionId}/sidepanel.html`);
    const done = await work(opened);
    await opened.close();
    await page.bringToFront();
    return done;
  };
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const open = () => page.goto(`${server.origin}/story`);
const marked = async () =>
  (await readMarks(page)).flatMap(({ highlight, words }) => (highlight === 'backstory-claim' ? [words] : []));

it('a worker that was killed answers with the claims of the pack that another has installed', async () => {
  const done = await ours(async (panel) =>
    install(panel, { from: 'file', name: 'claims.gz', blob: await chooseFile(panel, packOfClaims()) }),
  );
  expect(done).toEqual({ is: 'done', pack: 'claims' });
  await stopWorker(page);
  await open();
  await waitForMark(page, SENTENCE, true);
  expect(await marked()).toEqual([SENTENCE]);
});

it('a library without the index has its names at once, and its claims without a reload', async () => {
  await page.goto('about:blank');
  await ours((panel) => panel.evaluate(forgetClaims));
  await stopWorker(page);
  await open();
  await waitForMarks(page);
  await waitForMark(page, SENTENCE, true);
  const { packs } = await ours((panel) => ask<{ packs: readonly { id: string }[] }>(panel, 'packs', {}));
  expect(packs.map(({ id }) => id)).toContain('claims');
});

/** Runs in the page: takes the index of claims from every layer, as the version before wrote them. */
async function forgetClaims(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('knowledge');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const change = db.transaction('layers', 'readwrite');
  const layers = change.objectStore('layers');
  const all = layers.getAll();
  all.onsuccess = () => {
    for (const { claims: _, ...row } of all.result) layers.put(row);
  };
  await new Promise<void>((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onerror = () => reject(change.error);
  });
  db.close();
}
