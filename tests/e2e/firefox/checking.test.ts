// What was checked, and what is kept, in a real Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { openPanelFromCard } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { CHECKED_PAGES, checksStories } from '../checking';

let server: PageServer;
let page: Page;
let panel: Page;

beforeAll(async () => {
  server = await servePages(CHECKED_PAGES);
  ({ page } = await borrowFirefox());
  await page.goto(`${server.origin}/river`);
  await waitForMarks(page);
  panel = await openPanelFromCard(page, 'Poland');
});

afterAll(async () => {
  await server?.close();
});

checksStories({ page: () => page, panel: () => panel, origin: () => server.origin });
