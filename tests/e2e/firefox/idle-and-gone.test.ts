// A background at rest, in a real Firefox: the browser lets it go by itself, a page at rest does not wake it, and the reader’s pointer does.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { waitForClosedWords, waitForNoClosedWords } from '../../support/closed-roots';
import { stateOfEventPage, stopEventPage } from '../../support/firefox-itself';
import { markedWords, ONLY_IN, waitForMarked } from '../../support/life';
import { pointAtMark } from '../../support/marks';
import { borrowFirefox, setPreferences } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';

let server: StaticServer;
let browser: Browser;
let extensionId: string;
let page: Page;

const state = () => stateOfEventPage(browser, extensionId);

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser, extensionId, page } = await borrowFirefox());
  await page.goto(`${server.origin}/life/app.html`);
  // Its first work, the pack that it brings, is done.
  await waitForMarked(page, ONLY_IN.one);
  // Half a minute otherwise; for the one that is started next.
  await setPreferences(browser, { 'extensions.background.idle.timeout': 2_000 });
  await stopEventPage(browser, extensionId);
  await page.reload();
  await waitForMarked(page, ONLY_IN.one);
});

afterAll(() => server?.close());

it('is let go by the browser, with the marks as they were', async () => {
  const before = await markedWords(page);
  await expect.poll(state).toBe('stopped');
  expect(await markedWords(page)).toEqual(before);
});

it('stays so while the page does what is none of the story', async () => {
  await expect.poll(state).toBe('stopped');
  await page.evaluate(async () => {
    const beside = document.createElement('p');
    document.body.append(beside);
    for (let turn = 0; turn < 60; turn++) {
      beside.textContent = `Turn ${turn}`;
      scrollBy(0, turn % 2 ? 5 : -5);
      await new Promise(requestAnimationFrame);
    }
  });
  expect(await state()).toBe('stopped');
});

it('comes back for a card, and is let go again behind it', async () => {
  await pointAtMark(page, ONLY_IN.one);
  await waitForClosedWords(page, 'Chancellor');
  await expect.poll(state).toBe('stopped');
  await page.keyboard.press('Escape');
  await waitForNoClosedWords(page);
});

it('comes back for new words of the story, which are marked', async () => {
  await expect.poll(state).toBe('stopped');
  await page.evaluate(() =>
    document.querySelector('article')?.append(window.app.paragraph('Emmanuel Macron said nothing.')),
  );
  await waitForMarked(page, 'Emmanuel Macron');
  await expect.poll(state).toBe('stopped');
});
