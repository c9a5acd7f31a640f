// What the reader keeps of fact-checks, in a real Firefox.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { firstPage, launchFirefox } from '../../support/launch';
import { openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { KEEPING_PAGES, keepsFactChecks } from '../keeping-checks';

let server: PageServer;
let browser: Browser;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages(KEEPING_PAGES);
  ({ browser } = await launchFirefox({ headless: true, grantAll: true }));
  story = await firstPage(browser);
  await story.goto(`${server.origin}/story`);
  await waitForMarks(story);
  library = await openLibraryByPanel(story, 'Poland');
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

keepsFactChecks({ story: () => story, library: () => library, origin: () => server.origin });
