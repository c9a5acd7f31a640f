// A story of some 200,000 words in some 32,000 texts, names in every section, one of them only near the end: its first part is marked at once, the
// rest on a press in the panel. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../support/axe';
import { readMarks, waitUntilInView } from '../support/marks';
import { pressRow, readRows } from '../support/panel';

const NAMES = [
  'Germany',
  'Poland',
  'Karol Nawrocki',
  'Friedrich Merz',
  'Hungary',
  'Canada',
  'NATO',
  'Finland',
  'Italy',
  'Ukraine',
];
const FILLER =
  'the delegation went on with what it had begun in the morning, and nobody who had been at the table wished to say more about it before the others had spoken';

/** `words` of running text; every fifth paragraph a heading before it. */
export function longStory(words = 200_000): string {
  const parts: string[] = [
    '<p>Chairman of the Joint Chiefs of Staff Gen. Dan Caine received his European counterparts in Washington, and they agreed to meet again.</p>',
  ];
  let count = 20;
  for (let at = 0; count < words; at++) {
    if (at % 20 === 19) parts.push(`<h2>What was said in part ${at}</h2>`);
    const sentences = [0, 1, 2].map(
      (each) =>
        `In <b>part ${at}.${each}</b> of the talks <a href="#${at}">${NAMES[(at + each) % NAMES.length]}</a> was named, <i>${FILLER}</i>.`,
    );
    parts.push(`<p>${sentences.join(' ')}</p>`);
    count += 3 * 40;
  }
  parts.push(
    '<h2>The last day</h2><p>On the last day Viktor Orbán came too, and said that he had not been asked before.</p>',
  );
  parts.push(
    '<h2>After it</h2><p>When all had left, Caine stayed behind for an hour, and then he left as well.</p>',
  );
  return `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>All that was said</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"All that was said","datePublished":"2025-08-20T17:40:00-04:00"}</script></head><body><main><article><h1>All that was said</h1>${parts.join('\n')}</article></main></body></html>`;
}

export interface LongStory {
  /** Shows the story, in part marked, and holds in `domBefore` how its document stood before that. */
  readonly page: Page;
  /** Lists its cast. */
  readonly panel: Page;
  /** Of the page and of our scripts in it, so far. */
  readonly complaints: () => Promise<readonly string[]>;
}

export function readsALongStory(begin: () => Promise<LongStory>): void {
  let page: Page;
  let panel: Page;
  let complaints: LongStory['complaints'];
  beforeAll(async () => {
    ({ page, panel, complaints } = await begin());
  });

  const said = (): Promise<string> => panel.$eval('.coverage-words', (words) => words.textContent ?? '');
  const labels = async (): Promise<string[]> => (await readRows(panel)).map(({ label }) => label);

  it('is marked in its first part, and the panel says how much that is', async () => {
    expect(await said()).toMatch(/^Read the first (?:1\d|2\d),000 of about 20\d,000 words\.$/);
    expect(await labels()).toContain('Dan Caine');
    // He is named near the end only.
    expect(await labels()).not.toContain('Viktor Orbán');
  });

  it('has nothing that axe finds wrong while the rest waits to be read', async () => {
    expect(await axeFindings(panel)).toEqual([]);
  });

  it('is read on from the keyboard, and can be stopped', async () => {
    await panel.focus('.coverage-button');
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() =>
      document.querySelector('.coverage-words')?.textContent?.startsWith('Reading on'),
    );
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Stop');
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() =>
      document.querySelector('.coverage-words')?.textContent?.startsWith('Read the first'),
    );
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Scan the rest');
  });

  it('is read to its end: names of the end are listed, marked and reached, and short forms of the beginning understood', async () => {
    const before = (await readMarks(page)).length;
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(
      () => document.querySelector('.coverage-words')?.textContent?.startsWith('Read to the end'),
      {
        timeout: 50_000,
      },
    );
    await expect.poll(labels).toContain('Viktor Orbán');
    const marks = await readMarks(page);
    expect(marks.length).toBeGreaterThan(before);
    expect(marks.at(-1)?.words).toBe('Caine');
    expect(marks.find(({ words }) => words === 'Viktor Orbán')).toBeDefined();
    await pressRow(panel, 'Viktor Orbán');
    await waitUntilInView(page, 'Viktor Orbán');
  });

  it('leaves the page as it was', async () => {
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(
      await page.evaluate(() => (window as unknown as { domBefore: string }).domBefore),
    );
    expect(await complaints()).toEqual([]);
  });
}
