// Quotations and checked claims on the page, in a real Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { PASSAGES_PAGE, tellsPassages } from '../passages';

let server: PageServer;
let page: Page;

beforeAll(async () => {
  server = await servePages({ '/story': PASSAGES_PAGE });
  ({ page } = await borrowFirefox());
});

afterAll(async () => {
  await server?.close();
});

tellsPassages({ page: () => page, at: () => `${server.origin}/story` });
