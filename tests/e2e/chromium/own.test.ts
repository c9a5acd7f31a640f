// What the reader writes and looks up, through a real worker: a backup from a page's blob, a server that knows nothing of extensions, the
// menu over a selection. The menu itself is drawn by the system and cannot be pressed: its event is raised in the worker.
import type { Browser, Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isWorker, launchChromium } from '../../support/launch';
import { RASSENDYLL, serveWikibase, type WikibaseServer } from '../../support/wikibase-server';
import { askBackground, restoresFromBlobs } from '../restoring';

/** As far as it is used here; `dispatch` is Chromium's own, for its tests. */
declare const chrome: {
  readonly contextMenus: {
    update(id: string, change: object): Promise<void>;
    readonly onClicked: { dispatch(chosen: object, tab: object): void };
  };
};

let server: WikibaseServer;
let browser: Browser;
let page: Page;
let extensionId: string;

beforeAll(async () => {
  server = await serveWikibase('wikidata');
  ({ browser, extensionId } = await launchChromium({ headless: true }));
  page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const ask = (name: string, payload: object) => askBackground(page, name, payload);

async function worker(): Promise<WebWorker> {
  return (await (await browser.waitForTarget(isWorker)).worker())!;
}

restoresFromBlobs({ page: () => page });

it('a name is looked up at a server that allows no other site, without a question beforehand, and what comes is kept', async () => {
  expect(await ask('lookUp', { name: 'Rudolf', language: 'en' })).toMatchObject({
    fault: { message: 'Look-ups are off: allow them on the library page first.' },
  });
  await ask('chooseLookUps', { allowed: true, wikibase: server.base });
  const matches = await ask('lookUp', { name: 'Rudolf', language: 'en' });
  expect(matches).toMatchObject({ ok: true, value: [{ id: RASSENDYLL, label: 'Rudolf Rassendyll' }] });
  expect(server.asked).toHaveLength(1);
  expect(server.asked[0]?.headers).not.toHaveProperty('cookie');
  expect(server.asked[0]?.headers).not.toHaveProperty('referer');
  const found = await ask('lookUpEntity', { id: RASSENDYLL, language: 'en' });
  expect(found).toMatchObject({ ok: true, value: { entity: { label: 'Rudolf Rassendyll' } } });
  const { entity, sources } = found.value as { entity: unknown; sources: unknown };
  expect(await ask('keepOwn', { entity, sources })).toMatchObject({ ok: true });
});

it('a server that sends one elsewhere is not followed', async () => {
  server.misbehave((_, response) => response.writeHead(302, { location: '/other' }).end());
  const before = server.asked.length;
  expect(await ask('lookUp', { name: 'Elsewhere', language: 'en' })).toMatchObject({
    fault: { message: expect.stringContaining('sends look-ups elsewhere') },
  });
  expect(server.asked).toHaveLength(before + 1);
  server.misbehave(null);
});

it('the menu over a selection is there, and opens the page for a new entry', async () => {
  const background = await worker();
  // An entry that is not there cannot be changed.
  await background.evaluate(() => chrome.contextMenus.update('add-to-library', { enabled: true }));
  await expect(
    background.evaluate(() => chrome.contextMenus.update('of-nobody', { enabled: true })),
  ).rejects.toThrow(/Cannot find menu item/);
  const opened = browser.waitForTarget((target) =>
    target.url().startsWith(`chrome-extension://${extensionId}/library.html#/new?name=Aunt%20Ada&from=`),
  );
  await background.evaluate(() => {
    chrome.contextMenus.onClicked.dispatch(
      { menuItemId: 'add-to-library', selectionText: 'Aunt Ada', pageUrl: 'https://news.example/' },
      {},
    );
  });
  await opened;
});
