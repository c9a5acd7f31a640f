// What differs in Firefox of staying with a page: its back-forward cache, its history, its hidden tabs.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { callByBidi, wordsInClosedRoots } from '../../support/closed-roots';
import { markedWords, ONLY_IN, waitForMarked } from '../../support/life';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';

let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser, page } = await borrowFirefox());
});

afterAll(async () => {
  await server?.close();
});

beforeEach(async () => {
  await page.goto(`${server.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
});

it('words that were hidden and are shown', async () => {
  await page.evaluate(() => {
    const rest = window.app.paragraph(
      'Emmanuel Macron had spoken to all of them before the weekend. What came of it will be known when the ministers meet, and not before, as a member of his staff said on Monday.',
    );
    rest.id = 'rest';
    rest.style.display = 'none';
    document.querySelector('article')?.append(rest);
    document
      .querySelector('article')
      ?.append(
        window.app.paragraph(
          'Donald Tusk was not asked, as his office let it be known. The prime minister had been on the road since the morning, and read of the call in the papers of the next day.',
        ),
      );
  });
  await waitForMarked(page, 'Donald Tusk');
  await page.evaluate(() => document.getElementById('rest')?.removeAttribute('style'));
  await waitForMarked(page, 'Emmanuel Macron');
});

describe('back', () => {
  let tab: Page;

  beforeEach(async () => {
    tab = await browser.newPage();
    await tab.goto(`${server.origin}/life/app.html`);
    await waitForMarked(tab, ONLY_IN.one);
  });

  afterEach(async () => {
    await tab.close();
    await page.bringToFront();
  });

  it('from the back-forward cache: the marks are there, the card opens', async () => {
    const before = (await markedWords(tab)).length;
    await tab.evaluate(() => {
      addEventListener('pageshow', (event) => {
        document.documentElement.dataset.cached = String(event.persisted);
      });
    });
    await tab.goto(`${server.origin}/pages/three-weeks-before.html`);
    await waitForMarked(tab, 'Viktor Orbán');
    await tab.evaluate(() => history.back());
    await expect
      .poll(() => answerOf(tab, '() => document.documentElement.dataset.cached'), { timeout: 10_000 })
      .toBe('true');
    expect(Number(await answerOf(tab, MARKS_SEEN))).toBe(before);
    await openCardByBidi(tab);
  });
});

async function answerOf(tab: Page, source: string): Promise<string> {
  return String((await callByBidi(tab, source)).value);
}

const MARKS_SEEN = `() => [...CSS.highlights.values()]
  .flatMap((ranges) => [...ranges])
  .filter(({ startContainer }) => startContainer.isConnected).length`;

/** The middle of the mark on the name that only this story holds. */
const PLACE = `() => {
  const part = [...CSS.highlights.values()]
    .flatMap((ranges) => [...ranges])
    .find(({ startContainer, startOffset, endOffset }) =>
      startContainer.data.slice(startOffset, endOffset) === '${ONLY_IN.one}');
  const range = document.createRange();
  range.setStart(part.startContainer, part.startOffset);
  range.setEnd(part.endContainer, part.endOffset);
  part.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = range.getClientRects()[0];
  return x + width / 2 + ' ' + (y + height / 2);
}`;

async function openCardByBidi(tab: Page): Promise<void> {
  const [x = 0, y = 0] = (await answerOf(tab, PLACE)).split(' ').map(Number);
  await tab.mouse.move(x - 60, y - 40);
  await tab.mouse.move(x, y);
  await expect.poll(() => wordsInClosedRoots(tab), { timeout: 10_000 }).toContain('Chancellor');
}

it('a tab that nobody has looked at is not read until somebody does', async () => {
  const tab = await browser.newPage({ type: 'tab', background: true });
  await tab.goto(`${server.origin}/life/app.html`);
  expect(await tab.evaluate(() => document.visibilityState)).toBe('hidden');
  // A page in front, loaded after it, is read: by then the other would have been.
  await page.reload();
  await waitForMarked(page, ONLY_IN.one);
  expect(await markedWords(tab)).toEqual([]);
  await tab.bringToFront();
  await waitForMarked(tab, ONLY_IN.one);
  await tab.close();
});
