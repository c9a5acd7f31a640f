// From an article's sentences to the claims that they repeat: candidates → acceptance → how close the match is.

import type { ClaimId } from '../model/claim';
import type { Checked, ClaimMatch, ClaimMention } from '../model/claim-match';
import type { Day } from '../model/dates';
import { MAX_CLAIM_MENTIONS, MAX_MATCHES } from '../model/limits';
import { sentenceKey } from '../text/sentence-key';
import { probability } from './accept';
import { isCheckable } from './checkable';
import type { ClaimIndex } from './claim-index';
import { standingOf } from './compare';
import { SHOWN } from './learnt-acceptance';
import { SentenceWeigher, type WeighedText } from './weigh-sentences';

export type { MeantName } from './reading';
export type { SaidWords } from './weigh-sentences';

export interface ClaimQuestion extends WeighedText {
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

/** `indexes` in the order of their packs' trust: of two claims with one id the first counts. */
export function findClaims(indexes: readonly ClaimIndex[], question: ClaimQuestion): ClaimsFound {
  const weigher = new SentenceWeigher(indexes, question);
  const mentions: ClaimMention[] = [];
  let checkable = 0;
  for (const [number, { first, next, isMarked }] of weigher.sentences.entries()) {
    if (!isMarked) continue;
    const matches = mentions.length < MAX_CLAIM_MENTIONS ? matchesOf(weigher, number, question) : [];
    if (matches.length > 0) mentions.push({ ...weigher.span(number), matches });
    if (matches.length > 0 || isCheckable(question.tokens, first, next)) checkable += 1;
  }
  const against = indexes.reduce((sum, { count }) => sum + count, 0);
  return { mentions, checked: { checkable, known: mentions.length, against } };
}

function matchesOf(weigher: SentenceWeigher, number: number, question: ClaimQuestion): ClaimMatch[] {
  const { isRejected, tokens, floor = SHOWN } = question;
  const matches = new Map<ClaimId, ClaimMatch>();
  let key: string | null = null;
  // Of two indexes with one claim the first counts: its candidates are taken first.
  const weighed = weigher.weighed(number).sort((a, b) => a.candidate.index - b.candidate.index);
  for (const { candidate, words, evidence } of weighed) {
    const score = probability(evidence);
    if (!(score > 0 && score >= floor)) continue;
    const claim = weigher.search.indexes[candidate.index]!.id(candidate.claim);
    if (matches.has(claim)) continue;
    const { start, end } = weigher.span(number);
    key ??= sentenceKey(tokens.text.slice(start, end));
    if (isRejected(claim, key)) continue;
    const { stance, isPlain, isOther } = standingOf(weigher.reading(number).words, words, words.text);
    if (!isOther) matches.set(claim, { claim, score, stance, isPlain });
  }
  return [...matches.values()].sort((a, b) => b.score - a.score).slice(0, MAX_MATCHES);
}
