// What a reader puts right, in a real Chromium.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { pressInClosedRoot, waitForClosedWords } from '../../support/closed-roots';
import { firstPage, launchChromium, stopWorker } from '../../support/launch';
import { waitForMarks } from '../../support/marks';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { correctsMarks, openChoices, waitForMark } from '../correcting';

let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser } = await launchChromium({ headless: true }));
  page = await firstPage(browser);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

correctsMarks({ page: () => page, at: (path) => `${server.origin}/${path}` });

it('a worker that was killed while the reader read has what is said all the same', async () => {
  await page.goto(`${server.origin}/story.html`);
  await waitForMarks(page);
  await openChoices(page, 'Poland');
  await stopWorker(page);
  await pressInClosedRoot(page, 'Never mark “Poland”, in any story');
  await waitForClosedWords(page, '“Poland” is not marked in any story.');
  await waitForMark(page, 'Poland', false);
  await stopWorker(page);
  await pressInClosedRoot(page, 'Undo');
  await waitForMark(page, 'Poland', true);
});
