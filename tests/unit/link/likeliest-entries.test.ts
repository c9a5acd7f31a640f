// Of a name that thousands bear the likeliest entries are kept, in their order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeliestEntries, MAX_ENTRIES } from '@/lib/core/link/table/likeliest-entries';

describe('the likeliest entries', () => {
  it('are those that sorting would put first, in the order given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 400 }), (codes) => {
        const entries = [...codes.keys()].map((at) => at * 3);
        const sorted = [...entries].sort((a, b) => codes[a / 3]! - codes[b / 3]! || a - b);
        const kept = likeliestEntries(entries, (entry) => codes[entry / 3]!);
        expect(kept).toEqual(sorted.slice(0, MAX_ENTRIES).sort((a, b) => a - b));
      }),
    );
  });
});
