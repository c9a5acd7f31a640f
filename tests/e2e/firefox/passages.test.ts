// Quotations and checked claims on the page, in a real Firefox.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { firstPage, launchFirefox } from '../../support/launch';
import { type PageServer, servePages } from '../../support/page-server';
import { PASSAGES_PAGE, tellsPassages } from '../passages';

let server: PageServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await servePages({ '/story': PASSAGES_PAGE });
  ({ browser } = await launchFirefox({ headless: true }));
  page = await firstPage(browser);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

tellsPassages({ page: () => page, at: () => `${server.origin}/story` });
