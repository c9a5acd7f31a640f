// From "Not this claim" to what is kept of it.

import type { ClaimId } from '../model/claim';
import type { Day } from '../model/dates';
import type { KeptRejection } from '../model/kept-claim';
import { contentsId } from './contents-id';
import { sentenceKey } from './sentence-key';

/** What a reader says: that these words of a story do not say what the claim does. */
export interface SaidOfClaim {
  readonly claim: ClaimId;
  readonly words: string;
  /** The claim's own, for a list that outlives the claim. */
  readonly claimText: string;
}

/** The id follows from claim and sentence: saying it twice is saying it once. Null where the words hold nothing. */
export function rejectionOf({ claim, words, claimText }: SaidOfClaim, made: Day): KeptRejection | null {
  const sentence = sentenceKey(words);
  if (sentence === '') return null;
  const id = contentsId(JSON.stringify([claim, sentence]));
  return { id, claim, sentence, words: shownLine(words), claimText: shownLine(claimText) || claim, made };
}

/** As a list shows it: no line breaks, no controls, no marks that turn the direction of what stands behind. */
function shownLine(words: string): string {
  return words
    .replace(/[\p{Cf}\p{Surrogate}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
