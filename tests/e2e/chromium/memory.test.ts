// What was read and whom the reader met there, in a real Chromium; also where the worker is killed while the reader stays.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stopWorker } from '../../support/launch';
import { goToView, launchWithLibrary } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { MEMORY_PAGES, remembersWhatWasRead } from '../remembering';

let server: PageServer;
let browser: Browser;
let story: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages(MEMORY_PAGES);
  ({ browser, story, library } = await launchWithLibrary());
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

remembersWhatWasRead({ story: () => story, library: () => library, origin: () => server.origin });

it('a worker that is killed while the reader stays is asked about the story again, and remembers it', async () => {
  await goToView(library, '#/memory', 'What you read');
  await story.bringToFront();
  await story.goto(`${server.origin}/second`);
  await waitForMarks(story);
  await stopWorker(story);
  await expect.poll(() => library.$$eval('[data-story]', (all) => all.length)).toBe(1);
});
