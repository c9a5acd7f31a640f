// Clauses of a quotation that the text has, but elsewhere: what an alignment in order cannot pair.

import type { Pair } from './align';
import type { QuotedItem, QuotedWord } from './quoted-words';
import type { ReadText } from './read-text';
import { type Place, placesOf } from './runs';

export interface MovedClause {
  readonly words: readonly QuotedWord[];
  readonly place: Place;
}

/** Where a clause that was moved is looked for, in words of the text on either side of the passage. */
const NEAR = 80;
/** Fewest words of one: two or three words stand next to each other anywhere. */
const CLAUSE = 4;

/** The longest such clauses, from the left. Stretches end at each word that is paired, and at each mark. */
export function movedClauses(
  items: readonly QuotedItem[],
  text: ReadText,
  pairs: readonly Pair[],
): MovedClause[] {
  const head = pairs[0];
  const tail = pairs.at(-1);
  if (head === undefined || tail === undefined) return [];
  const near: Place = { first: head.word - NEAR, until: tail.word + NEAR };
  const paired = new Set(pairs.map(({ item }) => item));
  const moved: MovedClause[] = [];
  let stretch: QuotedWord[] = [];
  for (let index = 0; index <= items.length; index += 1) {
    const item = items[index];
    if (item?.is === 'word' && !paired.has(index)) stretch.push(item);
    else {
      if (stretch.length >= CLAUSE) moved.push(...clausesIn(stretch, text, near));
      stretch = [];
    }
  }
  return moved;
}

function clausesIn(stretch: readonly QuotedWord[], text: ReadText, near: Place): MovedClause[] {
  const found: MovedClause[] = [];
  for (let first = 0; first + CLAUSE <= stretch.length; ) {
    let clause: MovedClause | null = null;
    for (let size = CLAUSE; first + size <= stretch.length; size += 1) {
      const words = stretch.slice(first, first + size);
      const place = nearPlace(words, text, near);
      if (place === null) break;
      clause = { words, place };
    }
    if (clause) found.push(clause);
    first += clause?.words.length ?? 1;
  }
  return found;
}

function nearPlace(words: readonly QuotedWord[], text: ReadText, near: Place): Place | null {
  const letters = words.map((word) => word.letters).join('');
  return (
    placesOf(text, letters).find(({ first, until }) => first >= near.first && until <= near.until) ?? null
  );
}
