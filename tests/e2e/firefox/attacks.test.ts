// Pages that attack: what they reach for, what they lay over the card, what they can see of us, what they are made of. In a real Firefox.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { filesOf } from '../../support/built-extension';
import { type CountingCopy, countingCopy } from '../../support/counting-reads';
import { firstPage, firstRunPage, launchFirefox } from '../../support/launch';
import { type PageServer, servePages } from '../../support/page-server';
import { holdsOutChurning, type Listening, listenIn } from '../churning';
import { CHURNING_PAGES } from '../churning-pages';
import { DETECTING_PAGES, showsOnlyThis } from '../detecting';
import { keepsFromOthers } from '../other-extension';
import { cannotBeStolenFrom, STEALING_PAGES } from '../stealing';
import { leavesUnread } from '../unread';
import { complaintsOf } from '../watch-page';

let server: PageServer;
// One of its own: it has another copy of the extension, and its first-run page is what listens.
let browser: Browser;
let extensionId: string;
let page: Page;
let complaints: () => readonly string[];
let listening: Listening;
let own: Page;
let copy: CountingCopy;

beforeAll(async () => {
  server = await servePages(STEALING_PAGES, DETECTING_PAGES, CHURNING_PAGES);
  copy = countingCopy('firefox');
  ({ browser, extensionId } = await launchFirefox({
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

// Its address there is another on each machine, which no page knows: the id of the manifest leads nowhere.
describe('what a page can see', () =>
  showsOnlyThis(
    attacked,
    () => filesOf('firefox').map((file) => `moz-extension://${extensionId}/${file}`),
    () => server.asked,
  ));

describe('a page that makes us work', () => holdsOutChurning(attacked, () => listening));

describe('another extension', () =>
  keepsFromOthers({
    own: () => own,
    listening: () => listening,
    extensionId: () => extensionId,
    firefox: true,
  }));

describe('a page that is off', () =>
  leavesUnread({ ...attacked, own: () => own, listening: () => listening }));
