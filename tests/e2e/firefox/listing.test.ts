// The panel's lists and switches, in a real Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { LISTED_PAGE, tellsLists } from '../listing';

let server: PageServer;
let page: Page;

beforeAll(async () => {
  server = await servePages({ '/story': LISTED_PAGE });
  ({ page } = await borrowFirefox());
});

afterAll(async () => {
  await server?.close();
});

tellsLists({ page: () => page, url: () => `${server.origin}/story` });
