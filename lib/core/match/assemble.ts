// Turns collected names into the finished buffer, in slices: filter, sort, group what folds alike, write.

import { type Sorted, sortByBucket } from './buckets';
import { SHAPE } from './capitals';
import { fillCells } from './cells';
import { LISTED, layOut, type Regions, seal } from './layout';
import { type Letters, type Listed, listSize, writeList } from './lists';
import type { Rows } from './rows';

/**
 * - `no-word`: nothing is left after folding (only punctuation, spaces, symbols)
 * - `too-long`: more than `MAX_NAME` characters or `MAX_NAME_TOKENS` tokens
 * - `too-many-alike`: `MAX_ALIKE` entries before it fold to the same name
 * - `hash-taken`: its 28-bit check and bucket belong to another name already (one name in 60 million)
 * - `too-many`: the index holds at most `MAX_ENTRIES`
 */
export const UNMATCHED = ['no-word', 'too-long', 'too-many-alike', 'hash-taken', 'too-many'] as const;
export type UnmatchedWhy = (typeof UNMATCHED)[number];

/** Most entries with one folded form. The most ambiguous name among Wikipedia's anchors has 80 readings. */
export const MAX_ALIKE = 255;

/** Buckets handled between two yields: about 2 ms. */
const SLICE = 1 << 12;

/** What the builder has gathered. */
export interface Collected {
  /** Per matchable entry: hash; check with its shape in the low three bits and `MAY_BEGIN_SMALL`; entry with the shape's byte on top. */
  readonly rows: Rows;
  /** Hashes of proper prefixes, with repeats. */
  readonly prefixes: Rows;
  /** Capitals of entries of shape `letters`. */
  readonly letters: ReadonlyMap<number, Letters>;
  readonly refused: { entry: number; why: UnmatchedWhy }[];
  readonly entries: number;
  readonly longest: number;
}

/** Writes the buffer; yields after each slice of work. */
export function* assemble(collected: Collected): Generator<void, ArrayBuffer> {
  const cells = yield* fillCells(collected.rows, collected.prefixes);
  const sorted = yield* sortByBucket(collected.rows);
  const { letters, refused } = collected;
  const kept = { distinct: 0, listWords: 0 };
  yield* eachGroup(sorted, (group) => {
    kept.distinct++;
    if (needsList(sorted, group)) kept.listWords += listSize(listOf(sorted, group, letters));
    for (let at = group.kept; at < group.to; at++)
      refused.push({
        entry: entryAt(sorted, at),
        why: group.kept === group.from ? 'hash-taken' : 'too-many-alike',
      });
    if (group.kept === group.from) kept.distinct--;
  });
  const { buffer, regions } = layOut({
    entries: collected.entries,
    distinct: kept.distinct,
    cellBits: cells.bits,
    bucketBits: sorted.bits,
    listWords: kept.listWords,
    unmatched: refused.length,
    longest: collected.longest,
  });
  regions.cells.set(cells.words);
  yield;
  yield* write(sorted, letters, regions);
  refused.sort((a, b) => a.entry - b.entry);
  for (const [index, { entry, why }] of refused.entries()) {
    regions.refused[index * 2] = entry;
    regions.refused[index * 2 + 1] = UNMATCHED.indexOf(why);
  }
  yield;
  return seal(buffer);
}

/** One folded name: the rows `[from, to)`, of which those before `kept` can be kept. */
interface Group {
  readonly bucket: number;
  readonly from: number;
  readonly kept: number;
  readonly to: number;
}

function* eachGroup(sorted: Sorted, visit: (group: Group) => void): Generator<void, void> {
  const { starts, hashes, slots } = sorted;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const end = starts[bucket + 1]!;
    let check = -1;
    for (let from = starts[bucket]!; from < end; ) {
      // The slots hold the check alone: a second name with the same one could not be told from the first.
      const taken = slots[from]! >>> 4 === check;
      check = slots[from]! >>> 4;
      let to = from + 1;
      while (to < end && slots[to]! >>> 4 === check && hashes[to] === hashes[from]) to++;
      visit({ bucket, from, kept: taken ? from : Math.min(to, from + MAX_ALIKE), to });
      from = to;
    }
    if (bucket % SLICE === SLICE - 1) yield;
  }
}

const entryAt = (sorted: Sorted, at: number): number => sorted.values[at]! & 0xffffff;
const shapeAt = (sorted: Sorted, at: number): number => sorted.slots[at]! & 7;

const needsList = (sorted: Sorted, { from, kept }: Group): boolean =>
  kept - from > 1 || (kept > from && shapeAt(sorted, from) === SHAPE.letters);

function listOf(sorted: Sorted, { from, kept }: Group, letters: ReadonlyMap<number, Letters>): Listed[] {
  const listed: Listed[] = [];
  for (let at = from; at < kept; at++) {
    const entry = entryAt(sorted, at);
    const shape = shapeAt(sorted, at);
    listed.push({ entry, shape, byte: sorted.values[at]! >>> 24, letters: letters.get(entry) ?? null });
  }
  return listed;
}

function* write(
  sorted: Sorted,
  letters: ReadonlyMap<number, Letters>,
  regions: Regions,
): Generator<void, void> {
  let slot = 0;
  let listAt = 0;
  let open = 0;
  yield* eachGroup(sorted, (group) => {
    while (open <= group.bucket) regions.buckets[open++] = slot;
    const { from, kept } = group;
    if (kept === from) return;
    const check = sorted.slots[from]! & ~15;
    if (needsList(sorted, group)) {
      regions.slots[slot] = check | LISTED;
      regions.values[slot] = listAt;
      listAt = writeList(regions.lists, listAt, listOf(sorted, group, letters));
    } else {
      regions.slots[slot] = check | shapeAt(sorted, from);
      regions.values[slot] = sorted.values[from]!;
    }
    slot++;
  });
  while (open < regions.buckets.length) regions.buckets[open++] = slot;
}
