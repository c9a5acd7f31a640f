// Which names each entity bears, as hashes: with them a match is made sure of before it means anything.

import type { Gathered } from './gathered';
import type { Pace } from './pace';
import type { IndexOrder } from './write-entries';

/** Names by entity, in the order of their coming. */
export interface BorneNames {
  /** Per entity, and one more: where its names begin in `hashes`. */
  readonly starts: Uint32Array;
  /** See `nameCheck`. */
  readonly hashes: Uint16Array;
}

/**
 * What pages keep of a folded name's hash. The index has compared its lower bits, which lead to the bucket, and 27 bits of another:
 * these are those that it has not.
 */
export function nameCheck(hash: number): number {
  return hash >>> 16;
}

export function* gatherBorneNames(
  { entities, meanings }: Gathered,
  { order, hashes }: IndexOrder,
  pace: Pace,
): Generator<void, BorneNames> {
  const starts = new Uint32Array(entities + 1);
  for (const name of order) {
    starts[(meanings.get(name) & 0xffffff) + 1]! += 1;
    if (pace.isDue(0.4)) yield;
  }
  for (let entity = 0; entity < entities; entity += 1) {
    starts[entity + 1]! += starts[entity]!;
    if (pace.isDue(0.1)) yield;
  }
  const next = starts.slice();
  const checks = new Uint16Array(order.length);
  for (let entry = 0; entry < order.length; entry += 1) {
    checks[next[meanings.get(order[entry]!) & 0xffffff]!++] = nameCheck(hashes[entry]!);
    if (pace.isDue(0.8)) yield;
  }
  return { starts, hashes: checks };
}
