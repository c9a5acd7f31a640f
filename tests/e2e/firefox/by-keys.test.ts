// The whole product by the keyboard alone, in a real Firefox.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { commandByFirefoxItself } from '../../support/commands';
import { firstPage, launchFirefox } from '../../support/launch';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { readsByKeys } from '../by-keys';

let server: StaticServer;
// One of its own: what tells screen readers is at work in it from then on.
let browser: Browser;
let extensionId: string;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser, extensionId } = await launchFirefox({ headless: true, ownChrome: true }));
  page = await firstPage(browser);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

readsByKeys({
  page: () => page,
  address: () => `${server.origin}/story.html`,
  command: (name) => commandByFirefoxItself(browser, extensionId, name),
});
