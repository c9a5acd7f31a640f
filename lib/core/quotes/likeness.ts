// How like a quotation and a passage are, and from where they are the same passage in other words.

import type { Pair } from './align';
import type { MovedClause } from './moved-clauses';
import type { QuotedItem, QuotedWord } from './quoted-words';

/**
 * From here on a passage is recognised: between what words on the same subject share with it (.31 at most) and what a quotation of it in
 * other words shares (.58 at least). DESIGN.md has both.
 */
export const RECOGNISED = 0.45;

/** Fewest that has to be shared, in nouns: two are shared by any two on one subject. */
const FEWEST = 3;
/** So many words are the text's own ten times as often in a text ten times as long: one noun more for each. */
const SHORT_TEXT = 1_000;
/** A run of so many words is no chance, whatever the rest of the quotation says. */
const LONG_RUN = 12;

/** A word of the same stem says half as much. */
const SAME_STEM = 0.5;
/** So does a name, nearly: treaties and statutes are full of the same few. */
const NAME = 0.4;
/** A word that goes on a run says more than one by itself, be it a word of grammar. */
const IN_RUN = 0.35;

/** Share of the quotation that the passage has, by the words' weights; 0 where too little is shared to say which passage it is. */
export function likenessOf(
  items: readonly QuotedItem[],
  pairs: readonly Pair[],
  moved: readonly MovedClause[],
  textLength: number,
): number {
  let all = 0;
  let shared = 0;
  let runs = 0;
  let run = 0;
  let longest = 0;
  for (const item of items) if (item.is === 'word') all += weightOf(item);
  pairs.forEach(({ item, word, same }, index) => {
    shared += weightOf(items[item] as QuotedWord) * (same ? 1 : SAME_STEM);
    const before = pairs[index - 1];
    const goesOn = same && before?.same === true && before.item === item - 1 && before.word === word - 1;
    run = goesOn ? run + 1 : 1;
    if (goesOn) runs += IN_RUN;
    longest = Math.max(longest, run);
  });
  for (const { words } of moved) {
    for (const word of words) shared += weightOf(word);
    runs += IN_RUN * (words.length - 1);
  }
  const fewest = FEWEST + Math.max(0, Math.log10(textLength / SHORT_TEXT));
  if (shared + runs < fewest) return 0;
  return longest >= LONG_RUN ? Math.max(shared / all, RECOGNISED) : shared / all;
}

function weightOf({ weight, isName }: QuotedWord): number {
  return isName ? weight * NAME : weight;
}
