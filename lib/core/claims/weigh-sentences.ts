// The sentences of an article, each with the claims that are nearest to it and what speaks for them.

import type { Block } from '../model/article';
import type { EntityId } from '../model/entity';
import { MAX_SENTENCE } from '../model/limits';
import type { Span } from '../model/span';
import { sentenceStarts } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import { LEAST_SHARED, type Speaker, type Surroundings, type Weighed, weigh } from './accept';
import { type Candidate, type ClaimSearch, searchOver } from './candidates';
import type { ClaimIndex } from './claim-index';
import { type MeantName, type Reading, readSentence } from './reading';
import { type Tells, tellsOver } from './tells';

/** Words of an article and who says them. */
export interface SaidWords extends Span {
  readonly entity: EntityId | null;
  /** As the article has it. */
  readonly name: string;
}

export interface WeighedText {
  readonly tokens: Tokens;
  readonly blocks: readonly Block[];
  /** Sorted, not overlapping. */
  readonly names: readonly MeantName[];
  /** Sorted, not overlapping: quotations with a speaker, or the turns of a transcript. Left out: nobody is known. */
  readonly said?: readonly SaidWords[];
}

export interface Sentence {
  /** Tokens, half-open. */
  readonly first: number;
  readonly next: number;
  /** A claim may be marked here. */
  readonly isMarked: boolean;
}

export interface WeighedCandidate extends Weighed {
  readonly candidate: Candidate;
}

/** Candidates whose evidence is weighed: eight showed no more of the development debates, for twice the time. */
const WEIGHED = 5;
/** Least weight of a sentence, in nats, from which it can say what a claim says. */
const LEAST_SAID = 8;
/** Sentences around that are looked at: what "he" and "it" stand for is said there. */
const BEFORE = 2;
const BEHIND = 1;
/** Most marks behind a sentence that belong to it: `?!"’)`. */
const MARKS = 6;

/** A class because statistics, and what was read of the sentences, are shared by all steps. */
export class SentenceWeigher {
  readonly search: ClaimSearch;
  readonly sentences: readonly Sentence[];
  readonly #tells: Tells;
  readonly #readings = new Map<number, Reading>();

  constructor(
    indexes: readonly ClaimIndex[],
    private readonly text: WeighedText,
  ) {
    this.search = searchOver(indexes);
    this.#tells = tellsOver(this.search);
    this.sentences = sentencesOf(text);
  }

  /** The nearest claims with their evidence; none where too little is said, or shared. */
  weighed(number: number): WeighedCandidate[] {
    if (this.search.claims === 0) return [];
    const reading = this.reading(number);
    if (reading.side.weight < LEAST_SAID) return [];
    let around: Surroundings | null = null;
    const surroundings = (): Surroundings => {
      around ??= { around: this.#around(number) };
      return around;
    };
    const speaker = this.#speaker(number);
    const found: WeighedCandidate[] = [];
    for (const candidate of this.search.candidates(reading.words, WEIGHED, LEAST_SHARED)) {
      const weighed = weigh(this.search, this.#tells, candidate, reading, { speaker, surroundings });
      if (weighed) found.push({ candidate, ...weighed });
    }
    return found;
  }

  reading(number: number): Reading {
    const known = this.#readings.get(number);
    if (known) return known;
    const { tokens, names } = this.text;
    const { first, next } = this.sentences[number]!;
    const start = tokens.starts[first]!;
    const end = tokens.ends[next - 1]!;
    const within = names.slice(firstBehind(names, start), firstFrom(names, end));
    const reading = readSentence(tokens, first, next, this.#tells, within);
    this.#readings.set(number, reading);
    return reading;
  }

  /** From the sentence's first letter to the end of its last mark. */
  span(number: number): Span {
    const { tokens } = this.text;
    const { first, next } = this.sentences[number]!;
    const end = tokens.ends[next - 1]!;
    const limit = next < tokens.count ? tokens.starts[next]! : tokens.text.length;
    const marks = /^[^\s\p{Ps}\p{Pi}]*/u.exec(tokens.text.slice(end, Math.min(limit, end + MARKS)))!;
    return { start: tokens.starts[first]!, end: end + marks[0].length };
  }

  #around(number: number): ReadonlySet<number> {
    const stems = new Set<number>();
    const last = Math.min(this.sentences.length - 1, number + BEHIND);
    for (let other = Math.max(0, number - BEFORE); other <= last; other += 1)
      if (other !== number) for (const stem of this.reading(other).places.keys()) stems.add(stem);
    return stems;
  }

  /** Who says the sentence, where one speaker says most of it. */
  #speaker(number: number): Speaker | null {
    const { tokens, said = [] } = this.text;
    const { first, next } = this.sentences[number]!;
    const start = tokens.starts[first]!;
    const end = tokens.ends[next - 1]!;
    for (let at = firstBehind(said, start); at < said.length && said[at]!.start < end; at += 1) {
      const { start: from, end: to, entity, name } = said[at]!;
      if (Math.min(to, end) - Math.max(from, start) > (end - start) / 2) return { entity, name };
    }
    return null;
  }
}

/** The first span that ends behind `offset`. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first span that begins at or behind `offset`. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentences of all blocks; those longer than `MAX_SENTENCE` in pieces, since no claim is as long. */
function sentencesOf({ tokens, blocks }: WeighedText): Sentence[] {
  const starts = sentenceStarts(tokens);
  const sentences: Sentence[] = [];
  let block = 0;
  for (const [at, first] of starts.entries()) {
    const next = starts[at + 1] ?? tokens.count;
    while (block < blocks.length && blocks[block]!.end <= tokens.starts[first]!) block += 1;
    const kind = blocks[block] && blocks[block]!.start <= tokens.starts[first]! ? blocks[block]!.kind : null;
    const isMarked = kind !== null && kind !== 'headline' && kind !== 'heading' && kind !== 'lead';
    for (let from = first; from < next; ) {
      let to = next;
      if (tokens.ends[next - 1]! - tokens.starts[from]! > MAX_SENTENCE - MARKS) {
        to = from + 1;
        while (to < next && tokens.ends[to]! - tokens.starts[from]! <= MAX_SENTENCE - MARKS) to += 1;
      }
      sentences.push({ first: from, next: to, isMarked });
      from = to;
    }
  }
  return sentences;
}
