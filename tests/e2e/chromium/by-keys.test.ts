// The whole product by the keyboard alone, in a real Chromium.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { commandInChromium } from '../../support/commands';
import { firstPage, launchChromium } from '../../support/launch';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { readsByKeys } from '../by-keys';

let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser } = await launchChromium({ headless: true }));
  page = await firstPage(browser);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

readsByKeys({
  page: () => page,
  address: () => `${server.origin}/story.html`,
  command: (name) => commandInChromium(browser, name),
});
