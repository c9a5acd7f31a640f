// Spellings of one word are one word, and words that only look alike stay two.
import { describe, expect, it } from 'vitest';
import { spellingKey } from '@/lib/core/quotes/spelling';

describe('one word in two spellings', () => {
  it.each([
    ['defence', 'defense'],
    ['recognised', 'recognized'],
    ['organisations', 'organizations'],
    ['civilisation', 'civilization'],
    ['analyse', 'analyze'],
    ['honour', 'honor'],
    ['favourable', 'favorable'],
    ['neighbourhoods', 'neighborhoods'],
    ['odour', 'odor'],
    ['centre', 'center'],
    ['travelled', 'traveled'],
    ['signalling', 'signaling'],
    ['fulfil', 'fulfill'],
    ['programme', 'program'],
    ['judgement', 'judgment'],
  ])('%s, %s', (one, other) => {
    expect(spellingKey(one)).toBe(spellingKey(other));
  });
});

describe('two words', () => {
  it.each([
    ['four', 'for'],
    ['hour', 'hor'],
    ['your', 'yor'],
    ['scoured', 'scored'],
    ['called', 'caled'],
    ['fourth', 'forth'],
    ['promise', 'premise'],
    ['advise', 'advice'],
    ['metre', 'mete'],
    ['tonne', 'ton'],
  ])('%s, %s', (one, other) => {
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });
});
