// Documents that are no ordinary page, in a real Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { borrowFirefox } from '../../support/shared-firefox';
import { comesThroughOddDocuments } from '../odd-documents';
import { type OddServer, serveOddPages } from '../odd-pages';
import { complaintsInFirefox } from '../watch-page';

let server: OddServer;
let page: Page;
let newComplaints: () => Promise<readonly string[]>;

beforeAll(async () => {
  server = await serveOddPages();
  ({ page } = await borrowFirefox({ still: true }));
  newComplaints = complaintsInFirefox(page);
});

afterAll(async () => {
  await server?.close();
});

describe('an odd document', () =>
  comesThroughOddDocuments({
    page: () => page,
    server: () => server,
    newComplaints: () => newComplaints(),
  }));
