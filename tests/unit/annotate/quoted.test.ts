// Quotations beside the texts that they may be from: which of several it is, and when nothing is told.
import { describe, expect, it } from 'vitest';
import type { TextBodies } from '@/lib/core/annotate/needs';
import { compared, textsOf } from '@/lib/core/annotate/quoted';
import type { FoundQuote } from '@/lib/core/quotes/find-quotes';

const FERRY =
  'The ferry shall leave the harbour at noon on every day of the week, unless the wind is from the north.';
const GATE = 'The gate of the harbour shall be shut at sunset by the keeper, who keeps both of its keys.';

const bodies: TextBodies = new Map([
  [
    'text/statute',
    [
      { text: 'text/statute', body: 'We, the people of the harbour, agree to what follows.' },
      { text: 'text/statute/1', body: FERRY },
      { text: 'text/statute/2', body: GATE },
    ],
  ],
  ['text/gate', [{ text: 'text/gate', body: GATE }]],
  ['text/empty', []],
]);

function check(words: string, texts: readonly string[], isAttributed = true) {
  const article = `It says “${words}”.`;
  const start = article.indexOf(words);
  const span = { start, end: start + words.length };
  const found: FoundQuote = { ...span, parts: [span], speaker: null, texts, isAttributed };
  return compared(article, [found], bodies)[0]!.check;
}

describe('a quotation is compared', () => {
  it.each([
    ['with the section that has it', 'be shut at sunset by the keeper', 'exact', 'text/statute/2'],
    [
      'with the section that has most of it',
      'shall leave the harbour at dawn on every day of the week',
      'changed',
      'text/statute/1',
    ],
    [
      'and is not in the text: the text itself is named',
      'no dog may swim in winter or in spring',
      'not-found',
      'text/statute',
    ],
  ])('%s', (_, words, is, text) => {
    expect(check(words, ['text/statute'])).toEqual({ is, text });
  });

  it('with all texts that it may be from: word for word in a later one is more than changed in the first', () => {
    expect(
      check('The gate of the harbour shall be shut at sunset by the keeper', ['text/statute', 'text/gate']),
    ).toEqual({
      is: 'exact',
      text: 'text/statute/2',
    });
    expect(check('be shut at sunset by the keeper', ['text/empty', 'text/gate'])).toEqual({
      is: 'exact',
      text: 'text/gate',
    });
  });
});

describe('nothing is told of a quotation', () => {
  it.each([
    ['that no text is said to have', []],
    ['of a text that we do not hold', ['text/unknown']],
    ['of a text without words', ['text/empty']],
  ])('%s', (_, texts) => {
    expect(check('no dog may swim in winter or in spring', texts)).toBeNull();
  });

  it('that is not found in a text which is only named nearby; found there, it is', () => {
    expect(check('no dog may swim in winter or in spring', ['text/statute'], false)).toBeNull();
    expect(check('be shut at sunset by the keeper', ['text/statute'], false)).toMatchObject({ is: 'exact' });
  });
});

it('each text is asked for once', () => {
  const quote = { start: 0, end: 1, parts: [], speaker: null, isAttributed: false };
  const found = [
    { ...quote, texts: ['a', 'b'] },
    { ...quote, texts: [] },
    { ...quote, texts: ['b', 'c'] },
  ];
  expect(textsOf(found)).toEqual(['a', 'b', 'c']);
});
