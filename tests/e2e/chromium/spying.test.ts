// A page that spies on the card, in a real Chromium.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { firstPage, launchChromium } from '../../support/launch';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { keepsDraftsFromPages } from '../drafts';
import { spies } from '../spying';

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

describe('what stands on the card', () =>
  spies({ page: () => page, at: (path) => `${server.origin}/${path}` }));
describe('a draft on the card', () => keepsDraftsFromPages({ page: () => page }));
