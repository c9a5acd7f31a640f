// Documents that are no ordinary page, in a real Chromium.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { firstPage, launchChromium } from '../../support/launch';
import { comesThroughOddDocuments } from '../odd-documents';
import { type OddServer, serveOddPages } from '../odd-pages';
import { complaintsOf } from '../watch-page';

let server: OddServer;
let browser: Browser;
let page: Page;
let complaints: () => readonly string[];

beforeAll(async () => {
  server = await serveOddPages();
  ({ browser } = await launchChromium({ headless: true, still: true }));
  page = await firstPage(browser);
  complaints = complaintsOf(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('an odd document', () =>
  comesThroughOddDocuments({
    page: () => page,
    server: () => server,
    newComplaints: async () => complaints(),
  }));
