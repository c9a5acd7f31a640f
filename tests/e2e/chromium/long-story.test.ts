// A story of 200,000 words, in a real Chromium.
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { firstPage, launchChromium } from '../../support/launch';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { panelByButton, waitForRows } from '../../support/panel';
import { longStory, readsALongStory } from '../long-story';
import { watchPage } from '../watch-page';

let server: PageServer;
let browser: Browser;

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

readsALongStory(async () => {
  server = await servePages({ '/long.html': longStory() });
  const launched = await launchChromium({ headless: true });
  ({ browser } = launched);
  const page = await firstPage(browser);
  const watch = await watchPage(page);
  await page.goto(`${server.origin}/long.html`);
  await waitForMarks(page);
  const panel = await panelByButton(page, launched.extensionId);
  await waitForRows(panel);
  return { page, panel, complaints: async () => watch.complaints };
});
