// Another claim in the same words: who, how many or when is another, and all else is the same.
import { describe, expect, it } from 'vitest';
import { standingOf } from '@/lib/core/claims/compare';
import { wordsOf } from '@/lib/core/claims/words';

function isOther(sentence: string, claim: string): boolean {
  const there = wordsOf(claim);
  return standingOf(wordsOf(sentence), there, there.count).isOther;
}

describe('a sentence that repeats a claim word for word', () => {
  it.each([
    [
      'Michael of Strelsau closed the schools of Zenda.',
      'Rudolf Elphberg closed the schools of Zenda.',
      'somebody else',
    ],
    [
      'The schools of Zenda cost more than those of Hentzau.',
      'The schools of Zenda cost more than those of Strelsau.',
      'another place',
    ],
    [
      'Strelsau sued Zenda over its schools.',
      'Zenda sued Strelsau over its schools.',
      'each in the other’s place',
    ],
    [
      'More men than women teach in the schools of Zenda.',
      'More women than men teach in the schools of Zenda.',
      'the same of common words',
    ],
    [
      'The schools of Zenda cost a million crowns a year.',
      'The schools of Zenda cost a billion crowns a year.',
      'another amount',
    ],
    [
      'The schools of Zenda closed their doors in 2013.',
      'The schools of Zenda closed their doors in 2012.',
      'another year',
    ],
  ])('is another claim: %s × %s (%s)', (sentence, claim) => {
    expect(isOther(sentence, claim)).toBe(true);
  });

  it.each([
    [
      'Senator Elphberg closed the schools of Zenda.',
      'Sen. Elphberg closed the schools of Zenda.',
      'a title in two forms',
    ],
    ['He closed the schools of Zenda.', 'Rudolf Elphberg closed the schools of Zenda.', 'a pronoun'],
    [
      'The schools of Zenda are shutting early.',
      'The schools of Zenda are closing early.',
      'another word for it',
    ],
    ['The schools of Zenda were closed by Elphberg.', 'Elphberg closed the schools of Zenda.', 'the passive'],
    [
      'Somebody like Michael, I tell you, believes that the schools were an invention of Hentzau.',
      'Says Black Michael thinks that schools are a hoax, an invention of Hentzau.',
      'looser words',
    ],
  ])('is the same claim: %s × %s (%s)', (sentence, claim) => {
    expect(isOther(sentence, claim)).toBe(false);
  });
});
