// Entities numbered anew, so that those which one article may mean share a few pages: the well known first, and with each those that
// share a name with it.

import type { Gathered } from './gathered';
import type { EntryOrder } from './index-order';
import type { Pace } from './pace';

export interface Numbering {
  /** Per entity in the order of its coming: its number. */
  readonly numbers: Uint32Array;
  /** And back. */
  readonly comings: Uint32Array;
  /** Per entity in the order of its coming: salience on a logarithmic scale, 255 the highest. */
  readonly codes: Uint8Array;
  /** log(1 + the highest salience). */
  readonly highest: number;
}

/** Not numbered yet. */
const NONE = 0xffffffff;

export function* numberEntities(
  gathered: Gathered,
  index: EntryOrder,
  pace: Pace,
): Generator<void, Numbering> {
  const { codes, highest } = yield* codeSalience(gathered, pace);
  const known = yield* sortBySalience(codes, pace);
  const names = yield* findMostShared(gathered, index, pace);
  const numbers = new Uint32Array(codes.length).fill(NONE);
  const comings = new Uint32Array(codes.length);
  let next = 0;
  const give = (entity: number): void => {
    if (numbers[entity] !== NONE) return;
    numbers[entity] = next;
    comings[next++] = entity;
  };
  for (const entity of known) {
    if (pace.isDue(1)) yield;
    if (numbers[entity] !== NONE) continue;
    give(entity);
    const until = names.starts[entity]! + names.sizes[entity]!;
    for (let entry = names.starts[entity]!; entry < until; entry += 1) give(index.entities[entry]!);
    if (pace.isDue(names.sizes[entity]!)) yield;
  }
  return { numbers, comings, codes, highest };
}

function* codeSalience(
  { salience }: Gathered,
  pace: Pace,
): Generator<void, Pick<Numbering, 'codes' | 'highest'>> {
  let most = 0;
  for (let entity = 0; entity < salience.length; entity += 1) {
    most = Math.max(most, salience.get(entity));
    if (pace.isDue(0.2)) yield;
  }
  const highest = Math.fround(Math.log1p(most));
  const codes = new Uint8Array(salience.length);
  for (let entity = 0; entity < salience.length && highest > 0; entity += 1) {
    codes[entity] = Math.min(255, Math.round((255 * Math.log1p(salience.get(entity))) / highest));
    if (pace.isDue(0.5)) yield;
  }
  return { codes, highest };
}

/** Entities by falling salience: a counting sort; within one step the pack's order stays. */
function* sortBySalience(codes: Uint8Array, pace: Pace): Generator<void, Uint32Array> {
  const starts = new Uint32Array(257);
  for (const code of codes) starts[256 - code]! += 1;
  for (let step = 0; step < 256; step += 1) starts[step + 1]! += starts[step]!;
  const sorted = new Uint32Array(codes.length);
  for (let entity = 0; entity < codes.length; entity += 1) {
    sorted[starts[255 - codes[entity]!]!++] = entity;
    if (pace.isDue(0.3)) yield;
  }
  return sorted;
}

/** For each entity that of its names which the most share: where its entries begin, and how many they are. */
function* findMostShared(
  gathered: Gathered,
  index: EntryOrder,
  pace: Pace,
): Generator<void, { readonly starts: Uint32Array; readonly sizes: Uint32Array }> {
  const { entities, firsts } = index;
  const starts = new Uint32Array(gathered.entities);
  const sizes = new Uint32Array(gathered.entities);
  for (let first = 0; first < entities.length; ) {
    let until = first + 1;
    while (until < entities.length && firsts[until] === 0) until += 1;
    for (let entry = first; entry < until; entry += 1) {
      const entity = entities[entry]!;
      if (sizes[entity]! >= until - first) continue;
      starts[entity] = first;
      sizes[entity] = until - first;
    }
    if (pace.isDue(0.6 * (until - first))) yield;
    first = until;
  }
  return { starts, sizes };
}
