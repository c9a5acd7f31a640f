// Pages that attack: what they reach for, what they lay over the card, what they can see of us, what they are made of. In a real Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { filesOf } from '../../support/built-extension';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { DETECTING_PAGES, showsOnlyThis } from '../detecting';
import { cannotBeStolenFrom, STEALING_PAGES } from '../stealing';
import { complaintsOf } from '../watch-page';

let server: PageServer;
let extensionId: string;
let page: Page;
let complaints: () => readonly string[];

beforeAll(async () => {
  server = await servePages({ ...STEALING_PAGES, ...DETECTING_PAGES });
  ({ extensionId, page } = await borrowFirefox({ still: true }));
  complaints = complaintsOf(page);
});

afterAll(async () => {
  await server?.close();
});

const attacked = {
  page: () => page,
  at: (path: string) => `${server.origin}${path}`,
  newComplaints: () => complaints(),
};

describe('what a page reaches for', () => cannotBeStolenFrom(attacked));

// Its address there is another on each machine, which no page knows: the id of the manifest leads nowhere.
describe('what a page can see', () =>
  showsOnlyThis(attacked, () => filesOf('firefox').map((file) => `moz-extension://${extensionId}/${file}`)));
