// Packs that are followed from the library page, in a real Chromium, published by the real builder.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../../support/axe';
import { stopWorker } from '../../support/launch';
import { launchWithLibrary } from '../../support/library-page';
import { type PackServer, servePacks } from '../../support/pack-server';
import { type PageServer, servePages } from '../../support/page-server';
import { createPublisher, type Publisher } from '../../support/publisher';
import { LIBRARY_PAGES } from '../library';
import { bringsPacksIn, followsAPack, outlivesItsWorker } from '../updating';

let stories: PageServer;
let server: PackServer;
let publisher: Publisher;
let browser: Browser;
let story: Page;
let library: Page;

beforeAll(async () => {
  stories = await servePages(LIBRARY_PAGES);
  server = await servePacks();
  publisher = createPublisher(server, 'ruritania');
  ({ browser, story, library } = await launchWithLibrary());
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await stories?.close();
});

const following = {
  story: () => story,
  library: () => library,
  address: () => `${stories.origin}/story`,
  server: () => server,
  publisher: () => publisher,
};

followsAPack(following);
bringsPacksIn(following);
outlivesItsWorker(following, () => stopWorker(library));

it('axe finds nothing where packs are installed and one has a version before it', async () => {
  expect(await axeFindings(library)).toEqual([]);
});
