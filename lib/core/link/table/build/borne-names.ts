// Which names each entity bears, as hashes: with them a match is made sure of before it means anything.

import { nameCheck } from '../page-layout';
import type { Gathered } from './gathered';
import type { EntryOrder } from './index-order';
import type { Pace } from './pace';

/** Names by entity, in the order of their coming. */
export interface BorneNames {
  /** Per entity, and one more: where its names begin in `hashes`. */
  readonly starts: Uint32Array;
  /** See `nameCheck`. */
  readonly hashes: Uint16Array;
}

export function* gatherBorneNames(
  { entities: count }: Gathered,
  { entities, hashes }: EntryOrder,
  pace: Pace,
): Generator<void, BorneNames> {
  const starts = new Uint32Array(count + 1);
  for (const entity of entities) {
    starts[entity + 1]! += 1;
    if (pace.isDue(0.4)) yield;
  }
  for (let entity = 0; entity < count; entity += 1) {
    starts[entity + 1]! += starts[entity]!;
    if (pace.isDue(0.1)) yield;
  }
  const next = starts.slice();
  const checks = new Uint16Array(entities.length);
  for (let entry = 0; entry < entities.length; entry += 1) {
    checks[next[entities[entry]!]!++] = nameCheck(hashes[entry]!);
    if (pace.isDue(0.8)) yield;
  }
  return { starts, hashes: checks };
}
