// The library page in a real Firefox: a pack from a file, a record, an entry of the reader's own, on a page.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { installsAndReads, keepsWhatIsWritten, LIBRARY_PAGES } from '../library';

let server: PageServer;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages(LIBRARY_PAGES);
  ({ page: story } = await borrowFirefox());
  await story.goto(`${server.origin}/nato`);
  await waitForMarks(story);
  library = await openLibraryByPanel(story, 'Poland');
});

afterAll(async () => {
  await server?.close();
});

const shelf = { story: () => story, library: () => library, origin: () => server.origin };

installsAndReads(shelf);
keepsWhatIsWritten(shelf);
