// Databases that are thrown away under the extension, in a real Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../../support/axe';
import { goToView, openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { LIBRARY_PAGES } from '../library';
import { losesPacks, losesWriting } from '../losing';

let server: PageServer;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages(LIBRARY_PAGES);
  ({ page: story } = await borrowFirefox({ grantAll: true }));
  await story.goto(`${server.origin}/nato`);
  await waitForMarks(story);
  library = await openLibraryByPanel(story, 'Poland');
});

afterAll(() => server?.close());

const losing = {
  story: () => story,
  library: () => library,
  address: () => `${server.origin}/story`,
  pack: () => `${server.origin}/almanac.jsonl`,
};

losesPacks(losing);
losesWriting(losing);

it('axe finds nothing where corrections and notes are listed', async () => {
  await goToView(library, '#/yours', 'What you wrote');
  expect(await axeFindings(library)).toEqual([]);
});
