// The panel's lists and switches, in a real Firefox.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { firstPage, launchFirefox } from '../../support/launch';
import { type PageServer, servePages } from '../../support/page-server';
import { LISTED_PAGE, tellsLists } from '../listing';

let server: PageServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await servePages({ '/story': LISTED_PAGE });
  ({ browser } = await launchFirefox({ headless: true }));
  page = await firstPage(browser);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

tellsLists({ page: () => page, url: () => `${server.origin}/story` });
