// Pages that tamper with what we add to them, in a real Firefox.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { withstands } from '../hostile';

let server: StaticServer;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ page } = await borrowFirefox());
});

afterAll(async () => {
  await server?.close();
});

withstands({ page: () => page, at: (path) => `${server.origin}/${path}` });
