// Stories in frames and shadow roots in a real Firefox, whose content scripts see the page through wrappers.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForClosedWords, waitForNoClosedWords } from '../../support/closed-roots';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { HARD_PAGES, markedWords, NAMES, pointAt, waitForMarked } from '../hard-pages';

let server: PageServer;
let page: Page;

beforeAll(async () => {
  server = await servePages(HARD_PAGES);
  ({ page } = await borrowFirefox());
});

afterAll(async () => {
  await server?.close();
});

const bodiesOf = (of: Page): Promise<string[]> =>
  Promise.all(of.frames().map((frame) => frame.evaluate(() => document.documentElement.outerHTML)));

describe.each([
  '/frame-srcdoc.html',
  '/frame-address.html',
  '/frame-nested.html',
  '/shadow-app.html',
  '/shadow-paragraphs.html',
  '/shadow-slots.html',
])('%s', (path) => {
  it('is marked, its card opens, and no document is changed', async () => {
    await page.goto(`${server.origin}${path}`);
    const frame = await waitForMarked(page, 'Dan Caine');
    const before = await bodiesOf(page);
    const marked = await markedWords(frame);
    for (const name of NAMES) expect(marked.some((mark) => mark.endsWith(name))).toBe(true);
    await pointAt(page, frame, 'Dan Caine');
    expect(await waitForClosedWords(page, 'Dan Caine')).toContain(
      '22nd Chairman of the Joint Chiefs of Staff',
    );
    await page.keyboard.press('Escape');
    await waitForNoClosedWords(page);
    expect(await bodiesOf(page)).toEqual(before);
  });
});

it('a frame that shows another story is followed, one that is removed is given up', async () => {
  await page.goto(`${server.origin}/frame-address.html`);
  await waitForMarked(page, 'Dan Caine');
  await page.evaluate(() => {
    (document.querySelector('iframe') as HTMLIFrameElement).src = '/inner-other.html';
  });
  await waitForMarked(page, 'Viktor Orbán');
  await page.evaluate(() => {
    document.querySelector('iframe')?.remove();
    document.body.insertAdjacentHTML(
      'beforeend',
      '<iframe style="width:700px;height:420px" src="/inner-story.html"></iframe>',
    );
  });
  await waitForMarked(page, 'Dan Caine');
});
