// The card in a Firefox whose catalogue is the Arabic one.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { extensionIn, type SpokenCopy } from '../../support/extension-in-language';
import { firstPage, launchFirefox } from '../../support/launch';
import type { StaticServer } from '../../support/static-server';
import { cardSpeaksArabic, serveStory } from '../speaking';

let copy: SpokenCopy;
let server: StaticServer;
let browser: Browser;
let story: Page;

beforeAll(async () => {
  copy = extensionIn('ar', 'firefox');
  server = await serveStory();
  ({ browser } = await launchFirefox({ headless: true, folder: copy.folder }));
  story = await firstPage(browser);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  copy?.remove();
});

cardSpeaksArabic({ story: () => story, origin: () => server.origin });
