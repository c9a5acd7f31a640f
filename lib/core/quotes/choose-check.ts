// Which of several texts a quotation is compared with, and whether the outcome is told.

import type { EntityId } from '../model/entity';
import { type CheckedQuote, checkAgainst } from './check-quote';
import type { FoundQuote } from './find-quotes';
import { readQuoted } from './quoted-words';
import type { ReadText } from './read-text';

/** A text that a quotation may be from. */
export interface CandidateText {
  readonly entity: EntityId;
  readonly text: ReadText;
}

export interface ChosenCheck extends CheckedQuote {
  /** The text that has the passage; where none has, the first. */
  readonly text: EntityId;
}

/** Fewest words, and fewest of them no words of grammar, that are told to stand in a text which nobody said they are from. */
const UNSAID_WORDS = 6;
const UNSAID_TELLING = 2;

/**
 * `texts`, the likeliest first: what the words name, its other sections behind it. Word for word in any of them comes before other words in
 * the first. Null where there is nothing to tell: a person who speaks of a treaty may say it in words of their own, so only what is said to
 * be from a text is told to be changed or not there.
 */
export function chooseCheck(
  quote: Pick<FoundQuote, 'isAttributed'>,
  parts: readonly string[],
  texts: readonly CandidateText[],
): ChosenCheck | null {
  let best: ChosenCheck | null = null;
  for (const { entity, text } of texts) {
    const checked = checkAgainst(parts, text);
    if (checked.is === 'exact' || checked.is === 'shortened') {
      const isTold = quote.isAttributed || saysEnough(parts);
      return isTold ? { ...checked, text: entity } : null;
    }
    if (best === null || checked.likeness > best.likeness) best = { ...checked, text: entity };
  }
  return quote.isAttributed ? best : null;
}

function saysEnough(parts: readonly string[]): boolean {
  const words = readQuoted(parts, 'as-words').filter((item) => item.is === 'word');
  return words.length >= UNSAID_WORDS && words.filter(({ weight }) => weight === 1).length >= UNSAID_TELLING;
}
