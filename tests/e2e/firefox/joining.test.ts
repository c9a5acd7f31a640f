// Several packs on one person, in a real Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { disagrees, isOnePerson } from '../joining';
import { LIBRARY_PAGES } from '../library';

let server: PageServer;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages(LIBRARY_PAGES);
  ({ page: story } = await borrowFirefox());
  await story.goto(`${server.origin}/nato`);
  await waitForMarks(story);
  library = await openLibraryByPanel(story, 'Poland');
});

afterAll(async () => {
  await server?.close();
});

const joining = {
  story: () => story,
  library: () => library,
  address: () => `${server.origin}/story`,
  pack: () => `${server.origin}/almanac.jsonl`,
};

disagrees(joining);
isOnePerson(joining);
