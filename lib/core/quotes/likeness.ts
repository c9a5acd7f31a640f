// How like a quotation and a passage are, and from where they are the same passage in other words.

import type { Pair } from './align';
import type { MovedClause } from './moved-clauses';
import type { QuotedItem } from './quoted-words';

/** From here on a passage is recognised: see DESIGN.md for how often words from elsewhere get that far. */
export const RECOGNISED = 0.5;

/** A word of the same stem says half as much. */
const SAME_STEM = 0.5;
/** Fewest nouns, verbs, adjectives that two passages share: two are shared by any two on one subject. */
const FEWEST_TELLING = 3;
/** A run of so many words is no chance, whatever the rest of the quotation says. */
const LONG_RUN = 6;

/** Share of the quotation that the passage has, by the words' weights; 0 where too little is shared to say which passage it is. */
export function likenessOf(
  items: readonly QuotedItem[],
  pairs: readonly Pair[],
  moved: readonly MovedClause[],
): number {
  let all = 0;
  let shared = 0;
  let telling = 0;
  const share = (weight: number, part: number) => {
    shared += weight * part;
    if (weight === 1) telling += part;
  };
  for (const item of items) if (item.is === 'word') all += item.weight;
  for (const { item, same } of pairs) {
    const word = items[item]!;
    if (word.is === 'word') share(word.weight, same ? 1 : SAME_STEM);
  }
  for (const { words } of moved) for (const { weight } of words) share(weight, 1);
  const isLong = longestRun(pairs) >= LONG_RUN;
  if (pairs.length === 0 || (telling < FEWEST_TELLING && !isLong)) return 0;
  return isLong ? Math.max(shared / all, RECOGNISED) : shared / all;
}

function longestRun(pairs: readonly Pair[]): number {
  let longest = 0;
  let run = 0;
  pairs.forEach(({ item, word, same }, index) => {
    const before = pairs[index - 1];
    const goesOn = before !== undefined && before.item === item - 1 && before.word === word - 1;
    run = same ? (goesOn ? run + 1 : 1) : 0;
    longest = Math.max(longest, run);
  });
  return longest;
}
