// From a sentence's words to the claims that share most with it, over the indexes of all packs at once.

import { type ClaimIndex, termOf } from './claim-index';
import { PRIOR_CLAIMS, shareOf } from './common-stems';
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
  /**
   * The claims nearest to a sentence, best first. `leastShared`: those of them are left out whose text shares words of less weight
   * with it, in nats; it is cheaper to ask here, where no words have to be read out.
   */
  candidates(words: Words, most: number, leastShared?: number): Candidate[];
}

export function searchOver(indexes: readonly ClaimIndex[]): ClaimSearch {
  return new Search(indexes);
}

/** A word to look for. */
export interface Sought {
  readonly stem: number;
  /** How telling it is, times how much it counts here. */
  readonly weight: number;
  /** Its number in each index; -1 where it is in no claim. */
  readonly terms: readonly number[];
}

/** A class because it keeps arrays of sums and weights, which are used again for each sentence. */
export class Search implements ClaimSearch {
  readonly claims: number;
  /** Per index and claim: all 0 between two questions. */
  readonly #sums: readonly Float32Array[];
  /** Per index and stem number: its weight, or 0 where it was not asked for yet. */
  readonly #weights: readonly Float32Array[];

  /** Per index and stem number: 1 while it stands in the sentence that is looked at. */
  readonly #marks: readonly Uint8Array[];

  constructor(readonly indexes: readonly ClaimIndex[]) {
    this.#marks = indexes.map(({ regions }) => new Uint8Array(regions.terms));
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

  candidates(words: Words, most: number, leastShared = 0): Candidate[] {
    const sought = this.sought(words);
    const found = this.nearest(sought, most);
    if (leastShared <= 0) return found;
    this.#mark(sought, 1);
    const kept = found.filter(({ index, claim }) => this.#shared(index, claim) >= leastShared);
    this.#mark(sought, 0);
    return kept;
  }

  #mark(sought: readonly Sought[], mark: 0 | 1): void {
    for (const { terms } of sought)
      for (let index = 0; index < terms.length; index += 1)
        if (terms[index]! >= 0) this.#marks[index]![terms[index]!] = mark;
  }

  /** Weight of the words of a claim's text that are marked. */
  #shared(index: number, claim: number): number {
    const { wordStarts, textCounts, wordFlags, wordLow, wordHigh } = this.indexes[index]!.regions;
    const marks = this.#marks[index]!;
    const from = wordStarts[claim]!;
    const end = from + textCounts[claim]!;
    let shared = 0;
    for (let at = from; at < end; at += 1) {
      const term = wordHigh.length > 0 ? wordLow[at]! | (wordHigh[at]! << 16) : wordLow[at]!;
      if (marks[term] === 1 && !(wordFlags[at]! & WORD.frame)) shared += this.weightOf(index, term);
    }
    return shared;
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

  /**
   * The claims of the highest scores, best first. All postings are added up; then only the claims of the most telling words are
   * looked at: as soon as the words left could not lift a claim of their own above the last one found, no other can be among them.
   */
  nearest(sought: readonly Sought[], most: number): Candidate[] {
    for (const { weight, terms } of sought)
      for (let index = 0; index < terms.length; index += 1)
        if (terms[index]! >= 0) this.#add(index, terms[index]!, weight / 255);
    const order = sought
      .map((word) => ({ ...word, reach: this.#reach(word) }))
      .filter(({ reach }) => reach > 0)
      .sort((a, b) => b.weight - a.weight);
    let left = order.reduce((sum, { reach }) => sum + reach, 0);
    const best = new Best(most);
    for (const { terms, reach } of order) {
      // A hair more, for sums of 32 bits.
      if (left * 1.001 < best.least) break;
      left -= reach;
      for (let index = 0; index < terms.length; index += 1)
        if (terms[index]! >= 0) this.#offer(index, terms[index]!, best);
    }
    for (const sums of this.#sums) sums.fill(0);
    return best.found;
  }

  /** The score of one claim for these words. */
  scoreOf(sought: readonly Sought[], index: number, claim: number): number {
    let score = 0;
    for (const { weight, terms } of sought)
      if (terms[index]! >= 0) score += (weight * this.#impact(index, terms[index]!, claim)) / 255;
    return score;
  }

  #add(index: number, term: number, scaled: number): void {
    const { postings, postingStarts } = this.indexes[index]!.regions;
    const sums = this.#sums[index]!;
    const end = postingStarts[term + 1]!;
    for (let place = postingStarts[term]!; place < end; place += 1) {
      const posting = postings[place]!;
      sums[posting >>> 8]! += scaled * (posting & 255);
    }
  }

  #offer(index: number, term: number, best: Best): void {
    const { postings, postingStarts } = this.indexes[index]!.regions;
    const sums = this.#sums[index]!;
    const end = postingStarts[term + 1]!;
    for (let place = postingStarts[term]!; place < end; place += 1) {
      const claim = postings[place]! >>> 8;
      const score = sums[claim]!;
      if (score <= best.least) continue;
      best.take({ index, claim, score });
      // Seen: another of its words offers it again.
      sums[claim] = 0;
    }
  }

  /** The most that a word can add to a claim. */
  #reach({ weight, terms }: Sought): number {
    let highest = 0;
    for (let index = 0; index < terms.length; index += 1)
      if (terms[index]! >= 0)
        highest = Math.max(highest, this.indexes[index]!.regions.highest[terms[index]!]!);
    return (weight * highest) / 255;
  }

  #impact(index: number, term: number, claim: number): number {
    const { postings, postingStarts } = this.indexes[index]!.regions;
    let low = postingStarts[term]!;
    let high = postingStarts[term + 1]!;
    const end = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (postings[middle]! >>> 8 < claim) low = middle + 1;
      else high = middle;
    }
    return low < end && postings[low]! >>> 8 === claim ? postings[low]! & 255 : 0;
  }

  #weigh(stem: number, terms: readonly number[]): number {
    let found = PRIOR_CLAIMS * shareOf(stem);
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index]!;
      const { postingStarts } = this.indexes[index]!.regions;
      if (term >= 0) found += postingStarts[term + 1]! - postingStarts[term]!;
    }
    return Math.log(1 + (PRIOR_CLAIMS + this.claims - found + 0.5) / (found + 0.5));
  }
}

/** The best of what is offered. A class because the least of them falls with each that is taken. */
class Best {
  readonly found: Candidate[] = [];
  /** What a score must exceed. */
  least = 0;

  constructor(private readonly most: number) {
    if (most <= 0) this.least = Number.POSITIVE_INFINITY;
  }

  take(candidate: Candidate): void {
    const { found, most } = this;
    if (found.length === most) found.pop();
    let at = found.length;
    while (at > 0 && found[at - 1]!.score < candidate.score) at -= 1;
    found.splice(at, 0, candidate);
    if (found.length === most) this.least = found[most - 1]!.score;
  }
}
