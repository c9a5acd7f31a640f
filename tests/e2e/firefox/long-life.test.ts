// A reader who goes on and on, in Firefox: neither pages nor background hold more after many navigations than after a few; and a leak would show.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { heldBeside, type Watched } from '../../support/held';
import { watchFirefoxHeld } from '../../support/held-firefox';
import { firstPage, launchFirefox } from '../../support/launch';
import type { PageServer } from '../../support/page-server';
import { roam } from '../../support/roaming';
import { addressOfStory, serveStories } from '../../support/roaming-pages';

/** A busy machine needs some seconds for each round of ten. Nothing waits for it. */
const LIMIT = 240_000;

let server: PageServer;
let browser: Browser;
let page: Page;
let watched: Watched;

beforeAll(async () => {
  server = await serveStories();
  const launched = await launchFirefox({ headless: true, ownChrome: true });
  ({ browser } = launched);
  page = await firstPage(browser);
  watched = await watchFirefoxHeld(browser, launched.extensionId);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it(
  'after more navigations nothing has grown: no bytes, windows, listeners, and no window is a ghost',
  async () => {
    for (const round of [0, 1]) await roam(page, server.origin, round);
    const before = await watched.now();
    for (const round of [2, 3]) await roam(page, server.origin, round);
    const after = await watched.now();
    expect(heldBeside(before, after)).toEqual([]);
    expect(after).toMatchObject({ 'windows of pages': 1, 'ghost windows': 0 });
    // A page that is kept by another is one window more: that is what a leak of one looks like.
    await page.evaluate((url) => void open(url), addressOfStory(server.origin, 50));
    await expect.poll(async () => (await watched.now())['windows of pages']).toBe(2);
  },
  LIMIT,
);
