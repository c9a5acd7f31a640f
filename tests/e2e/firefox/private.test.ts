// A private window in a real Firefox, in which the extension is allowed: it works there, and nothing of it is kept.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { LIBRARY_PAGES } from '../library';
import { leavesNothing } from '../private-window';

let stories: PageServer;
let browser: Browser;
let story: Page;
let own: Page;

const titled = (title: string) => LIBRARY_PAGES['/nato']!.replaceAll('Chiefs meet', title);

beforeAll(async () => {
  stories = await servePages({
    '/nato': LIBRARY_PAGES['/nato']!,
    '/open': titled('An open window'),
    '/secret': titled('A private window'),
  });
  ({ browser, page: story } = await borrowFirefox({ firstRun: true, inPrivate: true }));
  // Once it is allowed there, Firefox starts the extension anew, and the page of the first run is gone with the first start.
  await story.goto(`${stories.origin}/nato`);
  await waitForMarks(story);
  own = await openLibraryByPanel(story, 'Poland');
});
afterAll(async () => {
  await stories?.close();
});

leavesNothing({
  browser: () => browser,
  own: () => own,
  story: () => story,
  at: (path) => `${stories.origin}${path}`,
});
