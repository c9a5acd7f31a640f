// Stories whose worker is stopped while it answers them, in a real Chromium.
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { firstPage, isWorker, launchChromium, stopWorker } from '../../support/launch';
import { ONLY_IN, waitForMarked } from '../../support/life';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { outlivesLostQuestions } from '../lost-questions';

let server: StaticServer;
let browser: Browser;

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

outlivesLostQuestions(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser } = await launchChromium({ headless: true }));
  const page = await firstPage(browser);
  const story = `${server.origin}/life/app.html`;
  await page.goto(story);
  await waitForMarked(page, ONLY_IN.one);
  return {
    page,
    story,
    // One that does not run is not waited for.
    stop: async () => {
      if (browser.targets().some(isWorker)) await stopWorker(page);
    },
  };
}, 3);
