// The order of the name index, which the table follows, and what its entries mean.

import type { Gathered } from './gathered';
import type { Pace } from './pace';
import { ENTRY } from './table-layout';

/** The order of the index that was built from the same names. */
export interface IndexOrder {
  /** Its checksum. */
  readonly sum: number;
  /** Per entry of the index: the number of the name among those added. */
  readonly order: Int32Array;
  /** Beside it: 1 where an entry is the first of its folded name. */
  readonly firsts: Uint8Array;
  /** Beside it: the folded name's hash, as a match gives it. */
  readonly hashes: Int32Array;
}

export interface EntryOrder extends IndexOrder {
  /** Beside `order`: the entity, by the number of its coming. Names lie in another order than entries, so each is looked at once. */
  readonly entities: Uint32Array;
  /** Beside it: type, rule and the rest of `ENTRY`. */
  readonly flags: Uint8Array;
}

export function* findMeanings(
  { names }: Gathered,
  index: IndexOrder,
  pace: Pace,
): Generator<void, EntryOrder> {
  const entities = new Uint32Array(index.order.length);
  const flags = new Uint8Array(index.order.length);
  for (let entry = 0; entry < entities.length; entry += 1) {
    const meaning = names.meaning(index.order[entry]!);
    entities[entry] = meaning & 0xffffff;
    flags[entry] = meaning >>> ENTRY.shift;
    if (pace.isDue(1)) yield;
  }
  return { ...index, entities, flags };
}
