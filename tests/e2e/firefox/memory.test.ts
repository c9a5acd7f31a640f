// What was read and whom the reader met there, in a real Firefox.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { firstPage, launchFirefox } from '../../support/launch';
import { openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { MEMORY_PAGES, remembersWhatWasRead } from '../remembering';

let server: PageServer;
let browser: Browser;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages({ ...MEMORY_PAGES, '/way-in': MEMORY_PAGES['/first']! });
  ({ browser } = await launchFirefox({ headless: true }));
  story = await firstPage(browser);
  await story.goto(`${server.origin}/way-in`);
  await waitForMarks(story);
  library = await openLibraryByPanel(story, 'Poland');
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

remembersWhatWasRead({ story: () => story, library: () => library, origin: () => server.origin });
