// What a reader puts right, in a real Firefox.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { correctsMarks } from '../correcting';

let server: StaticServer;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ page } = await borrowFirefox());
});

afterAll(async () => {
  await server?.close();
});

correctsMarks({ page: () => page, at: (path) => `${server.origin}/${path}` });
