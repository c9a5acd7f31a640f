// From an article's sentences to the claims that they repeat: candidates → acceptance → how close the match is.

import type { Block } from '../model/article';
import type { ClaimId } from '../model/claim';
import type { Checked, ClaimMatch, ClaimMention } from '../model/claim-match';
import type { Day } from '../model/dates';
import type { EntityId } from '../model/entity';
import { MAX_CLAIM_MENTIONS, MAX_MATCHES, MAX_SENTENCE } from '../model/limits';
import type { Span } from '../model/span';
import { sentenceKey } from '../text/sentence-key';
import { sentenceStarts } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import { probability, weigh } from './accept';
import { type ClaimSearch, searchOver } from './candidates';
import { isCheckable } from './checkable';
import type { ClaimIndex } from './claim-index';
import { standingOf } from './compare';
import { SHOWN } from './learnt-acceptance';
import { type Reading, readSentence } from './reading';
import { type Tells, tellsOver } from './tells';

/** A name in the article and whom it means, of which linking is sure. */
export interface MeantName extends Span {
  readonly entity: EntityId;
  /** Its usual name. */
  readonly label: string;
}

export interface ClaimQuestion {
  readonly tokens: Tokens;
  readonly blocks: readonly Block[];
  /** Sorted, not overlapping. */
  readonly names: readonly MeantName[];
  readonly date: Day | null;
  /** Whether the reader has said that this folded sentence does not say what the claim does. */
  readonly isRejected: (claim: ClaimId, sentence: string) => boolean;
  /** The least probability shown; left out: `SHOWN`. A lower one is for measuring. */
  readonly floor?: number;
}

export interface ClaimsFound {
  /** Sorted, not overlapping, at most `MAX_CLAIM_MENTIONS`. */
  readonly mentions: readonly ClaimMention[];
  readonly checked: Checked;
}

/** Candidates whose evidence is weighed: the right one was among the first three of a sentence in 97 of 100 that were shown. */
const WEIGHED = 8;
/** Least weight of a sentence, in nats, from which it can say what a claim says. */
const LEAST_SAID = 8;
/** Sentences around that are looked at: what "he" and "it" stand for is said there. */
const BEFORE = 2;
const BEHIND = 1;

/** `indexes` in the order of their packs' trust: of two claims with one id the first counts. */
export function findClaims(indexes: readonly ClaimIndex[], question: ClaimQuestion): ClaimsFound {
  return new Finder(indexes, question).find();
}

interface Sentence {
  /** Tokens, half-open. */
  readonly first: number;
  readonly next: number;
  /** A claim may be marked here. */
  readonly isMarked: boolean;
}

/** A class because statistics and what was read of the sentences are shared by all steps. */
class Finder {
  readonly #search: ClaimSearch;
  readonly #tells: Tells;
  readonly #sentences: readonly Sentence[];
  readonly #readings = new Map<number, Reading>();

  constructor(
    indexes: readonly ClaimIndex[],
    private readonly question: ClaimQuestion,
  ) {
    this.#search = searchOver(indexes);
    this.#tells = tellsOver(this.#search);
    this.#sentences = sentencesOf(question);
  }

  find(): ClaimsFound {
    const mentions: ClaimMention[] = [];
    let checkable = 0;
    for (const [number, { first, next, isMarked }] of this.#sentences.entries()) {
      if (!isMarked) continue;
      const mention = mentions.length < MAX_CLAIM_MENTIONS ? this.#mention(number) : null;
      if (mention) mentions.push(mention);
      if (mention || isCheckable(this.question.tokens, first, next)) checkable += 1;
    }
    return { mentions, checked: { checkable, known: mentions.length, against: this.#search.claims } };
  }

  #mention(number: number): ClaimMention | null {
    if (this.#search.claims === 0) return null;
    const reading = this.#reading(number);
    if (reading.side.weight < LEAST_SAID) return null;
    const span = this.#span(number);
    const matches = this.#matches(number, reading, span);
    return matches.length > 0 ? { ...span, matches } : null;
  }

  #matches(number: number, reading: Reading, { start, end }: Span): ClaimMatch[] {
    const { isRejected, tokens, floor = SHOWN } = this.question;
    let key: string | null = null;
    const matches: ClaimMatch[] = [];
    const around = lazily(() => ({ around: this.#around(number) }));
    for (const candidate of this.#search.candidates(reading.words, WEIGHED)) {
      const weighed = weigh(this.#search, this.#tells, candidate, reading, around);
      if (!weighed) continue;
      const score = probability(weighed.evidence);
      if (score < floor || score === 0) continue;
      const claim = this.#search.indexes[candidate.index]!.id(candidate.claim);
      key ??= sentenceKey(tokens.text.slice(start, end));
      if (isRejected(claim, key) || matches.some((match) => match.claim === claim)) continue;
      matches.push({ claim, score, ...standingOf(reading.words, weighed.words, weighed.words.text) });
    }
    return matches.sort((a, b) => b.score - a.score).slice(0, MAX_MATCHES);
  }

  #reading(number: number): Reading {
    const known = this.#readings.get(number);
    if (known) return known;
    const { first, next } = this.#sentences[number]!;
    const reading = readSentence(this.question.tokens, first, next, this.#tells);
    this.#readings.set(number, reading);
    return reading;
  }

  #around(number: number): ReadonlySet<number> {
    const stems = new Set<number>();
    const last = Math.min(this.#sentences.length - 1, number + BEHIND);
    for (let other = Math.max(0, number - BEFORE); other <= last; other += 1)
      if (other !== number) for (const stem of this.#reading(other).places.keys()) stems.add(stem);
    return stems;
  }

  /** From the sentence's first letter to the end of its last mark. */
  #span(number: number): Span {
    const { tokens } = this.question;
    const { first, next } = this.#sentences[number]!;
    const end = tokens.ends[next - 1]!;
    const limit = next < tokens.count ? tokens.starts[next]! : tokens.text.length;
    const marks = /^[^\s\p{Ps}\p{Pi}]*/u.exec(tokens.text.slice(end, Math.min(limit, end + MARKS)))!;
    return { start: tokens.starts[first]!, end: end + marks[0].length };
  }
}

/** Most marks behind a sentence that belong to it: `?!"’)`. */
const MARKS = 6;

function lazily<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** The sentences of all blocks; those longer than `MAX_SENTENCE` in pieces, since no claim is as long. */
function sentencesOf({ tokens, blocks }: ClaimQuestion): Sentence[] {
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
