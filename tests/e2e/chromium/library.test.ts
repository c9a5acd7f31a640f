// The library page in a real Chromium: what is installed, read, written, saved and removed there, and what a page shows of it.
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stopWorker } from '../../support/launch';
import { goToView, launchWithLibrary, waitForWords } from '../../support/library-page';
import { type PageServer, servePages } from '../../support/page-server';
import {
  disagreesAndRemoves,
  installsAndReads,
  keepsWhatIsWritten,
  LIBRARY_PAGES,
  survivesALoss,
} from '../library';

let server: PageServer;
let browser: Browser;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages(LIBRARY_PAGES);
  ({ browser, story, library } = await launchWithLibrary());
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const shelf = { story: () => story, library: () => library, origin: () => server.origin };

it('is there at once, with the names of the starter pack and what they are', async () => {
  await waitForWords(library, '.kind-choice', 'People');
  await waitForWords(library, '.name-row', 'Aaron');
  expect(await library.$$('.name-row')).not.toHaveLength(0);
});

it('axe finds nothing in the real page', async () => {
  await goToView(library, '#/entity/person/dan-caine', 'Dan Caine');
  await library.evaluate(axe.source);
  const { violations } = (await library.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] })`,
  )) as {
    violations: { id: string }[];
  };
  expect(violations.map(({ id }) => id)).toEqual([]);
});

installsAndReads(shelf);
keepsWhatIsWritten(shelf);

it('a worker that was killed meanwhile is woken by the next thing that is asked', async () => {
  await goToView(library, '#/entity/person/rudolf-elphberg', 'Rudolf Elphberg');
  await stopWorker(library);
  await goToView(library, '#/packs', 'Packs');
  await waitForWords(library, '.pack-entry', 'Starter pack');
});

survivesALoss(shelf);
disagreesAndRemoves(shelf);
