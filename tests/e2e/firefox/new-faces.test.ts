// Ties on a page, and names that the library does not know, in a real Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { openPanelFromCard } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { NEW_FACES, tellsNewFaces } from '../new-faces';

let server: PageServer;
let page: Page;
let panel: Page;

beforeAll(async () => {
  server = await servePages(NEW_FACES);
  ({ page } = await borrowFirefox());
  await page.goto(`${server.origin}/faces`);
  await waitForMarks(page);
  panel = await openPanelFromCard(page, 'Poland');
});

afterAll(async () => {
  await server?.close();
});

tellsNewFaces({ page: () => page, panel: () => panel });
