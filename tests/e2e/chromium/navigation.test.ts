// Stories that come and go within one page, in a real Chromium.
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { firstPage, launchChromium } from '../../support/launch';
import { countCalls, ONLY_IN, waitForMarked } from '../../support/life';
import { panelByButton } from '../../support/panel';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { followsStories } from '../navigation';
import { watchPage } from '../watch-page';

let server: StaticServer;
let browser: Browser;

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

followsStories(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const launched = await launchChromium({ headless: true });
  ({ browser } = launched);
  const page = await firstPage(browser);
  const watch = await watchPage(page);
  await page.goto(`${server.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
  const calls = await countCalls(browser);
  const panel = await panelByButton(page, launched.extensionId);
  return { page, panel, calls, origin: server.origin, complaints: async () => watch.complaints };
});
