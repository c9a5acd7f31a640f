// Sets of Wikidata items by their numbers: one bit each, so that all of Wikidata fits, and the place of each among them.

import type { ItemId } from '@/lib/core/open-data/wikidata';

/** Numbers of one page of bits, and its words. */
const PAGE = 1 << 16;
const WORDS = PAGE / 32;
/** The highest number in the data at hand, of 2021, is 107,725,238. Beyond ten times as many they are slips, and a page for each would eat the memory. */
const MOST = 1_500_000_000;

/** `36` of `Q36`, or null for a number that cannot be one of Wikidata's. */
export function numberOf(id: ItemId): number | null {
  const number = Number(id.slice(1));
  return Number.isSafeInteger(number) && number > 0 && number <= MOST ? number : null;
}

/** Pages are made where a number comes up: 8 kB for 65,536 numbers. */
export class ItemSet {
  readonly #pages = new Map<number, Uint32Array>();
  #size = 0;
  #ranks: Map<number, Uint32Array> | null = null;

  get size(): number {
    return this.#size;
  }

  /** Whether it is new. */
  add(id: ItemId): boolean {
    const number = numberOf(id);
    if (number === null) return false;
    const at = number >>> 16;
    let page = this.#pages.get(at);
    if (!page) {
      page = new Uint32Array(WORDS);
      this.#pages.set(at, page);
    }
    const word = (number & (PAGE - 1)) >>> 5;
    const bit = 1 << (number & 31);
    if ((page[word]! & bit) !== 0) return false;
    page[word]! |= bit;
    this.#size += 1;
    this.#ranks = null;
    return true;
  }

  has(id: ItemId): boolean {
    const number = numberOf(id);
    if (number === null) return false;
    const page = this.#pages.get(number >>> 16);
    return page !== undefined && (page[(number & (PAGE - 1)) >>> 5]! & (1 << (number & 31))) !== 0;
  }

  /** How many of the set come before it, by number; -1 where it is not in the set. Counted anew after each change. */
  rankOf(id: ItemId): number {
    if (!this.has(id)) return -1;
    this.#ranks ??= this.#countAll();
    const number = numberOf(id)!;
    const at = number >>> 16;
    const word = (number & (PAGE - 1)) >>> 5;
    const before = this.#pages.get(at)![word]! & ((1 << (number & 31)) - 1);
    return this.#ranks.get(at)![word]! + bitsOf(before);
  }

  /** For each word of bits, how many lie before it. */
  #countAll(): Map<number, Uint32Array> {
    const ranks = new Map<number, Uint32Array>();
    let before = 0;
    for (const at of [...this.#pages.keys()].sort((a, b) => a - b)) {
      const counts = new Uint32Array(WORDS);
      for (const [word, bits] of this.#pages.get(at)!.entries()) {
        counts[word] = before;
        before += bitsOf(bits);
      }
      ranks.set(at, counts);
    }
    return ranks;
  }
}

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
