// Pages that are no story, or a story with faults: no mark or a smaller result, one clear sentence, nothing broken. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { waitForClosedWords, waitForNoClosedWords } from '../support/closed-roots';
import { pointAtMark, readMarks, waitForMarks } from '../support/marks';
import { readStatus } from '../support/panel';

export interface BadPages {
  readonly page: Page;
  readonly panel: Page;
  /** Where tests/demo is served. */
  readonly origin: string;
  /** Of the page and of our scripts in it, so far. */
  readonly complaints: () => Promise<readonly string[]>;
}

export function bearsBadPages(begin: () => Promise<BadPages>): void {
  let page: Page;
  let panel: Page;
  let origin: string;
  let complaints: BadPages['complaints'];
  beforeAll(async () => {
    ({ page, panel, origin, complaints } = await begin());
  });

  /** Opens a page and waits until the panel has made up its mind about it. */
  async function open(path: string): Promise<{ state: string; sentence: string; notes: string[] }> {
    // By way of a page that has no session: what the panel shows afterwards is not the page before.
    await page.goto('about:blank');
    await panel.waitForFunction(() => document.querySelector('.status[data-state="none"]') !== null);
    await page.goto(`${origin}/pages/${path}`);
    await panel.waitForFunction(() =>
      ['no-article', 'painted', 'failed'].includes(
        document.querySelector('.status')?.getAttribute('data-state') ?? '',
      ),
    );
    return panel.evaluate(() => ({
      state: document.querySelector('.status')?.getAttribute('data-state') ?? '',
      sentence: document.querySelector('.status')?.textContent ?? '',
      notes: [...document.querySelectorAll('.notes li')].map((note) => note.textContent ?? ''),
    }));
  }

  describe('a page without an article', () => {
    it.each(['front-page.html', 'empty.html'])('%s: no mark, and a sentence that says so', async (path) => {
      const { state, sentence } = await open(path);
      expect(state).toBe('no-article');
      expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
      expect(await readMarks(page)).toEqual([]);
    });
  });

  describe('an article with faults', () => {
    it('broken JSON-LD: marked all the same, with a note', async () => {
      const { state, notes } = await open('broken-json-ld.html');
      expect(state).toBe('painted');
      expect((await readMarks(page)).map(({ words }) => words)).toContain('Dan Caine');
      expect(notes).toHaveLength(1);
      expect(notes[0]).toMatch(/^[A-Z].+\.$/);
      expect(await panel.evaluate(() => document.querySelector('.published')?.textContent)).toBe(
        'Published 20 August 2025',
      );
    });

    it('a date that is no date: marked, and the panel says that there is none', async () => {
      const { state, notes } = await open('bad-date.html');
      expect(state).toBe('painted');
      expect((await readMarks(page)).map(({ words }) => words)).toContain('Dan Caine');
      expect(notes.length).toBeGreaterThan(0);
      expect(await panel.evaluate(() => document.querySelector('.published')?.textContent)).toMatch(
        /^No date found/,
      );
    });

    it('another language: what is known there is marked, and nothing that is not a name', async () => {
      const { state, sentence } = await open('in-german.html');
      expect(['painted', 'no-article']).toContain(state);
      expect(sentence).toMatch(/^.{20,}\.$/);
      for (const { words } of await readMarks(page)) expect(words).toMatch(/^\p{Lu}/u);
    });

    it('a strict content policy: marked and drawn', async () => {
      await page.goto(`${origin}/pages/strict-policy.html`);
      await waitForMarks(page);
      const lines = await page.evaluate(() =>
        [...CSS.highlights]
          .filter(([, ranges]) => ranges.size > 0)
          .map(([name]) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine),
      );
      expect(new Set(lines)).toEqual(new Set(['underline']));
    });
  });

  describe('the date of the story', () => {
    it('decides who is told: before his first day in office, the new president is told as what came since only', async () => {
      await open('three-weeks-before.html');
      await pointAtMark(page, 'Poland');
      const words = await waitForClosedWords(page, 'Poland');
      expect(words).toContain('1 August 2025');
      const [then, now] = words.split('Since then, as of');
      expect(then).toContain('Donald Tusk');
      expect(then).not.toContain('Nawrocki');
      // Told beside it, and as of which day.
      expect(now).toContain('Nawrocki');
      await page.keyboard.press('Escape');
      await waitForNoClosedWords(page);
    });
  });

  it('the panel says how many names it knows', async () => {
    expect((await readStatus(panel)).join(' ')).toMatch(/\d[\d,.]* names/);
  });

  it('no page’s console holds a complaint', async () => {
    expect(await complaints()).toEqual([]);
  });
}
