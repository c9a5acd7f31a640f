// Doubt as a reader meets it: what an unsure name may mean, why a sure one was taken, and a place that stands for its government. The same in
// both browsers.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { waitForClosedWords, waitForNoClosedWords } from '../support/closed-roots';
import { pointAtMark, waitForMarks } from '../support/marks';
import { openPanelFromCard, waitForRows } from '../support/panel';

const PARAGRAPHS = [
  'Moscow has rejected the plan, and it will not accept another one, a spokesman said on Monday in the evening, after the two sides had met for three days behind closed doors.',
  'Vladimir Putin had spoken with the envoys on Sunday; Putin did not say what they had offered to him in return, and they went home with nothing that either of them wanted to show.',
  'People from Georgia were there too, as they had been at every earlier round of talks since the summer began, though they had little to say and nobody had asked them to come.',
  'A former minister from Washington took notes, and nobody asked him whose side he was on during those days, which were long, and which ended as everyone had thought they would.',
];
export const DOUBTFUL_PAGE = `<!doctype html><html lang="en"><head><title>Talks end without a result</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-08-20"></head>
<body><article><h1>Talks end without a result</h1>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;

/** `begin` opens that page. */
export function tellsDoubt(begin: () => Promise<Page>): void {
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    page = await begin();
  });

  it('what is unsure is not marked', async () => {
    const words = (await waitForMarks(page)).map((mark) => mark.words);
    expect(words).toContain('Moscow');
    expect(words).not.toContain('Georgia');
  });

  describe('the card', () => {
    it('says that a place stands for its government', async () => {
      await pointAtMark(page, 'Moscow');
      await waitForClosedWords(page, 'Here probably the government of Russia, not the place itself.');
    });

    it('names who else the words may mean, and by how much that lost', async () => {
      await page.keyboard.press('Escape');
      await waitForNoClosedWords(page);
      await pointAtMark(page, 'Washington');
      const words = await waitForClosedWords(page, 'Next comes');
      expect(words).toMatch(/Next comes Washington \([^)]+\), (narrowly|clearly|far) behind\./);
    });
  });

  describe('the panel', () => {
    beforeAll(async () => {
      await page.keyboard.press('Escape');
      await waitForNoClosedWords(page);
      panel = await openPanelFromCard(page, 'Vladimir Putin');
      await waitForRows(panel);
    });

    it('lists the unsure name apart, with all it may mean, each with a line, and why it is unsure', async () => {
      const told = await panel.$eval('.unsure .row', (row) => ({
        label: row.querySelector('.row-label')?.textContent,
        doubt: row.querySelector('.doubt-words')?.textContent,
        list: row.querySelector('ol.candidates')?.getAttribute('aria-label'),
        candidates: [...row.querySelectorAll('.candidate')].map((each) => each.textContent ?? ''),
      }));
      expect(told.label).toBe('“Georgia”');
      expect(told.list).toBe('What “Georgia” may mean, the likeliest first');
      expect(told.doubt).toMatch(/\.$/);
      expect(told.candidates).toHaveLength(2);
      for (const candidate of told.candidates) expect(candidate).toMatch(/^Place: Georgia.*, .{8,}/);
    });

    it('opens it by keyboard, shows it in the text, and tells the runner-up', async () => {
      await panel.focus('.unsure .row-name');
      await panel.keyboard.press('Enter');
      const why = await panel.waitForSelector('.unsure details.fold:has(.why) summary');
      await why!.focus();
      await panel.keyboard.press('Enter');
      const words = await panel.$eval('.unsure .why', (each) =>
        each.checkVisibility() ? each.textContent : null,
      );
      expect(words).toMatch(
        /Next comes Georgia \([^)]+\), narrowly behind\. It is not sure enough to be marked/,
      );
    });

    it('says of the place that governs in how many mentions that is meant', async () => {
      const sense = await panel.$eval('[data-entity="place/moscow"] .row-sense', (each) =>
        // As it is seen: before it stands a pause for the ear.
        each.lastChild?.textContent?.trim(),
      );
      expect(sense).toBe('Here probably those who govern, not the place itself.');
    });
  });
}
