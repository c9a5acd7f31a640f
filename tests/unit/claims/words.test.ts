// Sentences as words: what they are cut into, and what is known of each.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberHash, readWords, stemHash, WORD, wordsOf } from '@/lib/core/claims/words';
import { tokenize } from '@/lib/core/text/tokens';

/** The words as they stand, those with one of these flags only. */
function read(text: string, flags = 0): string[] {
  const words = wordsOf(text);
  return Array.from({ length: words.count }, (_, at) => at)
    .filter((at) => flags === 0 || words.flags[at]! & flags)
    .map((at) => text.slice(words.starts[at]!, words.ends[at]!));
}

function stemsOf(text: string): number[] {
  const { stems, count } = wordsOf(text);
  return [...stems.subarray(0, count)];
}

describe('numbers stand under their value', () => {
  it.each([
    ['1,500,000', 1_500_000],
    ['1.5 million', 1_500_000],
    ['$1.5 million', 1_500_000],
    ['three hundred thousand', 300_000],
    ['twenty-five', 25],
    ['5k', 5_000],
    ['one hundred', 100],
    ['4,300', 4_300],
    ['98.6', 98.6],
  ])('%s', (text, value) => {
    const words = wordsOf(text);
    expect([words.count, words.values[0], words.stems[0]]).toEqual([1, value, numberHash(value)]);
  });

  it('"one" alone is no number: it is a pronoun as often', () =>
    expect(read('no one knew', WORD.number)).toEqual([]));

  it.each([
    ['rose 12 % in May', WORD.percent, ['12']],
    ['rose 12 of 100 %-points', WORD.percent, ['100']],
    ['rose 12% in May', WORD.percent, ['12']],
    ['rose 12 percent', WORD.percent, ['12']],
    ['rose 12 per cent', WORD.percent, ['12']],
    ['cost $40', WORD.money, ['40']],
    ['cost 40 dollars', WORD.money, ['40']],
    ['took 40 days', WORD.money | WORD.percent, []],
  ])('with their unit: %s', (text, flags, numbers) => expect(read(text, flags)).toEqual(numbers));
});

it('a sign of percent is the word', () =>
  expect(stemsOf('12% of 9 %')).toEqual(stemsOf('12 percent of 9 percent')));

describe('names are told by their capitals', () => {
  it.each([
    ['The mayor met Barack Obama in Ohio.', ['Barack', 'Obama', 'Ohio']],
    ['Taxes rose. Nobody in the EU paid.', ['EU']],
    ['THE TAX WILL RISE', []],
    ['He told the US senate', ['US']],
    ['read #AustralianFires by @realDonaldTrump', ['Australian', 'Fires', 'real', 'Donald', 'Trump']],
  ])('%s', (text, names) => expect(read(text, WORD.name)).toEqual(names));
});

describe('negation is seen', () => {
  it.each([
    ["He didn't pay", ['t']],
    ['He didn’t pay', ['t']],
    ['He did not pay', ['not']],
    ['Nobody ever paid without it', ['Nobody', 'without']],
    ['He paid', []],
  ])('%s', (text, words) => expect(read(text, WORD.negation)).toEqual(words));

  it('under one stem', () => expect(stemsOf("isn't")).toContain(stemHash('not')));
});

it('what cannot be compared is left out: addresses and endings', () => {
  expect(read("Trump's plan: https://t.co/abc pic.twitter.com/def see www.example.org/x")).toEqual([
    'Trump',
    'plan',
    'see',
  ]);
});

it.each([
  ['Not found: /2016/09/mayor-raises-all-taxes', ['Not', 'found']],
  [
    'a state-of-the-art 24/7 yes-and-no tax',
    ['a', 'state', 'of', 'the', 'art', '24', '7', 'yes', 'and', 'no', 'tax'],
  ],
])('nor is what looks like an address: %s', (text, words) => expect(read(text)).toEqual(words));

it('who sent a post, and when, stands aside', () => {
  const text = 'Fires were out — Some One (@someone) January 6, 2020';
  expect(read(text, WORD.aside)).toEqual(['Some', 'One', 'someone', 'January', '6', '2020']);
});

it('forms of a word have one stem', () => {
  expect(stemsOf('taxes taxed taxing tax')).toEqual(new Array(4).fill(stemHash('tax')));
});

it('a stretch of an article reads as it would alone, whatever stands before', () => {
  const before = 'Something else stood here. ';
  const text = 'Barack Obama paid 12 % of $1.5 million.';
  const tokens = tokenize(before + text);
  const first = tokenize(before).count;
  const inside = readWords(tokens, first, tokens.count);
  const alone = wordsOf(text);
  expect(inside.count).toBe(alone.count);
  expect([...inside.flags.subarray(0, inside.count)]).toEqual([...alone.flags.subarray(0, alone.count)]);
  expect([...inside.stems.subarray(0, inside.count)]).toEqual([...alone.stems.subarray(0, alone.count)]);
});

it('any text is read: words in order, inside the text, each with one meaning', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc
          .array(
            fc.constantFrom(
              '#AbcDef',
              '12',
              ',',
              '000',
              "n't",
              ' ',
              'million',
              '(@x) May 1, 2020',
              '—',
              '%',
              'http://a.b',
              'ABC',
              '\n',
            ),
            { maxLength: 40 },
          )
          .map((parts) => parts.join('')),
      ),
      (text) => {
        const words = wordsOf(text);
        for (let at = 0; at < words.count; at += 1) {
          const start = words.starts[at]!;
          expect(start).toBeLessThan(words.ends[at]!);
          expect(words.ends[at]!).toBeLessThanOrEqual(text.length);
          if (at > 0) expect(start).toBeGreaterThanOrEqual(words.starts[at - 1]!);
          expect(Number.isNaN(words.values[at]!)).toBe((words.flags[at]! & WORD.number) === 0);
        }
      },
    ),
  );
});

it('a sentence of 5,000 words is read', () => {
  expect(wordsOf('taxes rose by 12 percent and '.repeat(1_000)).count).toBe(6_000);
});
