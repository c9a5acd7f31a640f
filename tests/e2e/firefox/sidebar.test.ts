// Firefox's own sidebar, opened by its key: the cast beside a story, to and fro between the two, the site's switch, another tab.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstPage, firstRunPage, launchFirefox } from '../../support/launch';
import { pointAtMark, pointAtWords, readEmphasised, readMarks, waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { openSidebar, type Sidebar } from '../../support/sidebar';
import { OTHER_STORY } from '../hard-pages';
import { LISTED_PAGE } from '../listing';

/** So that each paragraph stands by itself in the window. */
const FAR_APART = '<style>p { margin-bottom: 1200px !important }</style>';
const UNKNOWN = '[data-row^="unknown "]';

let server: PageServer;
let browser: Browser;
let page: Page;
let sidebar: Sidebar;

beforeAll(async () => {
  server = await servePages({
    '/story': LISTED_PAGE.replace('</head>', `${FAR_APART}</head>`),
    '/other': OTHER_STORY,
  });
  ({ browser } = await launchFirefox({ headless: true, still: true, ownChrome: true, firstRun: true }));
  const own = await firstRunPage(browser);
  page = await firstPage(browser);
  await page.bringToFront();
  await page.goto(`${server.origin}/story`);
  await waitForMarks(page);
  sidebar = await openSidebar(browser, own);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The names listed; those in a state alone, where one is given. */
const labels = (state = ''): Promise<string[]> =>
  sidebar.view.evaluate(
    ({ inner }, which) =>
      [...inner.document.querySelectorAll(`[data-entity]${which} .row-label`)].map(({ textContent }) =>
        (textContent ?? '').trim(),
      ),
    state,
  );
const words = (selector: string): Promise<string> =>
  sidebar.view.evaluate(
    ({ inner }, where) => inner.document.querySelector(where)?.textContent?.replace(/\s+/g, ' ') ?? '',
    selector,
  );
const rowOf = (label: string): Promise<string> =>
  sidebar.view.evaluate(({ inner }, wanted) => {
    const row = [...inner.document.querySelectorAll<HTMLElement>('[data-entity]')].find(
      (each) => each.querySelector('.row-label')?.textContent?.trim() === wanted,
    );
    return `[data-entity="${row?.dataset.entity}"] .row-name`;
  }, label);
const scrolled = () => page.evaluate(() => scrollY);

it('the cast of the story beside it is there, and no tab was opened for it', async () => {
  await expect
    .poll(labels)
    .toEqual(expect.arrayContaining(['Poland', 'Hungary', 'Vladimir Putin', 'Donald Trump']));
  expect((await browser.pages()).filter((each) => each.url().includes('sidepanel'))).toEqual([]);
});

it('pointing at a row lets its words stand out in the page, pressing it goes there', async () => {
  expect(await scrolled()).toBe(0);
  const row = await rowOf('Donald Trump');
  await sidebar.point(row);
  await expect.poll(() => readEmphasised(page)).toEqual(['Donald Trump']);
  await sidebar.point(row, 'press');
  await expect.poll(scrolled).toBeGreaterThan(1_000);
});

it('pointing at words in the page lets their row answer: of a mark, and of a name that the library does not know', async () => {
  await pointAtMark(page, 'Vladimir Putin');
  await expect.poll(() => labels('[data-pointed]')).toEqual(['Vladimir Putin']);
  await pointAtWords(page, 'Fritz von Tarlenheim');
  const isPointed = () =>
    sidebar.view.evaluate(
      ({ inner }, row) => inner.document.querySelector(row)?.hasAttribute('data-pointed') ?? null,
      UNKNOWN,
    );
  await expect.poll(isPointed).toBe(true);
  await page.mouse.move(1, 1);
  await expect.poll(isPointed).toBe(false);
});

it('one press turns the site off, another on again', async () => {
  await sidebar.point('[data-switch=site]', 'press');
  await expect.poll(() => readMarks(page)).toEqual([]);
  await expect.poll(() => words('.status')).toContain('off on this site');
  await sidebar.point('[data-switch=site]', 'press');
  await waitForMarks(page);
  await expect.poll(async () => (await labels()).length).toBeGreaterThan(2);
});

it('it follows the reader to another tab, and back', async () => {
  const other = await browser.newPage();
  await other.goto(`${server.origin}/other`);
  await waitForMarks(other);
  await expect.poll(labels).toContain('Viktor Orbán');
  expect(await labels()).not.toContain('Donald Trump');
  await page.bringToFront();
  await expect.poll(labels).toContain('Donald Trump');
  expect(await labels()).not.toContain('Viktor Orbán');
});
