// The same extension in a real Firefox, driven over WebDriver BiDi: marks painted, card shown, panel reached.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { waitForClosedWords, waitForNoClosedWords } from '../../support/closed-roots';
import { type Mark, pointAtMark, waitForMarks } from '../../support/marks';
import { openPanelFromCard, waitForRows } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';

let server: StaticServer;
let page: Page;
let before: string;
let marks: Mark[];

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ page } = await borrowFirefox());
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('DOMContentLoaded', () => {
      (window as unknown as { domBefore: string }).domBefore = document.documentElement.outerHTML;
    });
  });
  await page.goto(`${server.origin}/story.html`);
  marks = await waitForMarks(page);
  before = await page.evaluate(() => (window as unknown as { domBefore: string }).domBefore);
});

afterAll(async () => {
  await server?.close();
});

it('paints the marks', () => {
  const words = marks.map((mark) => mark.words);
  for (const name of ['Dan Caine', 'Giuseppe Cavo Dragone', 'Poland', 'NATO', 'U.S.', 'Article 5'])
    expect(words.some((marked) => ` ${marked}`.endsWith(` ${name}`))).toBe(true);
  expect(words).not.toContain('us');
});

it('shows the card of Dan Caine, with his post on the day of the story', async () => {
  await pointAtMark(page, 'Dan Caine');
  const words = await waitForClosedWords(page, 'Dan Caine');
  expect(words).toContain('22nd Chairman of the Joint Chiefs of Staff');
  expect(words).toContain('since 12 April 2025');
});

it('leaves the page’s DOM as it was once the card is gone', async () => {
  await page.keyboard.press('Escape');
  await waitForNoClosedWords(page);
  expect(before.length).toBeGreaterThan(5_000);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

it('opens the panel from the card, in a tab, and lists the cast with its ties', async () => {
  const panel = await openPanelFromCard(page, 'Dan Caine');
  const rows = await waitForRows(panel);
  expect(rows.map(({ label }) => label)).toContain('Karoline Leavitt');
  await panel.waitForSelector('.tie-row');
  const ties = await panel.$$eval('.tie-row', (rows) => rows.map((row) => row.textContent));
  expect(ties.some((tie) => tie?.startsWith('Dan Caine: 22nd Chairman of the Joint Chiefs of Staff'))).toBe(
    true,
  );
});
