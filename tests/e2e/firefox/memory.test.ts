// What was read and whom the reader met there, in a real Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { MEMORY_PAGES, remembersWhatWasRead } from '../remembering';

let server: PageServer;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages({ ...MEMORY_PAGES, '/way-in': MEMORY_PAGES['/first']! });
  ({ page: story } = await borrowFirefox());
  await story.goto(`${server.origin}/way-in`);
  await waitForMarks(story);
  library = await openLibraryByPanel(story, 'Poland');
});

afterAll(async () => {
  await server?.close();
});

remembersWhatWasRead({ story: () => story, library: () => library, origin: () => server.origin });
