// Indexes as the tests see them: built from lists, opened, and answering with positions in those lists.

import { buildNameIndex, type NameEntry, type NameIndex, openNameIndex } from '@/lib/core/match/name-index';
import { scan } from '@/lib/core/match/scan';

export interface Found {
  readonly start: number;
  readonly end: number;
  /** Positions in the lists, one list behind the other, ascending. */
  readonly names: readonly number[];
}

export function open(buffer: ArrayBuffer): NameIndex {
  const opened = openNameIndex(buffer);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

/** An index of each list, searched together. */
export function libraryOf(...lists: readonly (readonly NameEntry[])[]) {
  const indexes: NameIndex[] = [];
  const numbers: number[] = [];
  const hashes: number[] = [];
  const unmatched: number[] = [];
  let before = 0;
  for (const list of lists) {
    const built = buildNameIndex(list);
    indexes.push(open(built.buffer));
    numbers.push(...Array.from(built.order, (number) => number + before));
    hashes.push(...built.hashes);
    unmatched.push(...built.unmatched.listed.map(({ entry }) => entry + before));
    before += list.length;
  }
  return {
    indexes,
    /** Positions of names that no text can match. */
    unmatched,
    scan(text: string): Found[] {
      return scan(indexes, text).map(({ start, end, entries, hash }) => {
        if (entries.some((entry) => hashes[entry] !== hash)) throw new Error('an entry of another name');
        return { start, end, names: entries.map((entry) => numbers[entry]!).sort((a, b) => a - b) };
      });
    },
  };
}
