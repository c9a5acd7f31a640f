// The table of ids: it remembers as a Map does, in a fraction of the memory.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdTable } from '@/packs/id-table';

describe('a table of ids', () => {
  it('remembers what a Map remembers: the first value of each text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 5 }), fc.nat())), (pairs) => {
        const table = createIdTable();
        const map = new Map<string, number>();
        for (const [text, value] of pairs) {
          expect(table.has(text)).toBe(map.has(text));
          expect(table.add(text, value)).toBe(map.get(text) ?? null);
          if (!map.has(text)) map.set(text, value);
        }
      }),
    );
  });

  it('tells many apart, and keeps them while it grows', () => {
    const table = createIdTable();
    for (let at = 0; at < 200_000; at += 1)
      if (table.add(`wikidata/q${at}`, at) !== null) throw new Error(`${at}`);
    for (let at = 0; at < 200_000; at += 1)
      if (table.add(`wikidata/q${at}`, 0) !== at) throw new Error(`${at}`);
    expect(table.has('wikidata/q200000')).toBe(false);
  });
});
