// The index of claims, in a real Firefox.
import { afterAll } from 'vitest';
import { stopEventPage } from '../../support/firefox-itself';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { openPanelFromCard } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { keepsTheClaimIndex } from '../claim-index';
import { LIBRARY_PAGES } from '../library';
import { PASSAGES_PAGE } from '../passages';

let server: PageServer;

afterAll(() => server?.close());

keepsTheClaimIndex(async () => {
  server = await servePages({ '/story': PASSAGES_PAGE, '/nato': LIBRARY_PAGES['/nato']! });
  const { browser, extensionId, page } = await borrowFirefox();
  await page.goto(`${server.origin}/nato`);
  await waitForMarks(page);
  const own = await openPanelFromCard(page, 'Poland');
  await page.bringToFront();
  return {
    page,
    origin: server.origin,
    stopBackground: () => stopEventPage(browser, extensionId),
    ours: (work) => work(own),
  };
});
