// A name looked up from the library page, in a real Chromium, at a Wikibase of this machine.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../../support/axe';
import { goToView, launchWithLibrary } from '../../support/library-page';
import { type PageServer, servePages } from '../../support/page-server';
import { serveWikibase, type WikibaseServer } from '../../support/wikibase-server';
import { looksUp, RASSENDYLL_STORY } from '../looking-up';

let stories: PageServer;
let wikibase: WikibaseServer;
let browser: Browser;
let story: Page;
let library: Page;

beforeAll(async () => {
  stories = await servePages({ '/story': RASSENDYLL_STORY });
  wikibase = await serveWikibase('wikidata');
  ({ browser, story, library } = await launchWithLibrary());
});

afterAll(async () => {
  await browser?.close();
  await wikibase?.close();
  await stories?.close();
});

looksUp({
  story: () => story,
  library: () => library,
  address: () => `${stories.origin}/story`,
  wikibase: () => wikibase,
});

it('axe finds nothing in the form, in what was kept, and where look-ups are allowed', async () => {
  await library.bringToFront();
  expect(await axeFindings(library)).toEqual([]);
  await goToView(library, '#/new?name=Rudolf', 'A new entry of yours');
  await library.waitForSelector('input[name=description]');
  expect(await axeFindings(library)).toEqual([]);
  await goToView(library, '#/safe', 'Keep safe');
  expect(await axeFindings(library)).toEqual([]);
});
