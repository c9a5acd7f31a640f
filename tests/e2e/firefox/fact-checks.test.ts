// What the reader keeps of fact-checks, in a real Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { KEEPING_PAGES, keepsFactChecks } from '../keeping-checks';

let server: PageServer;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages(KEEPING_PAGES);
  ({ page: story } = await borrowFirefox({ grantAll: true }));
  await story.goto(`${server.origin}/story`);
  await waitForMarks(story);
  library = await openLibraryByPanel(story, 'Poland');
});

afterAll(async () => {
  await server?.close();
});

keepsFactChecks({ story: () => story, library: () => library, origin: () => server.origin });
