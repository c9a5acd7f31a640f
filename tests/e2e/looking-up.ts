// A reader looks one name up: allows it, chooses the match, reads what is said, keeps it, and meets it on a page with its source. The
// same in both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForClosedWords } from '../support/closed-roots';
import { goToView, pressWords, waitForWords } from '../support/library-page';
import { pointAtMark } from '../support/marks';
import { RASSENDYLL, type WikibaseServer } from '../support/wikibase-server';
import { waitForMark } from './correcting';
import { hasFocus } from './updating';

export interface LookingUp {
  readonly story: () => Page;
  readonly library: () => Page;
  /** Where the story is. */
  readonly address: () => string;
  readonly wikibase: () => WikibaseServer;
}

export const RASSENDYLL_STORY = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A visitor</title>
  <meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-10T10:00:00Z"></head>
  <body><main><article><h1>A visitor at the castle</h1>
  <p>Rudolf Rassendyll, an Englishman of means, arrived on Tuesday by the morning train and was met at the station by nobody, which he said he preferred, since he had come to fish and not to be met.</p>
  <p>The castle’s keeper said afterwards that the visitor would stay for a week, and that everyone in the town could then judge for themselves what he had caught and what he had not.</p>
  <p>The river has been high since the winter. Those who fish in it were asked to keep to the northern bank, where the water is slower and the path was mended last year.</p>
  </article></main></body></html>`;

const written = (page: Page, field: string) =>
  page.$eval(field, (input) => (input as HTMLInputElement).value);

export function looksUp({ story, library, address, wikibase }: LookingUp): void {
  it('look-ups are off at first, and choosing whom to ask asks nobody', async () => {
    await goToView(library(), '#/safe', 'Keep safe');
    await waitForWords(library(), '.safe-words', 'to www.wikidata.org');
    expect(await library().$eval('.safe .check input', (box) => (box as HTMLInputElement).checked)).toBe(
      false,
    );
    await library().$eval('input[name=wikibase]', (field) => {
      (field as HTMLInputElement).value = '';
    });
    await library().type('input[name=wikibase]', wikibase().base);
    await pressWords(library(), 'Keep this address');
    await waitForWords(library(), '.safe-words', `to ${new URL(wikibase().base).host}`);
    expect(wikibase().asked).toEqual([]);
  });

  it('one press allows it and asks for one name: what is sent is that name and the language', async () => {
    await goToView(library(), '#/new?name=Rudolf', 'A new entry of yours');
    await library().waitForSelector('input[name=description]');
    await pressWords(library(), 'Add a post');
    await library().keyboard.type('Fisherman');
    await library().keyboard.press('Tab');
    await library().keyboard.type('2026-02-30');
    await pressWords(library(), 'Keep this entry');
    await waitForWords(library(), '.field-fault', '“2026-02-30” must be a date');
    await pressWords(library(), 'Allow look-ups, and look this name up');
    await waitForWords(library(), '.look-up .ask-words', '1 match for “Rudolf”. Is it this one?');
    expect(await hasFocus(library())).toBe(true);
    expect(wikibase().asked).toHaveLength(1);
    const { url, headers } = wikibase().asked[0]!;
    const { search, language, uselang, ...form } = Object.fromEntries(url.searchParams);
    expect({ search, languages: new Set([language, uselang ?? 'en']) }).toEqual({
      search: 'Rudolf',
      languages: new Set(['en']),
    });
    expect(form).toMatchObject({ action: 'wbsearchentities', format: 'json' });
    expect(JSON.stringify(form)).not.toContain('Fisherman');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });

  it('what is said of the match is shown, with its licence, before any of it is kept', async () => {
    await pressWords(library(), 'See what it says', '.look-up');
    await waitForWords(library(), '.look-up-shown', 'Nothing is kept yet.');
    await waitForWords(library(), '.look-up-shown .source-group', 'Wikidata: Rudolf Rassendyll');
    await waitForWords(library(), '.look-up-shown .source-group', 'CC0-1.0');
    expect(await hasFocus(library())).toBe(true);
  });

  it('it fills the form and leaves there what was written; what was wrong with a field is told of that field only', async () => {
    await pressWords(library(), 'Fill the form with this');
    await library().waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name=label]')?.value === 'Rudolf Rassendyll',
    );
    expect(await hasFocus(library())).toBe(true);
    expect(await written(library(), 'input[name=description]')).toBe(
      'English gentleman, king for three months',
    );
    const posts = await library().$$eval('.form-field', (fields) =>
      fields
        .filter((field) => field.querySelector('label')?.textContent === 'Post')
        .map((field) => field.querySelector('input')?.value),
    );
    expect(posts).toEqual(['Fisherman', 'King of Ruritania']);
    const wrong = await library().$$eval('[aria-invalid]', (all) =>
      all.map((one) => (one as HTMLInputElement).value),
    );
    expect(wrong).toEqual(['2026-02-30']);
    await pressWords(library(), 'Take out post 1');
    expect(await hasFocus(library())).toBe(true);
    await library().waitForFunction(() => document.querySelector('[aria-invalid]') === null);
    await pressWords(library(), 'Keep this entry');
    await waitForWords(library(), 'main h1', 'Rudolf Rassendyll');
    await waitForWords(library(), '.record-tellers', 'Told by you.');
    await waitForWords(library(), '.source-group', 'Wikidata: Rudolf Rassendyll');
    await waitForWords(library(), '.known-names', RASSENDYLL);
  });

  it('it is marked on a page, and its card says whose word it is', async () => {
    const asked = wikibase().asked.length;
    await story().bringToFront();
    await story().goto(address());
    await waitForMark(story(), 'Rudolf Rassendyll', true);
    await pointAtMark(story(), 'Rudolf Rassendyll');
    await waitForClosedWords(story(), 'English gentleman, king for three months');
    await waitForClosedWords(story(), 'Wikidata: Rudolf Rassendyll');
    // Reading asks nobody.
    expect(wikibase().asked).toHaveLength(asked);
  });
}
