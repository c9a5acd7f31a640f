// What the reader writes and looks up, in a real Firefox.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { firstPage, launchFirefox } from '../../support/launch';
import { waitForMarks } from '../../support/marks';
import { openPanelFromCard } from '../../support/panel';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { serveWikibase, type WikibaseServer } from '../../support/wikibase-server';
import { askBackground, restoresFromBlobs } from '../restoring';

let stories: StaticServer;
let wikibase: WikibaseServer;
let browser: Browser;
let panel: Page;

beforeAll(async () => {
  stories = await serveFolder(join(ROOT, 'tests/demo'));
  wikibase = await serveWikibase('wikidata');
  ({ browser } = await launchFirefox({ headless: true }));
  const page = await firstPage(browser);
  await page.goto(`${stories.origin}/story.html`);
  await waitForMarks(page);
  panel = await openPanelFromCard(page, 'Dan Caine');
});

afterAll(async () => {
  await browser?.close();
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
