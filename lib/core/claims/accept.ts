// Whether a sentence is shown with a claim: the probability that both say the same, from learnt weights, and what forbids it.

import type { EntityId } from '../model/entity';
import { align, type Side } from './align';
import type { Candidate, ClaimSearch } from './candidates';
import type { ClaimWords } from './claim-index';
import { entityHash } from './entity-hash';
import { type Evidence, evidenceOf, FEATURES } from './evidence';
import { figuresIn } from './figures';
import { ACCEPTANCE } from './learnt-acceptance';
import type { Reading } from './reading';
import type { Tells } from './tells';
import { WORD, wordsOf } from './words';

/** What is known beside sentence and claim. */
export interface Surroundings {
  /** Stems of weight in the sentences before and after. */
  readonly around: ReadonlySet<number>;
}

/** Who says a sentence, where that is known. */
export interface Speaker {
  readonly entity: EntityId | null;
  readonly name: string;
}

export interface Weighed {
  readonly words: ClaimWords;
  readonly evidence: Evidence;
}

/** Fewest nats that sentence and claim must share. Of 20,324 pairs between 8 and 11 (news pages, debates) none came to the cut, and two thirds of the work is theirs. */
export const LEAST_SHARED = 11;

/** Least share of the claim: a clause of a long one. */
const LEAST_SHARE = 0.15;

/** The evidence, or null where so little is shared that it need not be weighed. */
export function weigh(
  search: ClaimSearch,
  tells: Tells,
  { index, claim }: Pick<Candidate, 'index' | 'claim'>,
  reading: Reading,
  { speaker, surroundings }: { readonly speaker: Speaker | null; readonly surroundings: () => Surroundings },
): Weighed | null {
  const source = search.indexes[index]!;
  const words = source.words(claim);
  const side = tells.side(words, words.text);
  if (sharedAtMost(reading, side) < Math.max(LEAST_SHARED, LEAST_SHARE * side.weight)) return null;
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
      speaker: speaker && speakerOf(speaker, words, source.claimant(claim)),
      known: knownOf(reading, [source.claimant(claim), ...source.about(claim)]),
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

/** By entity where both are known, else by the last word of the name. Null where the claim's is not told. */
function speakerOf(
  { entity, name }: Speaker,
  words: ClaimWords,
  claimant: number,
): 'claimant' | 'other' | null {
  if (entity !== null && claimant !== 0) return entityHash(entity) === claimant ? 'claimant' : 'other';
  const [surname] = surnameOf(words);
  if (surname === undefined) return null;
  const said = wordsOf(name);
  return said.count > 0 && said.stems[said.count - 1] === surname ? 'claimant' : 'other';
}

function knownOf({ entities }: Reading, claimed: readonly number[]): ReadonlySet<number> {
  const known = new Set<number>();
  if (entities.size === 0) return known;
  for (const hash of claimed) {
    const words = entities.get(hash);
    if (words) for (let at = words[0]; at < words[1]; at += 1) known.add(at);
  }
  return known;
}
