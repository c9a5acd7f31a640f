// Sentences of an article that repeat what was checked before: which claims, how surely, and how the sentence stands to them.

import type { ClaimId } from './claim';
import type { Span } from './span';

/** How a sentence stands to a claim that it is about. */
export type Stance =
  /** It says the same, or reports that somebody does. */
  | 'repeats'
  /** It says the opposite: "did not". */
  | 'denies'
  /** It says itself that the claim is wrong, or reports the check: "falsely claimed that". */
  | 'disputes';

export interface ClaimMatch {
  readonly claim: ClaimId;
  /** Probability that sentence and claim are about the same assertion, 0..1. */
  readonly score: number;
  readonly stance: Stance;
  /** No word of weight differs; otherwise the card says what does (`ClaimDifference`). */
  readonly isPlain: boolean;
}

/** A sentence, or as much of it as repeats a claim. Mentions are sorted and do not overlap. */
export interface ClaimMention extends Span {
  /** The likeliest first, at least one, at most `MAX_MATCHES`. */
  readonly matches: readonly ClaimMatch[];
}

/** What a reader is told of where sentence and claim part: words as they stand here and in the claim; one may be empty. */
export interface ClaimDifference {
  readonly kind: 'number' | 'date' | 'negation' | 'modality' | 'name' | 'words';
  readonly here: string;
  readonly there: string;
}

/** How much of a story was checked by somebody: the coverage line's numbers. */
export interface Checked {
  /** Sentences that state something which could be checked, about. */
  readonly checkable: number;
  /** Those among them that repeat a claim we know. */
  readonly known: number;
  /** How many claims they were compared with, of all packs and the reader's own. None: nothing was checked, and that is what is told. */
  readonly against: number;
}

/** The reader has said that a sentence does not say what a claim does. */
export interface Rejection {
  readonly claim: ClaimId;
  /** The sentence, folded: by it the same words are known elsewhere. */
  readonly sentence: string;
}
