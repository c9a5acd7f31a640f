// What the reader writes and looks up, in a real Firefox.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { waitForMarks } from '../../support/marks';
import { openPanelFromCard } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { RASSENDYLL, serveWikibase, type WikibaseServer } from '../../support/wikibase-server';
import { askBackground, restoresFromBlobs } from '../restoring';

declare const browser: {
  readonly permissions: { request(wanted: object): Promise<boolean> };
};

let stories: StaticServer;
let wikibase: WikibaseServer;
let panel: Page;

beforeAll(async () => {
  stories = await serveFolder(join(ROOT, 'tests/demo'));
  wikibase = await serveWikibase('wikidata');
  const { page } = await borrowFirefox({ grantAll: true });
  await page.goto(`${stories.origin}/story.html`);
  await waitForMarks(page);
  panel = await openPanelFromCard(page, 'Dan Caine');
});

afterAll(async () => {
  await stories?.close();
  await wikibase?.close();
});

restoresFromBlobs({ page: () => panel });

it('nothing is looked up before Firefox was told that search terms may be sent, although any site may be read', async () => {
  const chosen = await askBackground(panel, 'chooseLookUps', { allowed: true, wikibase: wikibase.base });
  expect(chosen).toMatchObject({ ok: true });
  expect(await askBackground(panel, 'lookUp', { name: 'Rudolf', language: 'en' })).toMatchObject({
    fault: { message: expect.stringMatching(/does not let Backstory ask 127\.0\.0\.1:\d+ any more/) },
  });
  expect(wikibase.asked).toEqual([]);
});

it('once that is granted, a name is looked up, and a server that sends one elsewhere is not followed', async () => {
  const wanted = { origins: ['http://127.0.0.1/*'], data_collection: ['searchTerms'] };
  // Firefox lets itself be asked within a click only, so the page listens for one.
  const granted = panel.evaluate(
    (asked) =>
      new Promise((resolve) => {
        document.documentElement.dataset.listens = '';
        addEventListener('click', () => resolve(browser.permissions.request(asked)), { once: true });
      }),
    wanted,
  );
  await panel.waitForSelector('[data-listens]');
  await panel.mouse.click(5, 5);
  expect(await granted).toBe(true);
  expect(await askBackground(panel, 'lookUp', { name: 'Rudolf', language: 'en' })).toMatchObject({
    ok: true,
    value: [{ id: RASSENDYLL }],
  });
  expect(wikibase.asked[0]?.headers).not.toHaveProperty('cookie');
  expect(wikibase.asked[0]?.headers).not.toHaveProperty('referer');
  wikibase.misbehave((_, response) => response.writeHead(302, { location: '/other' }).end());
  expect(await askBackground(panel, 'lookUp', { name: 'Elsewhere', language: 'en' })).toMatchObject({
    fault: { message: expect.stringContaining('sends look-ups elsewhere') },
  });
  expect(wikibase.asked).toHaveLength(2);
});
