// What the reader keeps of fact-checks, in a real Chromium.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { launchWithLibrary } from '../../support/library-page';
import { type PageServer, servePages } from '../../support/page-server';
import { KEEPING_PAGES, keepsFactChecks } from '../keeping-checks';

let server: PageServer;
let browser: Browser;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages(KEEPING_PAGES);
  ({ browser, story, library } = await launchWithLibrary());
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

keepsFactChecks({ story: () => story, library: () => library, origin: () => server.origin });
