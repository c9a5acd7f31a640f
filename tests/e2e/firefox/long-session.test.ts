// A long session whose event page is ended again and again, in a real Firefox.
import { afterAll, beforeAll } from 'vitest';
import { stopEventPage } from '../../support/firefox-itself';
import { openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { LIBRARY_PAGES } from '../library';
import { outlivesKills } from '../long-session';

let server: PageServer;

beforeAll(async () => {
  server = await servePages(LIBRARY_PAGES);
});
afterAll(() => server?.close());

outlivesKills(async () => {
  const { browser, extensionId, page } = await borrowFirefox();
  await page.goto(`${server.origin}/nato`);
  await waitForMarks(page);
  const library = await openLibraryByPanel(page, 'Poland');
  return { page: library, kill: () => stopEventPage(browser, extensionId) };
}, 60);
