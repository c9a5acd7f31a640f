// Packs that are followed from the library page, and a name looked up, in a real Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PackServer, servePacks } from '../../support/pack-server';
import { type PageServer, servePages } from '../../support/page-server';
import { createPublisher, type Publisher } from '../../support/publisher';
import { borrowFirefox } from '../../support/shared-firefox';
import { serveWikibase, type WikibaseServer } from '../../support/wikibase-server';
import { LIBRARY_PAGES } from '../library';
import { looksUp, RASSENDYLL_STORY } from '../looking-up';
import { bringsPacksIn, followsAPack } from '../updating';

let stories: PageServer;
let server: PackServer;
let wikibase: WikibaseServer;
let publisher: Publisher;
let story: Page;
let library: Page;

beforeAll(async () => {
  stories = await servePages({ ...LIBRARY_PAGES, '/visitor': RASSENDYLL_STORY });
  server = await servePacks();
  wikibase = await serveWikibase('wikidata');
  publisher = createPublisher(server, 'ruritania');
  ({ page: story } = await borrowFirefox({ grantAll: true }));
  await story.goto(`${stories.origin}/nato`);
  await waitForMarks(story);
  library = await openLibraryByPanel(story, 'Poland');
});

afterAll(async () => {
  await wikibase?.close();
  await server?.close();
  await stories?.close();
});

const pages = { story: () => story, library: () => library };
const following = {
  ...pages,
  address: () => `${stories.origin}/story`,
  server: () => server,
  publisher: () => publisher,
};

followsAPack(following);
bringsPacksIn(following);
looksUp({ ...pages, address: () => `${stories.origin}/visitor`, wikibase: () => wikibase });
