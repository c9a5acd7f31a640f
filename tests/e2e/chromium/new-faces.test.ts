// Ties on a page, and names that the library does not know, in a real Chromium.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { firstPage, launchChromium } from '../../support/launch';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { openPanelFromCard } from '../../support/panel';
import { NEW_FACES, tellsNewFaces } from '../new-faces';

let server: PageServer;
let browser: Browser;
let page: Page;
let panel: Page;

beforeAll(async () => {
  server = await servePages(NEW_FACES);
  ({ browser } = await launchChromium({ headless: true }));
  page = await firstPage(browser);
  await page.goto(`${server.origin}/faces`);
  await waitForMarks(page);
  panel = await openPanelFromCard(page, 'Poland');
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

tellsNewFaces({ page: () => page, panel: () => panel });
