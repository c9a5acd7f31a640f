// Abbreviations that the article introduces itself: "Chicago Transit Authority (CTA)" fixes what CTA means from there on.

import type { ArticleWords } from './article-words';
import type { TokenRange } from './name-parts';

/** An abbreviation and the name it was introduced for. */
export interface Introduction {
  readonly acronym: TokenRange;
  readonly name: TokenRange;
}

/** Small words that give no letter: Department of Justice. */
const NO_LETTER = new Set([
  'of',
  'the',
  'and',
  'for',
  'on',
  'in',
  'to',
  'a',
  'de',
  'la',
  'des',
  'du',
  'der',
  'und',
  'et',
  's',
]);
/** Longest spelt-out name looked for, in words. */
const LONGEST = 12;

/** All introductions, in order: an acronym in brackets right behind words whose initials it is made of. */
export function readIntroductions(words: ArticleWords): Introduction[] {
  const { text, starts, ends } = words.tokens;
  const found: Introduction[] = [];
  for (let index = 2; index < words.count; index += 1) {
    if (!words.isAcronym(index) || words.blockOf(index) !== words.blockOf(index - 1)) continue;
    if (
      !/^\s?\($/.test(text.slice(ends[index - 1]!, starts[index]!)) ||
      !/^\)/.test(text.slice(ends[index]!, ends[index]! + 1))
    )
      continue;
    const name = spelledOut(words, index);
    if (name) found.push({ acronym: { first: index, until: index + 1 }, name });
  }
  return found;
}

/**
 * The words in front whose initials make the acronym, read backwards. A word may give several letters (USAID: United States Agency
 * for International Development gives U, S, A, I, D; FEMA one each), small words may give none.
 */
function spelledOut(words: ArticleWords, acronym: number): TokenRange | null {
  const letters = words.folded(acronym);
  let left = letters.length - 1;
  let first = acronym;
  for (let index = acronym - 1; index >= 0 && acronym - index <= LONGEST && left >= 0; index -= 1) {
    if (words.blockOf(index) !== words.blockOf(acronym)) break;
    const word = words.folded(index);
    if (word[0] === letters[left] && (words.isCapital(index) || !NO_LETTER.has(word))) {
      left -= 1;
      first = index;
    } else if (!NO_LETTER.has(word)) {
      // "U.S. Food and Drug Administration (FDA)": the rest in front is no part of it.
      break;
    }
  }
  return left < 0 && words.isCapital(first) ? { first, until: acronym } : null;
}
