// What the cards over passages say beside their facts: where a sentence differs from a claim, what a quotation is laid beside.

import { labels, listWords, say, sayCount } from '@/lib/core/words/say';
import type { ClaimDifference, Stance } from '../model/claim-match';
import { wordsQuoted } from './labels';

export const CLAIM_LABELS = labels('claim', [
  'rated',
  'differs',
  'read',
  'reject',
  'rejected',
  'restored',
  'undo',
]);

export const QUOTE_LABELS = labels('quote', [
  'here',
  'there',
  'onlyHere',
  'onlyThere',
  'passage',
  'notFound',
]);

/** Said first, for it turns round what a rating means here; empty where there is nothing to say. */
export function stanceWords(stance: Stance): string {
  switch (stance) {
    case 'repeats':
      return '';
    case 'denies':
      return say('claim_denies');
    case 'disputes':
      return say('claim_disputes');
  }
}

/** “4 million” here, “5 million” in the claim. */
export function differenceWords({ here, there }: ClaimDifference): string {
  if (here === '') return say('claim_only_there', wordsQuoted(there));
  if (there === '') return say('claim_only_here', wordsQuoted(here));
  return say('claim_here_there', wordsQuoted(here), wordsQuoted(there));
}

/** Over the words of a claim: "The claim, as PolitiFact words it"; whose words they are where several rated it, nobody tells. */
export function claimTitle(publishers: readonly string[]): string {
  const [only, ...others] = new Set(publishers);
  return others.length === 0 && only !== undefined ? say('claim_title', only) : say('claim_titleSeveral');
}

/** "Close to 2 claims that were checked". */
export function closeToWords(claims: number): string {
  return sayCount('claim_closeTo', claims);
}

/** The name of a claim's card, for those who cannot see where it stands. */
export function claimCardName(publishers: readonly string[]): string {
  return say('claim_cardName', listWords([...new Set(publishers)], 'and'));
}

/** That of a quotation's. */
export function quoteCardName(label: string): string {
  return say('quote_cardName', label);
}

/** Who says what is quoted. */
export function speakerWords(speaker: string): string {
  return say('quote_speaker', speaker);
}
