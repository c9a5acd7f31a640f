// A page that spies on the card, in a real Firefox.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { keepsDraftsFromPages } from '../drafts';
import { spies } from '../spying';

let server: StaticServer;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ page } = await borrowFirefox());
});

afterAll(async () => {
  await server?.close();
});

/**
 * Properties of Firefox's own, which name an event's inner target to every listener of the page, whatever the root. Only a card of another
 * origin would be out of their reach.
 */
const known = / (?:originalTarget|explicitOriginalTarget|rangeParent)$/;
describe('what stands on the card', () =>
  spies({ page: () => page, at: (path) => `${server.origin}/${path}`, known }));
describe('a draft on the card', () => keepsDraftsFromPages({ page: () => page, known }));
