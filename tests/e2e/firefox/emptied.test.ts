// An empty store and an old one, in a real Firefox.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { ownPage } from '../../support/launch';
import { openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { noticesEmptied, throwAway } from '../emptied';
import { LIBRARY_PAGES } from '../library';

let server: PageServer;
let browser: Browser;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages(LIBRARY_PAGES);
  ({ browser, page: story } = await borrowFirefox());
  await story.goto(`${server.origin}/nato`);
  await waitForMarks(story);
  library = await openLibraryByPanel(story, 'Poland');
});
afterAll(async () => {
  await server?.close();
});

noticesEmptied({
  library: () => library,
  // In Firefox only the library itself can name the panel's address.
  async panel() {
    await library.evaluate('browser.tabs.create({ url: "/sidepanel.html" }).then(() => null)');
    return ownPage(browser, (path) => path === '/sidepanel.html', library);
  },
  empty: () => throwAway(library, 'user', 'knowledge'),
});
