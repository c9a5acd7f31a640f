// A sentence's words marked in the numbers of an index, so that a claim is compared with them word by word without a search.

import type { Search } from './candidates';
import type { ClaimRegions } from './index-layout';
import {
  DAY_BINS,
  DAY_FEATURES_FROM,
  RANK_FEATURE_COUNT,
  RANK_FEATURES,
  type RankFeature,
} from './rank-features';
import { WORD, type Words } from './words';

/** What a ranking is asked with. All but the sentence may be missing. */
export interface RankQuestion {
  readonly words: Words;
  /** The sentences before it, and the one behind. */
  readonly before?: Words;
  readonly after?: Words;
  /** The name of who says it. */
  readonly speaker?: Words;
  /** The day of the text: see `dayCode`; 0 where it is not known. */
  readonly day?: number;
}

/** Where a stem stands for the question. */
export const MARK = { sentence: 1, aside: 2, before: 4, after: 8, speaker: 16 } as const;
const HERE = MARK.sentence | MARK.aside;
const WIDELY = HERE | MARK.before | MARK.after | MARK.speaker;

const AT = Object.fromEntries(RANK_FEATURES.map((name, at) => [name, at])) as Readonly<
  Record<RankFeature, number>
>;

/** Marks of one index, and the sums that are the same for all of its claims. A class because its arrays serve all claims. */
export class MarkedIndex {
  readonly #marks: Uint8Array;
  /** The claim, by its turn, in which a stem was last counted: a word that is there twice counts once. */
  readonly #counted: Int32Array;
  #turn = 0;
  readonly #sentenceWeight: number;
  readonly #sentenceNumbers: number;
  readonly #day: number;
  readonly #regions: ClaimRegions;

  constructor(
    private readonly search: Search,
    private readonly index: number,
    question: RankQuestion,
  ) {
    this.#regions = search.indexes[index]!.regions;
    this.#marks = new Uint8Array(this.#regions.terms);
    this.#counted = new Int32Array(this.#regions.terms);
    const own = search.sought(question.words);
    this.#sentenceWeight = own.reduce((sum, { weight }) => sum + weight, 0);
    this.#sentenceNumbers = countNumbers(question.words);
    this.#day = question.day ?? 0;
    this.#markOwn(question.words);
    this.#mark(question.before, MARK.before);
    this.#mark(question.after, MARK.after);
    this.#mark(question.speaker, MARK.speaker);
  }

  #markOwn(words: Words): void {
    for (let at = 0; at < words.count; at += 1) {
      if (words.flags[at]! & WORD.frame) continue;
      const term = this.search.termsOf(words.stems[at]!)[this.index]!;
      if (term >= 0) this.#marks[term]! |= words.flags[at]! & WORD.aside ? MARK.aside : MARK.sentence;
    }
  }

  #mark(words: Words | undefined, mark: number): void {
    if (!words) return;
    for (const { terms } of this.search.sought(words)) {
      const term = terms[this.index]!;
      if (term >= 0) this.#marks[term]! |= mark;
    }
  }

  /** Fills `into`, of `RANK_FEATURE_COUNT` zeros; those of scores are left alone. */
  fill(claim: number, into: Float64Array): void {
    const { wordStarts, textCounts, titleCounts, days } = this.#regions;
    const from = wordStarts[claim]!;
    const textEnd = from + textCounts[claim]!;
    const titleEnd = textEnd + titleCounts[claim]!;
    this.#turn += 2;
    const text = this.#part(from, textEnd, this.#turn, into);
    const title = this.#part(textEnd, titleEnd, this.#turn + 1, null);
    this.#claimant(titleEnd, wordStarts[claim + 1]!, into);
    const headed = title.all > 0 ? title : text;
    if (headed.all > 0) {
      into[AT.titleCovered] = headed.here / headed.all;
      into[AT.titleCoveredWidely] = headed.widely / headed.all;
    }
    if (this.#sentenceWeight > 0) {
      into[AT.sentenceCovered] = text.fresh / this.#sentenceWeight;
      into[AT.sentenceCoveredWidely] = (text.fresh + title.fresh) / this.#sentenceWeight;
    }
    into[AT.numbersOther] = Math.max(0, this.#sentenceNumbers - text.numbers - title.numbers);
    this.#days(days[claim]!, into);
  }

  /** Adds up a claim's text, or its title in the turn behind. `into`: counts its numbers there. */
  #part(from: number, to: number, turn: number, into: Float64Array | null): Part {
    const { wordFlags } = this.#regions;
    const part = { all: 0, here: 0, widely: 0, fresh: 0, numbers: 0 };
    for (let at = from; at < to; at += 1) {
      const flags = wordFlags[at]!;
      if (flags & WORD.frame) continue;
      const term = this.#termAt(at);
      const counted = this.#counted[term]!;
      if (counted === turn) continue;
      this.#counted[term] = turn;
      const weight = this.search.weightOf(this.index, term);
      const mark = this.#marks[term]!;
      part.all += weight;
      if (mark & HERE) part.here += weight;
      if (mark & WIDELY) part.widely += weight;
      if (into && flags & WORD.number) into[numberFeature(mark)]! += 1;
      // What the text has had, the title has not anew.
      if (!(mark & MARK.sentence) || counted === this.#turn) continue;
      part.fresh += weight;
      if (flags & WORD.number) part.numbers += 1;
    }
    return part;
  }

  #claimant(from: number, to: number, into: Float64Array): void {
    let all = 0;
    let here = 0;
    let before = 0;
    for (let at = from; at < to; at += 1) {
      const term = this.#termAt(at);
      const weight = this.search.weightOf(this.index, term);
      const mark = this.#marks[term]!;
      all += weight;
      if (mark & HERE) here += weight;
      if (mark & MARK.before) before += weight;
      if (mark & MARK.speaker) into[AT.speaker] = 1;
    }
    into[AT.claimantNamed] = all > 0 ? here / all : 0;
    into[AT.claimantBefore] = all > 0 ? before / all : 0;
  }

  #days(stored: number, into: Float64Array): void {
    const day = stored >> 1;
    if (day === 0 || this.#day === 0) return;
    const between = this.#day - day;
    let bin = 0;
    while (bin < DAY_BINS.length && between > DAY_BINS[bin]!) bin += 1;
    into[DAY_FEATURES_FROM + (stored & 1 ? 0 : DAY_BINS.length + 1) + bin] = 1;
  }

  #termAt(at: number): number {
    const { wordLow, wordHigh } = this.#regions;
    return wordHigh.length > 0 ? wordLow[at]! | (wordHigh[at]! << 16) : wordLow[at]!;
  }
}

/** Weights of a part's words: of all, of those in the sentence, in it or around it; and of the sentence's own words that are first met here. */
interface Part {
  readonly all: number;
  readonly here: number;
  readonly widely: number;
  readonly fresh: number;
  /** Numbers among the last. */
  readonly numbers: number;
}

function numberFeature(mark: number): number {
  if (mark & HERE) return AT.numbersShared;
  return mark & (MARK.before | MARK.after) ? AT.numbersAround : AT.numbersMissing;
}

function countNumbers(words: Words): number {
  let count = 0;
  for (let at = 0; at < words.count; at += 1)
    if ((words.flags[at]! & (WORD.number | WORD.aside)) === WORD.number) count += 1;
  return count;
}

/** A claim to be ranked, with its features. */
export interface Featured {
  readonly index: number;
  readonly claim: number;
  readonly features: Float64Array;
}

export const emptyFeatures = (): Float64Array => new Float64Array(RANK_FEATURE_COUNT);
export const SCORES = { sentence: AT.sentence, share: AT.share, around: AT.around } as const;
