// Making sure of a match: the name letter by letter.
import { describe, expect, it } from 'vitest';
import { isName } from '@/lib/core/match/verify';

describe('isName', () => {
  it.each([
    ['U.S.', 'exact', 'US', true],
    ['U.S.', 'exact', 'us', false],
    ['Orbán', 'cased', 'ORBAN', true],
    ['Orbán', 'cased', 'orban', false],
    ['Union Pacific', 'any', 'union pacific', true],
    ['Union Pacific', 'any', 'union', false],
    ['McDonald', 'cased', 'Mcdonald', false],
  ] as const)('%s (%s) in %s: %s', (name, rule, words, expected) => {
    expect(isName({ name, case: rule }, words)).toBe(expected);
  });
});
