// From a sentence's words to the claims that share most with it, over the indexes of all packs at once.

import { type ClaimIndex, termOf } from './claim-index';
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
  readonly claims: number;
  /** How telling a stem is: its inverse document frequency over all indexes, in nats. */
  weight(stem: number): number;
  /** The claims nearest to a sentence, best first. */
  candidates(words: Words, most: number): Candidate[];
}

export function searchOver(indexes: readonly ClaimIndex[]): ClaimSearch {
  return new Search(indexes);
}

/** A class because it keeps one array of sums per index, which is used again for each sentence. */
class Search implements ClaimSearch {
  readonly claims: number;
  readonly #sums: readonly Float32Array[];

  constructor(readonly indexes: readonly ClaimIndex[]) {
    this.claims = indexes.reduce((sum, { count }) => sum + count, 0);
    this.#sums = indexes.map(({ count }) => new Float32Array(count));
  }

  weight(stem: number): number {
    return this.#weigh(this.indexes.map(({ regions }) => termOf(regions, stem)));
  }

  candidates(words: Words, most: number): Candidate[] {
    const seen = new Set<number>();
    const touched: Candidate[] = [];
    for (let at = 0; at < words.count; at += 1) {
      if (words.flags[at]! & WORD.frame || seen.has(words.stems[at]!)) continue;
      seen.add(words.stems[at]!);
      const terms = this.indexes.map(({ regions }) => termOf(regions, words.stems[at]!));
      const weight = this.#weigh(terms) / 255;
      for (const [index, term] of terms.entries()) {
        if (term < 0) continue;
        const { postings, postingStarts } = this.indexes[index]!.regions;
        const sums = this.#sums[index]!;
        for (let place = postingStarts[term]!; place < postingStarts[term + 1]!; place += 1) {
          const posting = postings[place]!;
          sums[posting >>> 8]! += weight * (posting & 255);
        }
      }
    }
    for (const [index, sums] of this.#sums.entries()) {
      for (let claim = 0; claim < sums.length; claim += 1) {
        const score = sums[claim]!;
        if (score > 0) touched.push({ index, claim, score });
      }
      sums.fill(0);
    }
    return touched.sort((a, b) => b.score - a.score || a.index - b.index || a.claim - b.claim).slice(0, most);
  }

  #weigh(terms: readonly number[]): number {
    let found = 0;
    for (const [index, term] of terms.entries()) {
      const { postingStarts } = this.indexes[index]!.regions;
      if (term >= 0) found += postingStarts[term + 1]! - postingStarts[term]!;
    }
    return Math.log(1 + (this.claims - found + 0.5) / (found + 0.5));
  }
}
