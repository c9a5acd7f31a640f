// The index of claims, in a real Chromium.
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { firstPage, launchChromium, stopWorker } from '../../support/launch';
import { type PageServer, servePages } from '../../support/page-server';
import { keepsTheClaimIndex } from '../claim-index';
import { PASSAGES_PAGE } from '../passages';

let server: PageServer;
let browser: Browser;

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

keepsTheClaimIndex(async () => {
  server = await servePages({ '/story': PASSAGES_PAGE });
  const launched = await launchChromium({ headless: true });
  ({ browser } = launched);
  const page = await firstPage(browser);
  return {
    page,
    origin: server.origin,
    stopBackground: () => stopWorker(page),
    // For as long as something is done there.
    ours: async (work) => {
      const opened = await browser.newPage();
      await opened.goto(`chrome-extension://${launched.extensionId}/sidepanel.html`);
      const done = await work(opened);
      await opened.close();
      await page.bringToFront();
      return done;
    },
  };
});
