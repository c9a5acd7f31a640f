// Doubt as a reader meets it, in a real Chromium.
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { firstPage, launchChromium } from '../../support/launch';
import { type PageServer, servePages } from '../../support/page-server';
import { DOUBTFUL_PAGE, tellsDoubt } from '../doubt';

let server: PageServer;
let browser: Browser;

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

tellsDoubt(async () => {
  server = await servePages({ '/talks': DOUBTFUL_PAGE });
  ({ browser } = await launchChromium({ headless: true }));
  const page = await firstPage(browser);
  await page.goto(`${server.origin}/talks`);
  return page;
});
