// A private window in a real Chromium, in which the extension is allowed: it works there, and nothing of it is kept.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { firstRunPage, launchChromium } from '../../support/launch';
import { type PageServer, servePages } from '../../support/page-server';
import { LIBRARY_PAGES } from '../library';
import { leavesNothing } from '../private-window';

let stories: PageServer;
let browser: Browser;
let story: Page;
let own: Page;

const titled = (title: string) => LIBRARY_PAGES['/nato']!.replaceAll('Chiefs meet', title);

beforeAll(async () => {
  stories = await servePages({ '/open': titled('An open window'), '/secret': titled('A private window') });
  ({ browser } = await launchChromium({ headless: true, firstRun: true, inPrivate: true }));
  own = await firstRunPage(browser);
  story = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await stories?.close();
});

leavesNothing({
  browser: () => browser,
  own: () => own,
  story: () => story,
  at: (path) => `${stories.origin}${path}`,
});
