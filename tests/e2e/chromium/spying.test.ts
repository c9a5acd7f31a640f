// A page that spies on the card, in a real Chromium.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { firstPage, launchChromium } from '../../support/launch';
import { keepsDraftsFromPages } from '../drafts';
import { spies } from '../spying';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  ({ browser } = await launchChromium({ headless: true }));
  page = await firstPage(browser);
});

afterAll(async () => {
  await browser?.close();
});

describe('what stands on the card', () => spies({ page: () => page, isFound: false }));
describe('a draft on the card', () => keepsDraftsFromPages({ page: () => page }));
