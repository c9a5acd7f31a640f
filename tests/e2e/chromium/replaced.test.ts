// The extension is updated under an open page, in a real Chromium.
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { firstPage, launchChromium } from '../../support/launch';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { withdraws } from '../replaced';
import { watchPage } from '../watch-page';

let server: StaticServer;
let browser: Browser;

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

withdraws('chromium', async (folder) => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const launched = await launchChromium({ headless: true, folder });
  ({ browser } = launched);
  const { extensionId } = launched;
  const page = await firstPage(browser);
  const watch = await watchPage(page);
  return {
    page,
    extensionId,
    origin: server.origin,
    complaints: async () => watch.complaints,
    runningVersion: async () => {
      const ours = await browser.newPage();
      await ours.goto(`chrome-extension://${extensionId}/sidepanel.html`);
      const version = await ours.evaluate(() => {
        type Api = { readonly runtime: { getManifest(): { readonly version: string } } };
        return (globalThis as unknown as { chrome: Api }).chrome.runtime.getManifest().version;
      });
      await ours.close();
      return version;
    },
  };
});
