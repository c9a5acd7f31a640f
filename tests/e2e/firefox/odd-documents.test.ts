// Documents that are no ordinary page, in a real Firefox.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { newInFirefoxConsole } from '../../support/firefox-itself';
import { firstPage, launchFirefox } from '../../support/launch';
import { comesThroughOddDocuments } from '../odd-documents';
import { type OddServer, serveOddPages } from '../odd-pages';
import { complaintsOf } from '../watch-page';

/** Firefox's word for a question whose page was left before it was answered: nobody waits for that answer. */
const LEFT_MEANWHILE = /^Promise rejected after context unloaded/;

let server: OddServer;
let browser: Browser;
let page: Page;
let complaints: () => readonly string[];

beforeAll(async () => {
  server = await serveOddPages();
  ({ browser } = await launchFirefox({ headless: true, still: true, ownChrome: true }));
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
    newComplaints: async () => [
      ...complaints(),
      ...(await newInFirefoxConsole(browser))
        .filter(({ text, whence }) => `${text} ${whence}`.includes('moz-extension://'))
        .filter(({ text }) => !LEFT_MEANWHILE.test(text))
        .map(({ text }) => text),
    ],
  }));
