// "Not this claim": by what the sentence is known again, and what is kept of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/core/model/dates';
import { rejectionOf } from '@/lib/core/text/rejection';
import { sentenceKey } from '@/lib/core/text/sentence-key';

const DAY = '2026-11-25' as Day;

describe('a sentence is known again', () => {
  it.each([
    ['in capitals', 'COWS CAN FLY'],
    ['in quotation marks', '“Cows can fly,”'],
    ['with another space and a soft hyphen', 'Cows  can\u00a0f\u00adly.'],
    ['over two lines', 'Cows\ncan fly!'],
    ['after a dash or a bullet', '— • Cows can fly …'],
    ['with direction marks', '\u202aCows can fly\u202c'],
  ])('%s', (_, words) => {
    expect(sentenceKey(words)).toBe('cows can fly');
  });

  it.each([
    ['another number', 'Prices rose 5 %', 'Prices rose 6 %'],
    ['a decimal', 'Prices rose 5.2 %', 'Prices rose 52 %'],
    ['a minus', '-5 % was the rate', '5 % was the rate'],
    ['a negation', 'Cows can fly', 'Cows cannot fly'],
    ['an apostrophe', 'The cows’ wings', 'The cow’s wings'],
  ])('not by %s', (_, one, other) => {
    expect(sentenceKey(one)).not.toBe(sentenceKey(other));
  });

  it('by its key too, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
        const key = sentenceKey(words);
        expect(sentenceKey(key)).toBe(key);
      }),
    );
  });
});

describe('what is kept', () => {
  it('says what was meant, and is the same when it is said again', () => {
    const said = { claim: 'claim/cows', words: ' “Cows\ncan fly.”\u202e', claimText: 'Cows can fly' };
    const kept = rejectionOf(said, DAY)!;
    expect(kept).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      claim: 'claim/cows',
      sentence: 'cows can fly',
      words: '“Cows can fly.”',
      claimText: 'Cows can fly',
      made: DAY,
    });
    expect(rejectionOf({ ...said, words: 'cows can fly' }, DAY)!.id).toBe(kept.id);
    expect(rejectionOf({ ...said, claim: 'claim/pigs' }, DAY)!.id).not.toBe(kept.id);
  });

  it('is nothing where there are no words', () => {
    expect(rejectionOf({ claim: 'claim/cows', words: ' … ', claimText: 'Cows can fly' }, DAY)).toBeNull();
  });
});
