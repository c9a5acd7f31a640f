// Capitals letter by letter, for the few names that no code describes: "McDonald", "iPhone", "OpenAI of San Francisco".

import { agrees, type CapitalPattern } from './capitals';

/** Ends a pattern: its two bits are no capital, see `CapitalPattern`. */
const END = 3;
const PER_WORD = 16;

/** Patterns while they are collected, in ascending order of their entries. A class because it is one growing array. */
export class Letters {
  /** Pairs: number of the entry, where its pattern begins in `words`. */
  private places = new Int32Array(256);
  private words = new Int32Array(256);
  private entries = 0;
  private used = 0;

  /** Adds the pattern of an entry whose number is greater than those before. */
  add(entry: number, pattern: CapitalPattern, exact: boolean): void {
    const size = Math.ceil((pattern.length + 2) / PER_WORD);
    if (this.entries * 2 === this.places.length) this.places = doubled(this.places);
    while (this.used + size > this.words.length) this.words = doubled(this.words);
    this.places[this.entries * 2] = entry;
    this.places[this.entries * 2 + 1] = this.used;
    this.entries++;
    this.put(0, exact ? 1 : 0);
    for (let index = 0; index < pattern.length; index++) this.put(index + 1, pattern[index]!);
    this.put(pattern.length + 1, END);
    this.used += size;
  }

  private put(index: number, two: number): void {
    this.words[this.used + (index >> 4)]! |= two << ((index & 15) << 1);
  }

  /** Words of the pattern of an entry that was added. */
  of(entry: number): Int32Array {
    let low = 0;
    let high = this.entries - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle * 2]! < entry) low = middle + 1;
      else high = middle;
    }
    const end = low + 1 < this.entries ? this.places[low * 2 + 3]! : this.used;
    return this.words.subarray(this.places[low * 2 + 1]!, end);
  }
}

function doubled(words: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(words.length * 2);
  wide.set(words);
  return wide;
}

/** Whether capitals found in a text are those that the pattern of `slot` asks for. `places`: pairs as above, by slot, ascending. */
export function lettersAgree(
  { places, patterns }: { readonly places: Int32Array; readonly patterns: Int32Array },
  slot: number,
  found: CapitalPattern,
): boolean {
  let low = 0;
  let high = places.length / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle * 2]! < slot) low = middle + 1;
    else high = middle;
  }
  const at = places[low * 2 + 1]!;
  const exact = twoBits(patterns, at, 0) === 1;
  for (let index = 0; index < found.length; index++) {
    const asked = twoBits(patterns, at, index + 1);
    if (asked === END || !agrees(asked, found[index]!, exact)) return false;
  }
  return twoBits(patterns, at, found.length + 1) === END;
}

function twoBits(words: Int32Array, at: number, index: number): number {
  return (words[at + (index >> 4)]! >>> ((index & 15) << 1)) & 3;
}
