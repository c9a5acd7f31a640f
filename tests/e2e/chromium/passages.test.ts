// Quotations and checked claims on the page, in a real Chromium.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { waitForClosedWords } from '../../support/closed-roots';
import { firstPage, launchChromium } from '../../support/launch';
import { pointAtMark, readMarks, waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { PASSAGES_PAGE, storyPage, tellsPassages } from '../passages';
import { type PageWatch, watchPage } from '../watch-page';

/** The story that the product is described by, beside the repository. */
const STORY = join(ROOT, '../shared/data/story/story.txt');

let server: PageServer;
let browser: Browser;
let page: Page;
let watch: PageWatch;

beforeAll(async () => {
  const lines = existsSync(STORY) ? readFileSync(STORY, 'utf8').split(/\n+/).filter(Boolean) : [];
  server = await servePages({
    '/story': PASSAGES_PAGE,
    ...(lines.length > 0 ? { '/described': storyPage(lines[0]!, lines.slice(1)) } : {}),
  });
  ({ browser } = await launchChromium({ headless: true }));
  page = await firstPage(browser);
  watch = await watchPage(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

tellsPassages({ page: () => page, at: () => `${server.origin}/story` });

it('all that time the page was left as it was, and its console clean', async () => {
  expect(await watch.domNow()).toBe(await watch.domBefore());
  expect(watch.complaints).toEqual([]);
});

it.skipIf(!existsSync(STORY))(
  'the story that the product is described by has Article 5 in words that are not the treaty’s: which ones is told',
  async () => {
    await page.goto(`${server.origin}/described`);
    await waitForMarks(page);
    const quotes = (await readMarks(page)).filter(({ highlight }) => highlight === 'backstory-quote');
    expect(quotes).toHaveLength(1);
    await pointAtMark(page, quotes[0]!.words);
    const told = await waitForClosedWords(page, 'Words changed');
    expect(told).toContain('Article 5 of the North Atlantic Treaty');
    expect(told).toContain('only here: its members');
    expect(told).toContain('only in the text: them in Europe or North America');
  },
);
