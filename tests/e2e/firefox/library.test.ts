// The library page in a real Firefox: a pack from a file, a record, an entry of the reader's own, on a page.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { firstPage, launchFirefox } from '../../support/launch';
import { waitForWords } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { openPanelFromCard } from '../../support/panel';
import { installsAndReads, keepsWhatIsWritten, LIBRARY_PAGES } from '../library';

const NATO = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Chiefs meet</title>
  <meta property="og:type" content="article"><meta property="article:published_time" content="2025-08-20T10:00:00Z"></head>
  <body><main><article><h1>NATO’s military chiefs meet by video</h1>
  <p>Delegations from Poland, Germany, Canada and Hungary were among those on the call, which lasted for two hours and ended, as such calls do, with the promise of another one before the month is out.</p>
  <p>A day before, Gen. Dan Caine had received his European counterparts in Washington, where those of France, Italy and Finland were at the table too, and where nothing was decided that had not been decided before.</p>
  <p>What will follow from both meetings nobody would say, since it depends on what others decide who were at neither of them and have not said when they will.</p>
  </article></main></body></html>`;

let server: PageServer;
let browser: Browser;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages({ ...LIBRARY_PAGES, '/nato': NATO });
  ({ browser } = await launchFirefox({ headless: true }));
  story = await firstPage(browser);
  await story.goto(`${server.origin}/nato`);
  await waitForMarks(story);
  // Firefox gives the extension's pages an address that only they know: the panel leads there.
  library = await openPanelFromCard(story, 'Poland');
  await waitForWords(library, '.to-library', 'Library');
  await library.evaluate(() => {
    location.href = 'library.html';
  });
  await waitForWords(library, '.kind-choice', 'People');
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const shelf = { story: () => story, library: () => library, origin: () => server.origin };

installsAndReads(shelf);
keepsWhatIsWritten(shelf);
