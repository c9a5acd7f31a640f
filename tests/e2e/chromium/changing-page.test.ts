// Pages that change under their marks, in a real Chromium.
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { firstPage, launchChromium } from '../../support/launch';
import { countCalls, ONLY_IN, waitForMarked } from '../../support/life';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { staysWithItsWords } from '../changing-page';
import { watchPage } from '../watch-page';

let server: StaticServer;
let browser: Browser;

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

staysWithItsWords(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser } = await launchChromium({ headless: true }));
  const page = await firstPage(browser);
  const watch = await watchPage(page);
  await page.goto(`${server.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
  const calls = await countCalls(browser);
  return { page, calls, origin: server.origin, complaints: async () => watch.complaints };
});
