// The filter in front of the slots: two bits for each prefix of a name, so that most tokens are done with after one look.

import type { Rows } from './rows';

/** What a cell says of the prefixes that fall into it. It may say too much (the slots decide), never too little. */
export const CELL = { ends: 1, goesOn: 2 } as const;

/**
 * Added to the hash of a prefix whose first letter is small, for the filter only. Names that may begin small (rule `any`, "van Gogh")
 * stand in the filter twice, the others once: a small word of the text is then done with after one look, though "The" and "Of" are
 * names. Unlike a rule that names begin with a capital, this loses none.
 */
export const SMALL = 0x9e3779b9 | 0;

/** In the third column of a row, above the entry's number: the name may begin small. */
export const MAY_BEGIN_SMALL: number = 1 << 31;

/** Cells per prefix, at least: up to twice as many. At three, 28 % of the prefixes that are none pass; at six, 15 %. */
const CELLS_PER_PREFIX = 3;

const MIN_BITS = 4;
const MAX_BITS = 28;

export interface Cells {
  readonly bits: number;
  readonly words: Int32Array;
}

/** A filter for the names (`ends`: rows as the builder collects them) and the hashes of their proper prefixes (`goOn`, with repeats). */
export function* fillCells(ends: Rows, goOn: Rows): Generator<void, Cells> {
  // Repeats are not known beforehand: fill a filter that would be large enough without any, then halve it.
  let bits = MIN_BITS;
  while (bits < MAX_BITS && 2 ** bits < CELLS_PER_PREFIX * (ends.count + goOn.count)) bits++;
  let words: Int32Array = new Int32Array(2 ** (bits - 4));
  yield;
  for (let chunk = 0; chunk < goOn.chunkCount; chunk++) {
    markPrefixes(words, goOn.chunk(chunk), 32 - bits);
    goOn.release(chunk);
    yield;
  }
  for (let chunk = 0; chunk < ends.chunkCount; chunk++) {
    markEnds(words, ends.chunk(chunk), 32 - bits);
    yield;
  }
  const prefixes = yield* distinct(words);
  while (bits > MIN_BITS && 2 ** (bits - 1) >= CELLS_PER_PREFIX * prefixes) {
    words = halve(words);
    bits--;
    yield;
  }
  return { bits, words };
}

function markPrefixes(words: Int32Array, hashes: Int32Array, shift: number): void {
  for (let at = 0; at < hashes.length; at++) {
    const cell = hashes[at]! >>> shift;
    words[cell >>> 4]! |= CELL.goesOn << ((cell & 15) << 1);
  }
}

function markEnds(words: Int32Array, rows: Int32Array, shift: number): void {
  for (let at = 0; at < rows.length; at += 3) {
    let cell = rows[at]! >>> shift;
    words[cell >>> 4]! |= CELL.ends << ((cell & 15) << 1);
    if ((rows[at + 2]! & MAY_BEGIN_SMALL) === 0) continue;
    cell = (rows[at]! ^ SMALL) >>> shift;
    words[cell >>> 4]! |= CELL.ends << ((cell & 15) << 1);
  }
}

/** How many different prefixes there are, estimated from the share of cells left empty (linear counting). */
function* distinct(words: Int32Array): Generator<void, number> {
  let used = 0;
  for (let at = 0; at < words.length; at++) {
    let cells = (words[at]! | (words[at]! >>> 1)) & 0x55555555;
    cells = (cells & 0x33333333) + ((cells >>> 2) & 0x33333333);
    cells = (cells + (cells >>> 4)) & 0x0f0f0f0f;
    used += Math.imul(cells, 0x01010101) >>> 24;
    if ((at & 0x3ffff) === 0x3ffff) yield;
  }
  const all = words.length * 16;
  return used === all ? all : all * Math.log(all / (all - used));
}

/** Cells are numbered by the top bits of the hash: with a bit less, neighbours fall together. */
function halve(words: Int32Array): Int32Array {
  const half = new Int32Array(words.length / 2);
  for (let at = 0; at < half.length; at++)
    half[at] = pairUp(words[at * 2]!) | (pairUp(words[at * 2 + 1]!) << 16);
  return half;
}

/** 16 cells in 32 bits to 8 cells in 16 bits. */
function pairUp(word: number): number {
  let pairs = (word | (word >>> 2)) & 0x33333333;
  pairs = (pairs | (pairs >>> 2)) & 0x0f0f0f0f;
  pairs = (pairs | (pairs >>> 4)) & 0x00ff00ff;
  return (pairs | (pairs >>> 8)) & 0xffff;
}
