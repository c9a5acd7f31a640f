// Quotations and checked claims on the page, in a real Chromium.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstPage, launchChromium } from '../../support/launch';
import { type PageServer, servePages } from '../../support/page-server';
import { PASSAGES_PAGE, tellsPassages } from '../passages';
import { type PageWatch, watchPage } from '../watch-page';

let server: PageServer;
let browser: Browser;
let page: Page;
let watch: PageWatch;

beforeAll(async () => {
  server = await servePages({ '/story': PASSAGES_PAGE });
  ({ browser } = await launchChromium({ headless: true }));
  page = await firstPage(browser);
  watch = await watchPage(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

tellsPassages({ page: () => page, at: () => `${server.origin}/story` });

it('all that time the page was left as it was, and its console clean', async () => {
  expect(await watch.domNow()).toBe(await watch.domBefore());
  expect(watch.complaints).toEqual([]);
});
