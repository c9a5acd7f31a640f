// Stories whose event page is stopped while it answers them, in a real Firefox.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { stopEventPage, stopEventPageAsItStarts } from '../../support/firefox-itself';
import { ONLY_IN, waitForMarked } from '../../support/life';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { outlivesLostQuestions } from '../lost-questions';

let server: StaticServer;
let browser: Browser;
let extensionId: string;
let page: Page;

afterAll(() => server?.close());

outlivesLostQuestions(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser, extensionId, page } = await borrowFirefox());
  const story = `${server.origin}/life/app.html`;
  // Its first work, the pack that it brings, is done.
  await page.goto(story);
  await waitForMarked(page, ONLY_IN.one);
  return { page, story, stop: () => stopEventPage(browser, extensionId) };
}, 3);

it('all that a story asked is lost, and what it asks after that as well: it is marked all the same, by itself', async () => {
  const story = `${server.origin}/life/app.html`;
  await page.goto('about:blank');
  await stopEventPage(browser, extensionId);
  // Two of them are one question, which is asked twice: the others came by themselves.
  const stopped = stopEventPageAsItStarts(browser, extensionId, 4);
  await page.goto(story);
  expect(await stopped).toBe(4);
  await waitForMarked(page, ONLY_IN.one);
});
