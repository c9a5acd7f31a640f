// What one of a story's names says in it.
import { expect, it } from 'vitest';
import type { QuotePassage } from '@/lib/core/model/session';
import { saidHere } from '@/lib/core/view/said-here';

const quote = (speaker: string | null, ...words: string[]): QuotePassage => ({
  start: 0,
  end: 1,
  parts: words.map(() => ({ start: 0, end: 1 })),
  speaker,
  check: null,
  words,
});
const SAPT = 'person/sapt';

it('theirs only, in reading order, each by its place among all', () => {
  const quotes = [
    quote(SAPT, 'One'),
    quote('person/flavia', 'Two'),
    quote(null, 'Three'),
    quote(SAPT, 'Four'),
  ];
  expect(saidHere(quotes, SAPT)).toEqual([
    { number: 0, words: 'One' },
    { number: 3, words: 'Four' },
  ]);
});

it('broken by an attribution, it is told with the break', () => {
  expect(saidHere([quote(SAPT, 'We were told,', 'and nothing\n more')], SAPT)[0]?.words).toBe(
    'We were told, … and nothing more',
  );
});

it('a long one is cut between words, and never within a character', () => {
  const long = saidHere([quote(SAPT, 'bridge, '.repeat(40))], SAPT)[0]!.words;
  expect(long).toMatch(/bridge …$/);
  expect(long.length).toBeLessThan(120);
  for (const unbroken of ['x'.repeat(300), '👩🏽‍🚀'.repeat(60), `${'y'.repeat(109)}🛰️🛰️`]) {
    const { words } = saidHere([quote(SAPT, unbroken)], SAPT)[0]!;
    expect(words.isWellFormed()).toBe(true);
    expect(words.length).toBeLessThan(120);
  }
});
