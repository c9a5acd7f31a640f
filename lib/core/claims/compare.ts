// A sentence beside a claim: how it stands to it and where they part. For the mark (from words) and for the card (in words).

import type { ClaimDifference, Stance } from '../model/claim-match';
import { isOtherClaim } from './other-claim';
import type { Slot } from './slot';
import { partingOf } from './slots';
import { stanceOf } from './stance';
import { type ReadWords, type Words, wordsOf } from './words';

export interface Comparison {
  readonly stance: Stance;
  /** The weightiest first; none where they say the same. */
  readonly differences: readonly ClaimDifference[];
}

/** Most differences told: a reader weighs a few; where more differ, these are the weightiest. */
const MOST_TOLD = 4;

export function compareWithClaim(sentence: string, claim: string): Comparison {
  const here = wordsOf(sentence);
  const there = wordsOf(claim);
  const parting = partingOf(here, there);
  const differences = parting.slots.slice(0, MOST_TOLD).map((slot) => ({
    kind: slot.kind,
    here: textOf(sentence, here, slot.here),
    there: textOf(claim, there, slot.there),
  }));
  return { stance: stanceOf(here, there, parting), differences };
}

export interface Standing {
  readonly stance: Stance;
  readonly isPlain: boolean;
  /** It is another claim in the same words: see other-claim.ts. */
  readonly isOther: boolean;
}

/** The same from words alone, as the mark is drawn: `claimCount` of them are the claim's. */
export function standingOf(here: Words, there: Words, claimCount: number): Standing {
  const parting = partingOf(here, there, claimCount);
  return {
    stance: stanceOf(here, there, parting, claimCount),
    isPlain: parting.slots.length === 0,
    isOther: isOtherClaim(here, there, parting, claimCount),
  };
}

/** Words told of one difference: of a longer stretch the first and the last. */
const TOLD_WORDS = 8;

function textOf(text: string, words: ReadWords, [first, next]: Slot['here']): string {
  const slice = (from: number, to: number): string =>
    text.slice(words.starts[from]!, words.ends[to - 1]!).replace(/\s+/g, ' ');
  if (next <= first) return '';
  if (next - first <= TOLD_WORDS) return slice(first, next);
  const half = TOLD_WORDS / 2 - 1;
  return `${slice(first, first + half)} … ${slice(next - half, next)}`;
}
