// Fifty tabs with a story in each, in a real Chromium.
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { firstPage, isWorker, launchChromium } from '../../support/launch';
import { countCalls, ONLY_IN, waitForMarked } from '../../support/life';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { bearsManyTabs } from '../many-tabs';

let server: StaticServer;
let browser: Browser;

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

bearsManyTabs(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser } = await launchChromium({ headless: true }));
  const page = await firstPage(browser);
  await page.goto(`${server.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
  return {
    page,
    origin: server.origin,
    count: 50,
    calls: await countCalls(browser),
    openTabs: async () => (await browser.pages()).length,
    bytes: async () => {
      const worker = await (await browser.waitForTarget(isWorker)).worker();
      await worker!.client.send('HeapProfiler.collectGarbage');
      return (await worker!.client.send('Runtime.getHeapUsage')).usedSize;
    },
  };
});
