// What the cards over passages say beside their facts: where a sentence differs from a claim, what a quotation is laid beside.

import type { ClaimDifference, Stance } from '../model/claim-match';
import { listedOr } from './corrections';
import { wordsQuoted } from './labels';
import { countWords } from './words';

export const CLAIM_LABELS = {
  /** What a rating is of. */
  rated: 'What was rated is the claim as the checker words it, not this story.',
  differs: 'The sentence here differs',
  read: 'Read the check',
  reject: 'Not this claim?',
  rejected: 'From now on this sentence is not taken for that claim.',
  restored: 'Undone.',
  undo: 'Undo',
} as const;

export const QUOTE_LABELS = {
  here: 'As quoted here',
  there: 'In the text',
  onlyHere: 'only here:',
  onlyThere: 'only in the text:',
  passage: 'The passage',
  notFound: 'The version that we hold has no such passage. Another version or translation may have it.',
} as const;

/** Said first, for it turns round what a rating means here; empty where there is nothing to say. */
export function stanceWords(stance: Stance): string {
  switch (stance) {
    case 'repeats':
      return '';
    case 'denies':
      return 'The sentence here says the opposite.';
    case 'disputes':
      return 'The story itself disputes this.';
  }
}

/** “4 million” here, “5 million” in the claim. */
export function differenceWords({ here, there }: ClaimDifference): string {
  if (here === '') return `${wordsQuoted(there)} in the claim only`;
  if (there === '') return `${wordsQuoted(here)} here only`;
  return `${wordsQuoted(here)} here, ${wordsQuoted(there)} in the claim`;
}

/** Over the words of a claim: "The claim, as PolitiFact words it"; whose words they are where several rated it, nobody tells. */
export function claimTitle(publishers: readonly string[]): string {
  const [only, ...others] = new Set(publishers);
  return `The claim, as ${others.length === 0 && only !== undefined ? only : 'its checkers'} ${others.length === 0 ? 'words' : 'word'} it`;
}

/** "Close to 2 claims that were checked". */
export function closeToWords(claims: number): string {
  return `Close to ${countWords(claims, 'claim')} that were checked, the likeliest first`;
}

/** The name of a claim's card, for those who cannot see where it stands. */
export function claimCardName(publishers: readonly string[]): string {
  return `A claim checked by ${listedOr([...new Set(publishers)]).replace(' or ', ' and ')}`;
}

/** That of a quotation's. */
export function quoteCardName(label: string): string {
  return `A quotation beside ${label}`;
}

/** Who says what is quoted. */
export function speakerWords(speaker: string): string {
  return `Quoted here by ${speaker}`;
}
