// The whole library page by the keyboard alone, in a real Firefox.
import { afterAll } from 'vitest';
import { focusWindowOf } from '../../support/firefox-itself';
import { openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { LIBRARY_PAGES } from '../library';
import { goesByKeys } from '../library-keys';

let server: PageServer;

afterAll(() => server?.close());

goesByKeys(async () => {
  server = await servePages(LIBRARY_PAGES);
  const { browser, page } = await borrowFirefox();
  await page.goto(`${server.origin}/nato`);
  await waitForMarks(page);
  const library = await openLibraryByPanel(page, 'Poland');
  await library.setViewport({ width: 1280, height: 900 });
  return { library, asksToKeep: false, comeBack: () => focusWindowOf(browser, '/library.html') };
});
