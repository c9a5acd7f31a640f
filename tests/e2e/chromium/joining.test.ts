// Several packs on one person, in a real Chromium.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../../support/axe';
import { launchWithLibrary } from '../../support/library-page';
import { type PageServer, servePages } from '../../support/page-server';
import { disagrees, isOnePerson } from '../joining';
import { LIBRARY_PAGES } from '../library';

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

const joining = {
  story: () => story,
  library: () => library,
  address: () => `${server.origin}/story`,
  pack: () => `${server.origin}/almanac.jsonl`,
};

disagrees(joining);
isOnePerson(joining);

it('axe finds nothing in a record of three packs, two of which disagree', async () => {
  expect(await axeFindings(library)).toEqual([]);
});
