// Whether a sentence is shown with a claim: the probability that both say the same, from learnt weights, and what forbids it.

import { align, type Side } from './align';
import type { Candidate, ClaimSearch } from './candidates';
import type { ClaimWords } from './claim-index';
import { type Evidence, evidenceOf, FEATURES } from './evidence';
import { figuresIn } from './figures';
import { ACCEPTANCE } from './learnt-acceptance';
import type { Reading } from './reading';
import type { Tells } from './tells';
import { WORD } from './words';

/** What is known beside sentence and claim. */
export interface Surroundings {
  /** Stems of weight in the sentences before and after. */
  readonly around: ReadonlySet<number>;
}

export interface Weighed {
  readonly words: ClaimWords;
  readonly evidence: Evidence;
}

/** Fewest nats that sentence and claim must share: below, no other evidence was ever enough. */
const LEAST_SHARED = 8;

/** The evidence, or null where so little is shared that it need not be weighed. */
export function weigh(
  search: ClaimSearch,
  tells: Tells,
  { index, claim }: Pick<Candidate, 'index' | 'claim'>,
  reading: Reading,
  surroundings: () => Surroundings,
): Weighed | null {
  const words = search.indexes[index]!.words(claim);
  const side = tells.side(words, words.text);
  if (sharedAtMost(reading, side) < LEAST_SHARED) return null;
  const alignment = align(reading.side, reading.places, side, tells.together);
  if (alignment.shared < LEAST_SHARED) return null;
  return {
    words,
    evidence: evidenceOf({
      sentence: reading.side,
      claim: side,
      alignment,
      figuresHere: reading.figures,
      figuresThere: figuresIn(words, 0, words.text),
      around: surroundings().around,
      here: reading.places,
      isQuestion: reading.isQuestion,
      isPolar: reading.isPolar,
      claimant: surnameOf(words),
    }),
  };
}

/** Probability that both say the same; 0 where something forbids it. */
export function probability(evidence: Evidence): number {
  if (evidence.figuresDiffer > 0) return 0;
  let odds = 0;
  for (const feature of FEATURES) odds += ACCEPTANCE[feature] * evidence[feature];
  return 1 / (1 + Math.exp(-odds));
}

/** What the words of weight that both have could tell at most. */
function sharedAtMost({ places }: Reading, claim: Side): number {
  let shared = 0;
  for (let at = 0; at < claim.count; at += 1)
    if (claim.tells[at]! > 0 && places.has(claim.words.stems[at]!)) shared += claim.tells[at]!;
  return shared;
}

/** The last word of the claimant's name. */
function surnameOf({ stems, flags, title, count }: ClaimWords): readonly number[] {
  for (let at = count - 1; at >= title; at -= 1) if (!(flags[at]! & WORD.frame)) return [stems[at]!];
  return [];
}
