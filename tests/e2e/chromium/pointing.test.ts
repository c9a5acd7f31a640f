// The real pointer over a story, in a real Chromium.
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { firstPage, launchChromium } from '../../support/launch';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { followsThePointer } from '../pointing';
import { watchPage } from '../watch-page';

let server: StaticServer;
let browser: Browser;

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

followsThePointer(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser } = await launchChromium({ headless: true }));
  const page = await firstPage(browser);
  const watch = await watchPage(page);
  return { page, origin: server.origin, complaints: async () => watch.complaints };
});
