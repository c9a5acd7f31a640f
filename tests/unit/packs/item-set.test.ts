// Sets of items by their numbers, against a plain set.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ItemSet } from '@/packs/inputs/item-set';

describe('ItemSet', () => {
  it('holds what was added, and ranks it by number', () => {
    const number = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 140_000_000 }));
    fc.assert(
      fc.property(fc.array(number), fc.array(number), (added, asked) => {
        const set = new ItemSet();
        const plain = new Set<number>();
        for (const each of added) {
          expect(set.add(`Q${each}`)).toBe(!plain.has(each));
          plain.add(each);
        }
        expect(set.size).toBe(plain.size);
        const ranked = [...plain].sort((a, b) => a - b);
        for (const each of [...added, ...asked]) {
          expect(set.has(`Q${each}`)).toBe(plain.has(each));
          expect(set.rankOf(`Q${each}`)).toBe(ranked.indexOf(each));
        }
      }),
    );
  });

  it('takes no number beyond all of Wikidata', () => {
    const set = new ItemSet();
    expect([set.add('Q9999999999'), set.has('Q9999999999'), set.size]).toEqual([false, false, 0]);
  });
});
