// Databases that are thrown away under the extension, in a real Chromium.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../../support/axe';
import { goToView, launchWithLibrary } from '../../support/library-page';
import { type PageServer, servePages } from '../../support/page-server';
import { LIBRARY_PAGES } from '../library';
import { losesPacks, losesWriting } from '../losing';

let server: PageServer;
let browser: Browser;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages(LIBRARY_PAGES);
  ({ browser, story, library } = await launchWithLibrary());
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const losing = {
  story: () => story,
  library: () => library,
  address: () => `${server.origin}/story`,
  pack: () => `${server.origin}/almanac.jsonl`,
};

losesPacks(losing);
losesWriting(losing);

it('axe finds nothing where corrections and notes are listed', async () => {
  await goToView(library, '#/yours', 'What you wrote');
  expect(await axeFindings(library)).toEqual([]);
});
