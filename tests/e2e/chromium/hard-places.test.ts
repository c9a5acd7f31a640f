// Stories in frames and in shadow roots, in the built extension: marked on the very words, the card beside them, nothing changed.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeOfClosedButton, waitForClosedWords, waitForNoClosedWords } from '../../support/closed-roots';
import { firstPage, launchChromium } from '../../support/launch';
import { type PageServer, servePages } from '../../support/page-server';
import { panelOf, pressRow, waitForRows } from '../../support/panel';
import {
  FRAME_PAGES,
  HARD_PAGES,
  markedWords,
  NAMES,
  placeIn,
  pointAt,
  SHADOW_PAGES,
  waitForMarked,
} from '../hard-pages';
import { type PageWatch, watchPage } from '../watch-page';

let server: PageServer;
let browser: Browser;
let page: Page;
let watch: PageWatch;

beforeAll(async () => {
  server = await servePages(HARD_PAGES);
  ({ browser } = await launchChromium({ headless: true }));
  page = await firstPage(browser);
  watch = await watchPage(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Every document's serialised DOM, open roots with it. */
const documentsOf = (of: Page): Promise<string[]> =>
  Promise.all(
    of.frames().map((frame) =>
      frame.evaluate(() => {
        const roots = [...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? []);
        return document.documentElement.getHTML({ shadowRoots: roots });
      }),
    ),
  );

describe.each(Object.keys({ ...FRAME_PAGES, ...SHADOW_PAGES }))('%s', (path) => {
  it('is marked, its card opens beside the words, and no document is changed', async () => {
    await page.goto(`${server.origin}${path}`);
    const frame = await waitForMarked(page, 'Dan Caine');
    const before = await documentsOf(page);
    const marked = await markedWords(frame);
    for (const name of NAMES) expect(marked.some((mark) => mark.endsWith(name))).toBe(true);

    const words = await pointAt(page, frame, 'Dan Caine');
    expect(await waitForClosedWords(page, 'Dan Caine')).toContain(
      '22nd Chairman of the Joint Chiefs of Staff',
    );
    // The card is over or under the words and near them: its button of closing stands in its first line.
    const close = await placeOfClosedButton(page, 'Close');
    expect(close.x).toBeGreaterThan(words.left);
    expect(close.x).toBeLessThan(words.left + 450);
    expect(Math.abs(close.y - words.top)).toBeLessThan(450);
    // Into the card, which may lie over the frame's edge, and it stays; then it is closed by its own button.
    // Straight up or down first: on the slant stands “Italy”, and a busy machine's steps are rests there.
    await page.mouse.move((words.left + words.right) / 2, close.y, { steps: 4 });
    await page.mouse.move(close.x, close.y, { steps: 12 });
    expect(await waitForClosedWords(page, 'Dan Caine')).not.toBe('');
    await page.mouse.click(close.x, close.y);
    await waitForNoClosedWords(page);
    expect(await documentsOf(page)).toEqual(before);
  });
});

describe('a story in a frame', () => {
  it('loses its card by Escape, by scrolling in the frame, and by leaving it', async () => {
    await page.goto(`${server.origin}/frame-srcdoc.html`);
    const frame = await waitForMarked(page, 'Dan Caine');
    await pointAt(page, frame, 'Dan Caine');
    await waitForClosedWords(page, 'Dan Caine');
    await page.keyboard.press('Escape');
    await waitForNoClosedWords(page);

    await pointAt(page, frame, 'Karol Nawrocki');
    await waitForClosedWords(page, 'Karol Nawrocki');
    await page.mouse.move(5, 5, { steps: 10 });
    await waitForNoClosedWords(page);

    await pointAt(page, frame, 'Poland');
    await waitForClosedWords(page, 'Poland');
    await frame.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await waitForNoClosedWords(page);
  });

  it('is reached from the panel', async () => {
    await page.goto(`${server.origin}/frame-srcdoc.html`);
    const frame = await waitForMarked(page, 'Dan Caine');
    await pointAt(page, frame, 'Dan Caine');
    await waitForClosedWords(page, 'Dan Caine');
    const button = await placeOfClosedButton(page, 'Open in panel');
    await page.mouse.click(button.x, button.y);
    const panel = await panelOf(page);
    await waitForRows(panel);
    await page.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }));
    await pressRow(panel, 'Karol Nawrocki');
    await expect
      .poll(async () => {
        const { top, bottom } = await placeIn(frame, 'Karol Nawrocki', false);
        return top >= 0 && bottom <= 900;
      })
      .toBe(true);
  });

  it('is followed to another story in the frame, and given up when the frame is removed', async () => {
    await page.goto(`${server.origin}/frame-address.html`);
    await waitForMarked(page, 'Dan Caine');
    await page.evaluate(() => {
      (document.querySelector('iframe') as HTMLIFrameElement).src = '/inner-other.html';
    });
    const frame = await waitForMarked(page, 'Viktor Orbán');
    expect(await markedWords(frame)).not.toContain('Dan Caine');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await page.mouse.move(300, 300);
    await waitForNoClosedWords(page);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<iframe style="width:700px;height:420px" src="/inner-story.html"></iframe>',
      );
    });
    await waitForMarked(page, 'Dan Caine');
  });
});

it('no page’s console holds a complaint', () => {
  expect(watch.complaints).toEqual([]);
});
