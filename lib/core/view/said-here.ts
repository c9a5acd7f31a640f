// What one of a story's names says in it: quotations attributed to them, shortened, each with the mark that leads to the text.

import type { EntityId } from '../model/entity';
import type { QuotePassage } from '../model/session';

/** One quotation of theirs. */
export interface SaidHere {
  /** Its position in the session's quotations. */
  readonly number: number;
  /** As it stands in the story, within its marks, cut where it is long. */
  readonly words: string;
}

/** Characters of a quotation that are told: two lines of a card, to know it again by. */
const TOLD = 110;

/** In reading order. A text's own words are nobody's in the story. */
export function saidHere(quotes: readonly QuotePassage[], entity: EntityId): readonly SaidHere[] {
  return quotes.flatMap(({ speaker, words }, number) =>
    speaker === entity ? [{ number, words: shortened(words.join(' … ').replace(/\s+/g, ' ').trim()) }] : [],
  );
}

/** Cut between words, as far as there are any, and never within a character. */
function shortened(words: string): string {
  if (words.length <= TOLD) return words;
  const cut = [...words.slice(0, TOLD + 1)].slice(0, -1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > TOLD / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')} …`;
}
