// Things known by 64 bits of hash, numbered in the order in which they came: ids of entities, words of descriptions.

import { CHECK_SEED, checkStep, finish, hashStep, SEED } from '../text/token-hash';
import { Column } from './columns';

/** Two independent hashes, the second never 0. Two of a million ids agree in both once in 30 million libraries. */
export interface HashPair {
  readonly hash: number;
  readonly check: number;
}

export function hashId(id: string): HashPair {
  let hash = SEED;
  let check = CHECK_SEED;
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at);
    hash = hashStep(hash, unit);
    check = checkStep(check, unit);
  }
  return { hash: finish(hash) >>> 0, check: finish(check) >>> 0 || 1 };
}

/** The table is cut by the top bits of the hash, so that growing moves a 256th of it: no single `add` takes long. */
const SEGMENT_BITS = 8;
const SEGMENTS = 1 << SEGMENT_BITS;
const FIRST_SIZE = 16;

/** An open-addressing table in segments. A class because it grows with each thing added. */
export class NumberedHashes {
  readonly #hashes = new Column(Uint32Array);
  readonly #checks = new Column(Uint32Array);
  /** Number + 1 of the thing in each place; 0 where none is. */
  readonly #segments: Int32Array[] = Array.from({ length: SEGMENTS }, () => new Int32Array(FIRST_SIZE));
  readonly #used = new Int32Array(SEGMENTS);

  get count(): number {
    return this.#hashes.length;
  }

  hash(number: number): number {
    return this.#hashes.get(number);
  }

  /** The number of a thing that was added, or -1. */
  find(hash: number, check = 0): number {
    const segment = this.#segments[hash >>> (32 - SEGMENT_BITS)]!;
    return segment[this.#place(segment, hash, check)]! - 1;
  }

  /** The number of a thing, added if it is new: its number is the count before. */
  add(hash: number, check = 0): number {
    const which = hash >>> (32 - SEGMENT_BITS);
    const segment = this.#segments[which]!;
    const place = this.#place(segment, hash, check);
    if (segment[place] !== 0) return segment[place]! - 1;
    const number = this.count;
    this.#hashes.push(hash);
    this.#checks.push(check);
    segment[place] = number + 1;
    const used = this.#used[which]! + 1;
    this.#used[which] = used;
    if (used * 4 > segment.length * 3) this.#segments[which] = this.#wider(segment);
    return number;
  }

  /** Where the thing is, or would be. */
  #place(segment: Int32Array, hash: number, check: number): number {
    const mask = segment.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = segment[place]! - 1;
      if (number < 0 || (this.#hashes.get(number) === hash && this.#checks.get(number) === check))
        return place;
    }
  }

  #wider(segment: Int32Array): Int32Array {
    const wide = new Int32Array(segment.length * 2);
    const mask = wide.length - 1;
    for (const entry of segment) {
      if (entry === 0) continue;
      let place = this.#hashes.get(entry - 1) & mask;
      while (wide[place] !== 0) place = (place + 1) & mask;
      wide[place] = entry;
    }
    return wide;
  }
}
