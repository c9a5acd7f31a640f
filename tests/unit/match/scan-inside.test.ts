// The names that begin inside a longer one, for whoever knows the meanings and chooses among them.
import { describe, expect, it } from 'vitest';
import { scanInside, scanTokens } from '@/lib/core/match/scan';
import { tokenize } from '@/lib/core/text/tokens';
import { libraryOf } from './library';

/** Each match with the words of the names inside it. */
function inside(lists: readonly (readonly string[])[], text: string): [string, string[]][] {
  const { indexes } = libraryOf(
    ...lists.map((names) => names.map((name) => ({ name, case: 'cased' as const }))),
  );
  const tokens = tokenize(text);
  const matches = scanTokens(indexes, tokens);
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return scanInside(indexes, tokens, matches).map((names, at) => [words(matches[at]!), names.map(words)]);
}

describe('names inside a match', () => {
  it.each([
    ['a name of one word has none', ['Paris'], 'in Paris', [['Paris', []]]],
    [
      'shorter ones from the first word on, the longest first',
      ['U.S.', 'U.S. President', 'U.S. President Ols'],
      'the U.S. President Ols',
      [['U.S. President Ols', ['U.S. President', 'U.S.']]],
    ],
    [
      'the longest from a later word, though it ends behind the match',
      ['The European', 'European', 'European Commission'],
      'The European Commission',
      [['The European', ['European Commission']]],
    ],
    [
      'no part of a word with a hyphen',
      ['Foo Saint-Denis', 'Denis'],
      'Foo Saint-Denis',
      [['Foo Saint-Denis', []]],
    ],
  ] as const)('%s', (_, names, text, expected) => {
    expect(inside([names], text)).toEqual(expected);
  });

  it('are looked for in every index', () => {
    expect(inside([['New York Times'], ['New York', 'Times Square']], 'New York Times Square')).toEqual([
      ['New York Times', ['New York', 'Times Square']],
    ]);
  });
});
