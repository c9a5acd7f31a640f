// How much words tell, and how much the second of two tells once the first is known: counted over the claims.

import type { Side } from './align';
import type { ClaimSearch } from './candidates';
import { termOf } from './claim-index';
import { WORD, type Words } from './words';

/** Stands for "nothing is known of them together". */
const UNCOUNTED = 99;
/** Pairs of stems remembered while one article is read. */
const MOST_PAIRS = 20_000;

export interface Tells {
  side(words: Words, next?: number): Side;
  together(first: number, second: number): number;
}

export function tellsOver(search: ClaimSearch): Tells {
  const weights = new Map<number, number>();
  const pairs = new Map<number, number>();
  const weight = (stem: number): number => {
    let found = weights.get(stem);
    if (found === undefined) {
      found = search.weight(stem);
      weights.set(stem, found);
    }
    return found;
  };
  const together = (first: number, second: number): number => {
    const key = first * 4_294_967_296 + (second >>> 0);
    let found = pairs.get(key);
    if (found === undefined) {
      if (pairs.size >= MOST_PAIRS) pairs.clear();
      found = countTogether(search, first, second);
      pairs.set(key, found);
    }
    return found;
  };
  const side = (words: Words, next = words.count): Side => {
    const tells = new Float64Array(next);
    let sum = 0;
    for (let at = 0; at < next; at += 1) {
      if (words.flags[at]! & (WORD.frame | WORD.aside)) continue;
      tells[at] = weight(words.stems[at]!);
      sum += tells[at]!;
    }
    return { words, count: next, tells, weight: sum };
  };
  return { side, together };
}

/** What the second tells where the first is known, in nats; the pair that the claim itself has is not counted. */
function countTogether(search: ClaimSearch, first: number, second: number): number {
  let ones = 0;
  let both = -1;
  for (const { regions } of search.indexes) {
    const { postings, postingStarts } = regions;
    const one = termOf(regions, first);
    if (one < 0) continue;
    ones += postingStarts[one + 1]! - postingStarts[one]!;
    const two = termOf(regions, second);
    if (two < 0) continue;
    let a = postingStarts[one]!;
    let b = postingStarts[two]!;
    const lastA = postingStarts[one + 1]!;
    const lastB = postingStarts[two + 1]!;
    while (a < lastA && b < lastB) {
      const left = postings[a]! >>> 8;
      const right = postings[b]! >>> 8;
      if (left === right) both += 1;
      if (left <= right) a += 1;
      if (right <= left) b += 1;
    }
  }
  return both < 1 ? UNCOUNTED : Math.log((ones + 1) / both);
}
