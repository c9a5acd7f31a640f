// A quotation and a sentence that repeats a checked claim, as a reader meets them: marked, told on a card, put right. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Claim } from '@/lib/core/model/claim';
import { packLines } from '@/lib/core/packs/write-pack';
import { day, packed, RUDOLF, RURITANIA } from '../app/sample-pack';
import {
  placeOfClosedButton,
  pressInClosedRoot,
  waitForClosedWords,
  waitForNoClosedWords,
} from '../support/closed-roots';
import { waitForWords } from '../support/library-page';
import { pointAtMark, readMarks, waitForMarks } from '../support/marks';
import { openPanelFromCard } from '../support/panel';
import { waitForMark } from './correcting';
import { chooseFile, install } from './installing';

const QUOTED =
  'an armed attack against one or more of them in Europe or North America shall be regarded as an attack against them all';
/** In the middle of its first line stands no name: there the pointer rests. */
export const SENTENCE =
  'Rudolf Elphberg sold the golden crown of his house to a merchant of Ruritania in 2023.';

const PARAGRAPHS = [
  'Poland and Hungary sent their ministers to the meeting, which lasted for two hours and ended without a paper.',
  `Article 5 of the North Atlantic Treaty says that “${QUOTED},” as one of the ministers put it afterwards.`,
  `${SENTENCE} Nobody at the meeting spoke of it, and the papers of the capital had more to tell on Monday.`,
  'It will be continued in the spring, when the harbour is free of ice and the ministers can come by ship.',
];

/** A story of one headline and plain paragraphs, with room above and below for cards. */
export const storyPage = (headline: string, paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>
<script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline,
    datePublished: '2025-08-20',
  })}</script><style>body{font:18px/1.6 serif;max-width:720px;margin:300px auto 900px}</style></head>
<body><article><h1>${headline}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;

/** The page on which the reader meets both. */
export const PASSAGES_PAGE = storyPage('A meeting in spring', PARAGRAPHS);

const CLAIM: Claim = {
  id: 'claim/crown',
  text: SENTENCE,
  claimant: { name: 'Rupert of Hentzau' },
  about: [RUDOLF.id],
  reviews: [
    {
      publisher: 'Almanac of Strelsau',
      rating: { label: 'Mostly Fiction' },
      reason: 'The crown lies in the museum.',
      url: 'https://almanac.example/crown',
      sources: ['almanac'],
    },
  ],
};

/** A pack with the people, the country and the claim. */
export const packOfClaims = (): Uint8Array<ArrayBuffer> =>
  packed(
    packLines(
      {
        id: 'claims',
        title: 'Checked claims',
        version: '1',
        languages: ['en'],
        licence: 'CC0-1.0',
        dataAsOf: day('2026-02-01'),
        sources: { almanac: { title: 'An invented almanac' } },
      },
      [RUDOLF, RURITANIA],
      { claims: [CLAIM] },
    ),
  );

export function tellsPassages({ page, at }: { readonly page: () => Page; readonly at: () => string }): void {
  async function marked(kind: string): Promise<string[]> {
    const marks = await readMarks(page());
    return marks.filter(({ highlight }) => highlight === `backstory-${kind}`).map(({ words }) => words);
  }

  /** From the open card, once it says this. */
  async function openInPanel(told: string): Promise<void> {
    await waitForClosedWords(page(), told);
    const { x, y } = await placeOfClosedButton(page(), 'Open in panel');
    await page().mouse.move(x, y, { steps: 6 });
    await page().mouse.click(x, y);
  }

  async function close(): Promise<void> {
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
  }

  /** The panel that the pack was installed from. It lies behind the story in Firefox. */
  let panel: Page;
  /** Of passages. */
  const rowsThatAre = (state: 'selected' | 'pointed') =>
    panel.$$eval(`.row:not([data-entity])[data-${state}]`, (rows) =>
      rows.map((row) => row.getAttribute('data-row')),
    );
  /** The row of the quotation: what stands within its marks, to the last comma. */
  const QUOTE_ROW = [expect.stringMatching(`^quote 0:“${QUOTED}`)];

  it('a quotation is marked, and its card lays it beside the treaty’s own words', async () => {
    await page().goto(at());
    await waitForMarks(page());
    expect(await marked('quote')).toHaveLength(1);
    await pointAtMark(page(), (await marked('quote'))[0]!);
    const told = await waitForClosedWords(page(), 'Words changed');
    expect(told).toContain('Article 5 of the North Atlantic Treaty');
    expect(told).toContain('only here: regarded as');
    expect(told).toContain('only in the text: considered');
    await close();
  });

  it('a name within the quotation has a card of its own', async () => {
    await pointAtMark(page(), 'North America');
    expect(await waitForClosedWords(page(), 'Place')).not.toContain('Words changed');
    await close();
  });

  it('a claim of a pack that is installed is marked, and its card tells who rated it, in their own word', async () => {
    expect(await marked('claim')).toEqual([]);
    panel = await openPanelFromCard(page(), 'Poland');
    const blob = await chooseFile(panel, packOfClaims());
    const done = await install(panel, { from: 'file', name: 'claims.gz', blob });
    expect(done).toEqual({ is: 'done', pack: 'claims' });
    await page().bringToFront();
    await page().goto(at());
    await waitForMark(page(), SENTENCE, true);
    expect(await marked('claim')).toEqual([SENTENCE]);
    await pointAtMark(page(), SENTENCE);
    const told = await waitForClosedWords(page(), 'Rated “Mostly Fiction” by Almanac of Strelsau');
    for (const words of [
      'The crown lies in the museum.',
      `“${SENTENCE}”`,
      'Rupert of Hentzau',
      'Checked claims',
    ])
      expect(told).toContain(words);
  });

  it('no script of the page reads the open card by selecting: recorders and “read more at” scripts read what is selected', async () => {
    const read = await page().evaluate(() => {
      const chosen = getSelection()!;
      const readings = [];
      (window as unknown as { find(words: string): boolean }).find('Rated');
      for (const towards of ['forward', 'backward']) {
        chosen.modify('extend', towards, 'documentboundary');
        readings.push(chosen.toString());
      }
      document.execCommand('selectAll');
      readings.push(chosen.toString());
      chosen.removeAllRanges();
      return readings.join('\n');
    });
    expect(read).toContain('A meeting in spring');
    expect(read).not.toContain('Almanac of Strelsau');
  });

  it('“not this claim” takes the mark off and says so on the same card; undone, the mark is back', async () => {
    await pressInClosedRoot(page(), 'Not this claim?');
    await waitForClosedWords(page(), 'From now on this sentence is not taken for that claim.');
    await waitForMark(page(), SENTENCE, false);
    expect(await marked('quote')).toHaveLength(1);
    await pressInClosedRoot(page(), 'Undo');
    await waitForClosedWords(page(), 'Undone.');
    await waitForMark(page(), SENTENCE, true);
    await close();
  });

  it('pointed at, a sentence and a quotation have their rows marked in the panel, until the pointer leaves', async () => {
    await waitForWords(panel, '[data-kind=claim] .row', 'Mostly Fiction');
    await pointAtMark(page(), SENTENCE);
    await expect.poll(() => rowsThatAre('pointed')).toEqual([`claim 0:${SENTENCE}`]);
    await page().mouse.move(5, 5);
    await expect.poll(() => rowsThatAre('pointed')).toEqual([]);
    await pointAtMark(page(), (await marked('quote'))[0]!);
    await expect.poll(() => rowsThatAre('pointed')).toEqual(QUOTE_ROW);
    await page().mouse.move(5, 5);
    await expect.poll(() => rowsThatAre('pointed')).toEqual([]);
    await waitForNoClosedWords(page());
  });

  it('“open in panel” leads to the row of the sentence, and to that of the quotation', async () => {
    await pointAtMark(page(), SENTENCE);
    await openInPanel('Rated “Mostly Fiction”');
    await expect.poll(() => rowsThatAre('selected')).toEqual([`claim 0:${SENTENCE}`]);
    await waitForWords(panel, '[data-kind=claim] .row-open', 'The crown lies in the museum.');
    // Pressed, the card has the focus, and stays.
    await page().bringToFront();
    await close();
    await pointAtMark(page(), (await marked('quote'))[0]!);
    await openInPanel('Words changed');
    await expect.poll(() => rowsThatAre('selected')).toEqual([`claim 0:${SENTENCE}`, ...QUOTE_ROW]);
    await page().bringToFront();
    await close();
  });

  it('said once, it holds after a reload', async () => {
    await pointAtMark(page(), SENTENCE);
    await pressInClosedRoot(page(), 'Not this claim?');
    await waitForMark(page(), SENTENCE, false);
    await page().goto(at());
    await waitForMarks(page());
    expect(await marked('claim')).toEqual([]);
    expect(await marked('quote')).toHaveLength(1);
  });
}
