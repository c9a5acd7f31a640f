// Pages that attack: what they reach for, what they lay over the card, what they can see of us, what they are made of. In a real Chromium.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { filesOf } from '../../support/built-extension';
import { type CountingCopy, countingCopy } from '../../support/counting-reads';
import { firstPage, firstRunPage, launchChromium } from '../../support/launch';
import { type PageServer, servePages } from '../../support/page-server';
import { holdsOutChurning, type Listening, listenIn } from '../churning';
import { CHURNING_PAGES } from '../churning-pages';
import { DETECTING_PAGES, showsOnlyThis } from '../detecting';
import { keepsFromOthers } from '../other-extension';
import { cannotBeStolenFrom, STEALING_PAGES } from '../stealing';
import { leavesUnread } from '../unread';
import { complaintsOf } from '../watch-page';

let server: PageServer;
let browser: Browser;
let extensionId: string;
let page: Page;
let complaints: () => readonly string[];
let listening: Listening;
let own: Page;
let copy: CountingCopy;

beforeAll(async () => {
  server = await servePages(STEALING_PAGES, DETECTING_PAGES, CHURNING_PAGES);
  copy = countingCopy('chromium');
  ({ browser, extensionId } = await launchChromium({
    headless: true,
    still: true,
    firstRun: true,
    folder: copy.folder,
  }));
  own = await firstRunPage(browser);
  listening = await listenIn(own);
  page = await firstPage(browser);
  await page.bringToFront();
  complaints = complaintsOf(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  copy?.remove();
});

const attacked = {
  page: () => page,
  at: (path: string) => `${server.origin}${path}`,
  newComplaints: () => complaints(),
};

describe('what a page reaches for', () => cannotBeStolenFrom(attacked));

describe('what a page can see', () =>
  showsOnlyThis(
    attacked,
    () => filesOf('chromium').map((file) => `chrome-extension://${extensionId}/${file}`),
    () => server.asked,
  ));

describe('a page that makes us work', () => holdsOutChurning(attacked, () => listening));

describe('another extension', () =>
  keepsFromOthers({
    own: () => own,
    listening: () => listening,
    extensionId: () => extensionId,
    firefox: false,
  }));

describe('a page that is off', () =>
  leavesUnread({ ...attacked, own: () => own, listening: () => listening }));
