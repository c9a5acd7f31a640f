// Pages that are no story, or a story with faults, in a real Chromium.
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { firstPage, launchChromium } from '../../support/launch';
import { waitForMarks } from '../../support/marks';
import { panelByButton } from '../../support/panel';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { bearsBadPages } from '../bad-pages';
import { watchPage } from '../watch-page';

let server: StaticServer;
let browser: Browser;

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

bearsBadPages(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const launched = await launchChromium({ headless: true });
  ({ browser } = launched);
  const page = await firstPage(browser);
  const watch = await watchPage(page);
  await page.goto(`${server.origin}/story.html`);
  await waitForMarks(page);
  const panel = await panelByButton(page, launched.extensionId);
  return { page, panel, origin: server.origin, complaints: async () => watch.complaints };
});
