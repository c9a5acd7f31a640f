// A story repeats what fact-checkers have rated: the panel says so, says what is unchecked, and takes back what is wrong; a page's own
// fact-check is kept, and found in the next story. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Claim } from '@/lib/core/model/claim';
import { packLines } from '@/lib/core/packs/write-pack';
import { day, packed, RURITANIA } from '../app/sample-pack';
import { axeFindings } from '../support/axe';
import { isFirefox } from '../support/closed-roots';
import { waitForWords } from '../support/library-page';
import { readEmphasised } from '../support/marks';
import { waitForMark } from './correcting';
import { chooseFile, install, letGo } from './installing';

export interface Checking {
  readonly page: () => Page;
  readonly panel: () => Page;
  readonly origin: () => string;
}

const paragraph =
  'Delegations from Poland and Hungary were on the call, which lasted for two hours and ended, as such calls do, with the promise of another one.';
const RIVER = 'More than 400,000 people crossed the river Eder into Ruritania during the winter of 2023';

const SENTENCE = `${RIVER}, the duke told his guard on Tuesday.`;

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
  <meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-10T10:00:00Z"></head>
  <body><main><article><h1>${title}</h1>${body}</article></main></body></html>`;
const far = `<div style="height:300vh"></div>`;

/** What the server of a test serves: a story that repeats two claims, and a fact-checker's page that tells of another. */
export const CHECKED_PAGES: Readonly<Record<string, string>> = {
  '/river': page(
    'The duchy asks for more guards on its river',
    `<p>${paragraph} Nobody has said when that will be.</p>${far}
    <p id="river">${SENTENCE}</p>${far}
    <p>${paragraph} The parliament of Ruritania did not ask for it.</p>`,
  ),
  '/crown': page(
    'The crown is shown in the capital',
    `<p>${paragraph} It was seen by all who came.</p>
    <p>The crown of Ruritania was secretly pawned to a bank in Dresden in 1998, an old courtier says.</p>
    <p>${paragraph} The bank has not answered.</p>
    <p>Those who came stood in line for most of the day, and few of them stayed for longer than it takes to walk once round the glass.</p>`,
  ),
  '/treaty': page(
    'The chiefs of defence speak of Article 5',
    `<p>Article 5 of the North Atlantic Treaty says that “an armed attack against one of them shall be considered an attack against all of them,” and the ministers said so again.</p>
    <p>“We shall go on with this work in the autumn,” Adm. Giuseppe Cavo Dragone said after the meeting. “Nobody should doubt it for a moment.”</p>
    <p>${paragraph} Nobody has said when that will be.</p>`,
  ),
  '/check': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Was the crown pawned?</title>
    <script type="application/ld+json">${JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://hofbau.example/crown',
      datePublished: '2025-11-03',
      claimReviewed: 'The crown of Ruritania was secretly pawned to a bank in Dresden in 1998.',
      author: { '@type': 'Organization', name: 'The Hofbau Check' },
      reviewRating: { '@type': 'Rating', alternateName: 'No evidence' },
    })}</script></head><body><h1>Was the crown pawned?</h1><p>No.</p></body></html>`,
};

const CLAIM: Claim = {
  id: 'claim/river',
  text: `${RIVER}.`,
  about: [RURITANIA.id],
  reviews: [
    {
      publisher: 'Strelsau Facts',
      rating: { label: 'Exaggerated' },
      sources: ['almanac'],
      reason: 'It was a tenth.',
    },
  ],
};

/** Bytes of a pack with one fact-check. */
function checkedPack(): Uint8Array {
  const head = {
    id: 'checks',
    title: 'Checks of Ruritania',
    version: '1',
    languages: ['en'],
    licence: 'CC0-1.0',
    dataAsOf: day('2026-02-01'),
    sources: { almanac: { title: 'An invented almanac' } },
  };
  return packed(packLines(head, [RURITANIA], { claims: [CLAIM] }));
}

export function checksStories({ page, panel, origin }: Checking): void {
  /** A tab that lies behind draws no frames. Chromium's panel stands beside the story. */
  async function look(where: Page): Promise<void> {
    if (where === page() || (await isFirefox(page()))) await where.bringToFront();
  }
  async function goTo(path: string): Promise<void> {
    await look(page());
    await page().goto(`${origin()}${path}`);
    await look(panel());
  }
  /** As a press would: the handle is hidden where a panel is narrow. */
  const press = (selector: string) =>
    panel().$eval(selector, (button) => {
      button.scrollIntoView({ block: 'center' });
      (button as HTMLElement).click();
    });
  const isRiverSeen = () =>
    page().$eval('#river', (one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  const untilRiverSeen = () =>
    page().waitForFunction(() => {
      const { top, bottom } = document.querySelector('#river')!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

  it('where no fact-checks are installed, the panel says that nothing was checked, and leads to the packs', async () => {
    await goTo('/river');
    await waitForWords(panel(), '.checked-words', 'No fact-checks are installed: nothing here was checked.');
    // The pack that comes with Backstory may have come just now: the story is then asked about once more.
    await panel().waitForSelector('.checked a[href="library.html#/packs"]');
  });

  it('with a pack of fact-checks the sentence is listed with its rating, and the others are unchecked', async () => {
    const blob = await chooseFile(panel(), checkedPack());
    const ended = await install(panel(), { from: 'file', name: 'checks.jsonl.gz', blob });
    await letGo(panel(), blob);
    expect(ended).toEqual({ is: 'done', pack: 'checks' });
    // The story that is open is told; one that lies behind asks again once it is seen.
    await look(page());
    await look(panel());
    const row = await waitForWords(
      panel(),
      '[data-kind=claim] .row',
      'Rated “Exaggerated” by Strelsau Facts',
    );
    expect(row).toContain(RIVER);
    const line = await waitForWords(panel(), '.checked-words', 'unchecked');
    expect(line).toMatch(/^1 of about \d+ checkable sentences is known; the others? (?:is|are) unchecked\.$/);
  });

  it('pressed from the keyboard, the row opens with the whole card and the page shows the sentence', async () => {
    await look(page());
    expect(await isRiverSeen()).toBe(false);
    await look(panel());
    await panel().focus('[data-kind=claim] .row-name');
    await panel().keyboard.press('Enter');
    await waitForWords(panel(), '[data-kind=claim] .row-open', 'It was a tenth.');
    expect(
      await panel().evaluate(
        () => document.activeElement === document.querySelector('[data-kind=claim] .row-name'),
      ),
    ).toBe(true);
    expect(await axeFindings(panel())).toEqual([]);
    await look(page());
    await untilRiverSeen();
    await look(panel());
  });

  it('pointed at, or with the focus, the row lets the whole sentence stand out on the page, and only then', async () => {
    const emphasised = () => readEmphasised(page());
    await (await panel().$('[data-kind=claim] .row-name'))!.hover();
    await expect.poll(emphasised, { timeout: 10_000 }).toEqual([SENTENCE]);
    await panel().evaluate(() => (document.activeElement as HTMLElement).blur());
    await (await panel().$('.status'))!.hover();
    // What the pressed row brought into view stands out for a moment longer.
    await expect.poll(emphasised, { timeout: 10_000 }).toEqual([]);
    await panel().focus('[data-kind=claim] .row-name');
    await expect.poll(emphasised).toEqual([SENTENCE]);
    await panel().evaluate(() => (document.activeElement as HTMLElement).blur());
    await expect.poll(emphasised).toEqual([]);
  });

  it('“not this claim” takes the sentence off the list and the count, with its undo in the focus; undone, both are back', async () => {
    await press('[data-kind=claim] .row-open .correct-press');
    await waitForWords(panel(), '[role=status]', 'is not taken for the claim');
    await panel().waitForFunction(() => document.querySelector('[data-kind=claim] .row') === null);
    await panel().waitForFunction(() => document.activeElement?.textContent === 'Undo');
    await waitForWords(panel(), '.rules summary', 'Not this claim (1)');
    // A page that lies behind is read again when it is seen.
    await look(page());
    await waitForMark(page(), SENTENCE, false);
    await look(panel());
    await waitForWords(panel(), '.checked-words', 'None of about');
    await panel().keyboard.press('Enter');
    await look(page());
    await waitForMark(page(), SENTENCE, true);
    await look(panel());
    await waitForWords(panel(), '.checked-words', '1 of about');
    await waitForWords(panel(), '[data-kind=claim] .row', RIVER);
    await panel().waitForFunction(() => document.querySelector('.rules') === null);
  });

  it('a quotation that changes its text’s words says so, and lays out which; who is quoted can be gone through', async () => {
    await goTo('/treaty');
    await waitForWords(panel(), '[data-kind=quote] .row', 'Words changed, beside Article 5');
    await press('[data-kind=quote] .row-name');
    const card = await waitForWords(panel(), '[data-kind=quote] .row-open', 'As quoted here');
    expect(card).toContain('or more');
    expect(card).toContain('in Europe or North America');
    await press('[data-kind=quote] .fold > summary');
    await waitForWords(panel(), '.speaker', 'Giuseppe Cavo Dragone quoted');
    await press('.speaker .row-name');
    await waitForWords(panel(), '.speaker .quoted', 'We shall go on with this work');
    expect(await axeFindings(panel())).toEqual([]);
  });

  it('a page that publishes a fact-check, and is no story, offers it with its checker’s host and its own', async () => {
    await goTo('/check');
    const offer = await waitForWords(panel(), '.offered', 'Keep this fact-check');
    expect(offer).toContain(
      'Rated “No evidence” by The Hofbau Check (hofbau.example), 3 November 2025, as told by 127.0.0.1',
    );
    expect(await axeFindings(panel())).toEqual([]);
  });

  it('kept, undone and kept again, it is found in the next story', async () => {
    for (const said of ['Kept.', 'Not kept.', 'Kept.']) {
      await press('.offered button');
      await waitForWords(panel(), '.offered [role=status]', said);
    }
    await goTo('/crown');
    await waitForWords(
      panel(),
      '[data-kind=claim] .row',
      'Rated “No evidence” by The Hofbau Check (hofbau.example), 3 November 2025, as told by 127.0.0.1',
    );
    expect(await panel().$('.page-offer')).toBe(null);
    await goTo('/check');
    await waitForWords(panel(), '.offered [role=status]', 'In your library.');
  });
}
