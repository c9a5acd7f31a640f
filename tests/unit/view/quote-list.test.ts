// Who is quoted and how often; what was compared; what nobody can be named for.
import { describe, expect, it } from 'vitest';
import type { EntityId } from '@/lib/core/model/entity';
import type { QuotePassage } from '@/lib/core/model/session';
import type { RowWords } from '@/lib/core/view/candidate-view';
import {
  buildQuoteList,
  QUOTE_LIST_LABELS,
  quotedIds,
  quotedTimes,
  quoteWords,
} from '@/lib/core/view/quote-list';

const quote = (
  words: readonly string[],
  speaker: EntityId | null = null,
  check: QuotePassage['check'] = null,
): QuotePassage => ({
  start: 0,
  end: 1,
  parts: words.map(() => ({ start: 0, end: 1 })),
  words,
  speaker,
  check,
});

const WORDS = new Map<EntityId, RowWords>([
  ['person/a', { kind: 'person', label: 'Antoinette', line: '' }],
  ['person/b', { kind: 'person', label: 'Black Michael', line: '' }],
  ['text/t', { kind: 'text', label: 'The Charter', line: '' }],
]);
const list = (...quotes: QuotePassage[]) => buildQuoteList({ quotes }, WORDS);

it('who is quoted stands in the order of the first words, with all their quotations in reading order', () => {
  const { speakers, count } = list(
    quote(['one'], 'person/b'),
    quote(['two'], 'person/a'),
    quote(['three'], 'person/b'),
  );
  expect(count).toBe(3);
  expect(speakers).toEqual([
    { speaker: 'person/b', kind: 'person', label: 'Black Michael', quotes: [0, 2] },
    { speaker: 'person/a', kind: 'person', label: 'Antoinette', quotes: [1] },
  ]);
});

it('a text’s own words, compared with it, are said by nobody in the story', () => {
  const { nobodys, checked } = list(quote(['one'], null, { is: 'exact', text: 'text/t' }), quote(['two']));
  expect(nobodys).toEqual([1]);
  expect(checked).toHaveLength(1);
});

it('those of nobody, and of whom the library no longer holds, are counted', () => {
  const { speakers, nobodys } = list(
    quote(['one']),
    quote(['two'], 'person/gone'),
    quote(['three'], 'person/a'),
  );
  expect(speakers.map(({ label }) => label)).toEqual(['Antoinette']);
  expect(nobodys).toEqual([0, 1]);
});

it('what was compared is listed by itself, and counts for its speaker too', () => {
  const check = { is: 'changed', text: 'text/t' } as const;
  const { checked, speakers } = list(quote(['one'], 'person/a', check), quote(['two'], 'person/a'));
  expect(checked).toEqual([
    { key: '0:“one”', number: 0, words: '“one”', is: 'changed', text: 'text/t', textLabel: 'The Charter' },
  ]);
  expect(speakers[0]!.quotes).toEqual([0, 1]);
});

it('a text that is gone from the library is told to be', () => {
  const { checked } = list(quote(['one'], null, { is: 'exact', text: 'text/gone' }));
  expect(checked[0]!.textLabel).toBe('No longer in your library');
});

it('no quotations, no list', () =>
  expect(list()).toEqual({ count: 0, checked: [], speakers: [], nobodys: [] }));

it('a broken quotation stands in as many marks as it has parts', () =>
  expect(quoteWords({ words: ['We know,', 'and we wait.'] })).toBe('“We know,” “and we wait.”'));

it('the words of speakers and texts are asked for', () =>
  expect(quotedIds([quote(['a'], 'person/a', { is: 'exact', text: 'text/t' }), quote(['b'])])).toEqual([
    'person/a',
    'text/t',
  ]));

describe('counts in words', () => {
  it.each([
    [1, 'quoted once'],
    [3, 'quoted 3 times'],
    [1_500, 'quoted 1,500 times'],
  ])('%i', (count, words) => expect(quotedTimes(count)).toBe(words));

  it.each([
    [[quote(['a'])], '1 quotation; your library knows none of those quoted.'],
    [[quote(['a'], 'person/a')], '1 quotation; your library knows one of those quoted.'],
    [
      [quote(['a'], 'person/a'), quote(['b'], 'person/b'), quote(['c'])],
      '3 quotations; your library knows 2 of those quoted.',
    ],
  ])('%#', (quotes, words) => expect(QUOTE_LIST_LABELS.whoIsQuoted(list(...quotes))).toBe(words));
});
