// Pages that tamper with what we add to them, in a real Firefox.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { firstPage, launchFirefox } from '../../support/launch';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { withstands } from '../hostile';

let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser } = await launchFirefox({ headless: true }));
  page = await firstPage(browser);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

withstands({ page: () => page, at: (path) => `${server.origin}/${path}` });
