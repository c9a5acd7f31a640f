// The order of the name index, which the table follows, and the entities in it.

import type { Gathered } from './gathered';
import type { Pace } from './pace';

/** The order of the index that was built from the same names. */
export interface IndexOrder {
  /** Per entry of the index: the number of the name among those added. */
  readonly order: Int32Array;
  /** Beside it: 1 where an entry is the first of its folded name. */
  readonly firsts: Uint8Array;
  /** Beside it: the folded name's hash, as a match gives it. */
  readonly hashes: Int32Array;
}

export interface EntryOrder extends IndexOrder {
  /** Beside `order`: the entity, by the number of its coming. Names lie elsewhere than entries, so each is looked at once. */
  readonly entities: Uint32Array;
}

export function* findEntities(
  { names }: Gathered,
  index: IndexOrder,
  pace: Pace,
): Generator<void, EntryOrder> {
  const entities = new Uint32Array(index.order.length);
  for (let entry = 0; entry < entities.length; entry += 1) {
    entities[entry] = names.entity(index.order[entry]!);
    if (pace.isDue(1)) yield;
  }
  return { ...index, entities };
}
