// Looking for one of the cast by a few letters: of a name, another name, a post. Capitals, accents and points do not count.

import { fold } from '../text/fold';
import type { Row, RowGroup } from './list-view';

/** Fewer letters stand inside nearly every name: they must begin a word. */
const LEAST_INSIDE = 3;

/** From here on scripts do not part their words by spaces, or a letter says as much as a syllable does elsewhere (CJK and what follows it). */
const NO_SPACES = /[\u2e80-\uffff]/;

/** Words to be looked through, each behind a space. “O’Brien” and “U.S.” are one word each, “al-Assad” two. */
function plain(text: string): string {
  return ` ${fold(text)
    .replace(/['.]/g, '')
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim()}`;
}

/** What was typed, as words; none: nothing is looked for. */
export function wordsSought(query: string): readonly string[] {
  return plain(query).split(' ').filter(Boolean);
}

function standsIn(text: string, word: string): boolean {
  return (
    text.includes(` ${word}`) ||
    ((word.length >= LEAST_INSIDE || NO_SPACES.test(word)) && text.includes(word))
  );
}

/** Whether all words stand in a text. */
export function isFound(text: string, words: readonly string[]): boolean {
  const within = plain(text);
  return words.every((word) => standsIn(within, word));
}

/** Folded once for each row: two thousand of them are looked through with each key. */
const folded = new WeakMap<Row, { readonly shown: string; readonly others: readonly string[] }>();

function foldedOf(row: Row) {
  let known = folded.get(row);
  if (!known) {
    const { label, words, line, others } = row;
    known = { shown: plain(`${label} ${words} ${line}`), others: others.map(plain) };
    folded.set(row, known);
  }
  return known;
}

/** Null: it is not the one. Else by which of its other names and posts it was found; null where what it shows says so. */
export function findRow(row: Row, words: readonly string[]): { readonly by: string | null } | null {
  const { shown, others } = foldedOf(row);
  let by: string | null = null;
  for (const word of words) {
    if (standsIn(shown, word)) continue;
    const at = others.findIndex((other) => standsIn(other, word));
    if (at === -1) return null;
    by ??= row.others[at]!;
  }
  return { by };
}

/** Folds what will be looked through: with two thousand rows the first key would have to. */
export function foldRows(groups: readonly RowGroup[]): void {
  for (const { rows } of groups) rows.forEach(foldedOf);
}
