// From a sentence's words to the claims that share most with it, over the indexes of all packs at once.

import { type ClaimIndex, termOf } from './claim-index';
import { COMMON_STEMS, PRIOR_CLAIMS } from './common-stems';
import { type Nearest, nearest } from './nearest';
import { WORD, type Words } from './words';

export interface Candidate {
  /** Which of the indexes, and which of its claims. */
  readonly index: number;
  readonly claim: number;
  /** Not comparable between sentences. */
  readonly score: number;
}

/** The indexes with what is counted over all of them together. */
export interface ClaimSearch {
  readonly indexes: readonly ClaimIndex[];
  /** Claims in all of them. */
  readonly claims: number;
  /** How telling a stem is: its inverse document frequency over all indexes and common English, in nats. */
  weight(stem: number): number;
  /** The claims nearest to a sentence, best first. */
  candidates(words: Words, most: number): Candidate[];
}

export function searchOver(indexes: readonly ClaimIndex[]): ClaimSearch {
  return new Search(indexes);
}

/** A word to look for: its stem, how much it counts here, and its number in each index. */
export interface Sought {
  readonly stem: number;
  /** Its weight times how much it counts. */
  readonly weight: number;
  /** -1 where an index has it not. */
  readonly terms: readonly number[];
}

/** A class because it keeps arrays of sums and weights, which are used again for each sentence. */
export class Search implements ClaimSearch {
  readonly claims: number;
  readonly #sums: readonly Float32Array[];
  /** Per index and stem number: its weight, or 0 where it was not asked for yet. */
  readonly #weights: readonly Float32Array[];

  constructor(readonly indexes: readonly ClaimIndex[]) {
    this.claims = indexes.reduce((sum, { count }) => sum + count, 0);
    this.#sums = indexes.map(({ count }) => new Float32Array(count));
    this.#weights = indexes.map(({ regions }) => new Float32Array(regions.terms));
  }

  weight(stem: number): number {
    return this.#weigh(stem, this.termsOf(stem));
  }

  /** The weight of a stem by its number in an index. */
  weightOf(index: number, term: number): number {
    const weights = this.#weights[index]!;
    const known = weights[term]!;
    if (known > 0) return known;
    const stem = this.indexes[index]!.regions.stems[term]!;
    const weight = this.#weigh(stem, this.indexes.length === 1 ? [term] : this.termsOf(stem));
    weights[term] = weight;
    return weight;
  }

  candidates(words: Words, most: number): Candidate[] {
    const sums = this.sumsOf(this.sought(words));
    const found = this.nearestIn(sums, most);
    for (const each of sums) each.fill(0);
    return found.map(({ index, claim, score }) => ({ index, claim, score }));
  }

  /** The distinct words of weight, also those that no claim has. */
  sought(words: Words, counts = 1): Sought[] {
    const seen = new Set<number>();
    const found: Sought[] = [];
    for (let at = 0; at < words.count; at += 1) {
      const stem = words.stems[at]!;
      if (words.flags[at]! & WORD.frame || seen.has(stem)) continue;
      seen.add(stem);
      const terms = this.termsOf(stem);
      found.push({ stem, weight: this.#weigh(stem, terms) * counts, terms });
    }
    return found;
  }

  termsOf(stem: number): number[] {
    return this.indexes.map(({ regions }) => termOf(regions, stem));
  }

  /** Adds the scores of these words to `sums`, one array per index; answers them. */
  sumsOf(sought: readonly Sought[], sums: readonly Float32Array[] = this.#sums): readonly Float32Array[] {
    for (const { weight, terms } of sought) {
      const scaled = weight / 255;
      for (let index = 0; index < terms.length; index += 1) {
        const term = terms[index]!;
        if (term < 0) continue;
        const { postings, postingStarts } = this.indexes[index]!.regions;
        const into = sums[index]!;
        const end = postingStarts[term + 1]!;
        for (let place = postingStarts[term]!; place < end; place += 1) {
          const posting = postings[place]!;
          into[posting >>> 8]! += scaled * (posting & 255);
        }
      }
    }
    return sums;
  }

  nearestIn(sums: readonly Float32Array[], most: number): Nearest[] {
    return nearest(sums, most);
  }

  #weigh(stem: number, terms: readonly number[]): number {
    let found = PRIOR_CLAIMS * (COMMON_STEMS().get(stem) ?? 0);
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index]!;
      const { postingStarts } = this.indexes[index]!.regions;
      if (term >= 0) found += postingStarts[term + 1]! - postingStarts[term]!;
    }
    return Math.log(1 + (PRIOR_CLAIMS + this.claims - found + 0.5) / (found + 0.5));
  }
}
