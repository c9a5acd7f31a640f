// Quotations of the panel, to look at and to test with. The speakers are invented; the words of Article 5 are those of `ARTICLE_5`.

import type { QuotesProps } from '@/components/panel/passage-props';
import type { EntityId } from '@/lib/core/model/entity';
import type { QuotePassage } from '@/lib/core/model/session';
import type { RowWords } from '@/lib/core/view/candidate-view';
import type { QuoteCardView } from '@/lib/core/view/claim-card-view';
import { buildQuoteList, quoteWords } from '@/lib/core/view/quote-list';

export const ARTICLE_5_ID = 'text/north-atlantic-treaty/5';
const quote = (
  words: readonly string[],
  speaker: EntityId | null,
  check: QuotePassage['check'] = null,
): QuotePassage => ({
  start: 0,
  end: 1,
  parts: words.map(() => ({ start: 0, end: 1 })),
  words,
  speaker,
  check,
});

const WORDS: ReadonlyMap<EntityId, RowWords> = new Map([
  ['person/michael', { kind: 'person', label: 'Black Michael', line: '' }],
  ['person/antoinette', { kind: 'person', label: 'Antoinette de Mauban', line: '' }],
  ['organisation/guard', { kind: 'organisation', label: 'The Guard of Zenda', line: '' }],
  [ARTICLE_5_ID, { kind: 'text', label: 'Article 5 of the North Atlantic Treaty', line: '' }],
]);

const QUOTES: readonly QuotePassage[] = [
  quote(
    ['an armed attack against one of them shall be considered an attack against all of them'],
    'organisation/guard',
    { is: 'changed', text: ARTICLE_5_ID },
  ),
  quote(['including the use of armed force'], null, { is: 'exact', text: ARTICLE_5_ID }),
  quote(['every member must send soldiers at once'], 'person/michael', {
    is: 'not-found',
    text: ARTICLE_5_ID,
  }),
  quote(['We have waited long enough,', 'and we shall not wait for the spring.'], 'person/michael'),
  quote(['No.'], 'person/antoinette'),
  quote(['The bridge is ours.'], 'person/michael'),
  quote(['a very bad winter'], null),
];

export type ShownQuotes = Omit<QuotesProps, `on${string}`>;

function shownQuotes(quotes: readonly QuotePassage[], words = WORDS): ShownQuotes {
  return {
    list: buildQuoteList({ quotes }, words),
    wordsAt: (number) => (quotes[number] ? quoteWords(quotes[number]) : ''),
    selected: null,
    card: null,
    fault: '',
  };
}

export const NO_QUOTES = shownQuotes([]);
export const SOME_QUOTES = shownQuotes(QUOTES);

const CHANGED: QuoteCardView = {
  text: ARTICLE_5_ID,
  label: 'Article 5 of the North Atlantic Treaty',
  is: 'changed',
  pieces: [
    { is: 'same', words: 'an armed attack against one' },
    { is: 'there', words: 'or more' },
    { is: 'same', words: 'of them' },
    { is: 'there', words: 'in Europe or North America' },
    { is: 'same', words: 'shall be considered an attack against' },
    { is: 'here', words: 'all of them' },
    { is: 'there', words: 'them all' },
  ],
  passage:
    'an armed attack against one or more of them in Europe or North America shall be considered an attack against them all',
  speaker: 'The Guard of Zenda',
  sources: [{ title: 'The North Atlantic Treaty', url: 'https://wetten.overheid.nl/BWBV0005760' }],
  textSources: [0],
};
export const OPEN_QUOTE: ShownQuotes = {
  ...SOME_QUOTES,
  selected: SOME_QUOTES.list.checked[0]!.key,
  card: CHANGED,
};

/** Thirty quotations of a dozen people. */
export const MANY_QUOTES = shownQuotes(
  Array.from({ length: 30 }, (_, at) => quote([`Sentence number ${at + 1}.`], `person/p${at % 13}`)),
  new Map(
    Array.from({ length: 12 }, (_, at) => [
      `person/p${at}`,
      {
        kind: 'person',
        label: at === 3 ? 'Unbroken'.repeat(14) : `Person of the Court, ${at + 1}`,
        line: '',
      },
    ]),
  ),
);
