// What was checked, and what is kept, in a real Firefox.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { firstPage, launchFirefox } from '../../support/launch';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { openPanelFromCard } from '../../support/panel';
import { CHECKED_PAGES, checksStories } from '../checking';

let server: PageServer;
let browser: Browser;
let page: Page;
let panel: Page;

beforeAll(async () => {
  server = await servePages(CHECKED_PAGES);
  ({ browser } = await launchFirefox({ headless: true }));
  page = await firstPage(browser);
  await page.goto(`${server.origin}/river`);
  await waitForMarks(page);
  panel = await openPanelFromCard(page, 'Poland');
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

checksStories({ page: () => page, panel: () => panel, origin: () => server.origin });
