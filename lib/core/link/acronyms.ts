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

/**
 * All introductions, in order: an acronym in brackets right behind words whose initials it is made of, or such words in brackets
 * behind the acronym: "European Union (EU)", "EU (European Union)".
 */
export function readIntroductions(words: ArticleWords): Introduction[] {
  const { text, starts, ends } = words.tokens;
  const found: Introduction[] = [];
  for (let index = 0; index < words.count; index += 1) {
    if (!words.isAcronym(index)) continue;
    const acronym = { first: index, until: index + 1 };
    // "(the “CTA”)": an article and quotation marks are no part of it.
    const from = index > 0 && words.folded(index - 1) === 'the' ? index - 1 : index;
    const opens = from > 1 && words.blockOf(index) === words.blockOf(from - 1);
    if (
      opens &&
      OPENS.test(text.slice(ends[from - 1]!, starts[index]!)) &&
      CLOSES.test(text.slice(ends[index]!, ends[index]! + 2))
    ) {
      const name = spelledOut(words, index, from);
      if (name) found.push({ acronym, name });
    } else if (index + 1 < words.count && /^\s?\(\s?$/.test(text.slice(ends[index]!, starts[index + 1]!))) {
      const until = bracketEnd(words, index + 1);
      const name = until === null ? null : spelledOut(words, index, until);
      if (name && name.first > index) found.push({ acronym, name });
    }
  }
  return found;
}

const OPENS = /^\s?\(\s?(?:the\s)?["“'‘]?$/i;
const CLOSES = /^\s?["”'’]?\s?\)|^["”'’]\)/;

/** First token behind a bracket that opens in front of `first`, or null where it does not close soon. */
function bracketEnd(words: ArticleWords, first: number): number | null {
  const { text, starts, ends } = words.tokens;
  for (let index = first; index < words.count && index - first < LONGEST; index += 1) {
    if (words.blockOf(index) !== words.blockOf(first)) return null;
    const next = index + 1 < words.count ? starts[index + 1]! : ends[index]! + 2;
    if (/^\s?\)/.test(text.slice(ends[index]!, next))) return index + 1;
  }
  return null;
}

/**
 * The words up to `until` whose initials make the acronym, read backwards. A word may give several letters (USAID: United States Agency
 * for International Development gives U, S, A, I, D; FEMA one each), small words may give none.
 */
function spelledOut(words: ArticleWords, acronym: number, until: number): TokenRange | null {
  const letters = words.folded(acronym);
  let left = letters.length - 1;
  let first = until;
  for (let index = until - 1; index >= 0 && until - index <= LONGEST && left >= 0; index -= 1) {
    if (words.blockOf(index) !== words.blockOf(acronym) || index === acronym) break;
    const word = words.folded(index);
    if (word[0] === letters[left] && (words.isCapital(index) || !NO_LETTER.has(word))) {
      left -= 1;
      first = index;
    } else if (!NO_LETTER.has(word)) {
      // "U.S. Food and Drug Administration (FDA)": the rest in front is no part of it.
      break;
    }
  }
  return left < 0 && words.isCapital(first) ? { first, until } : null;
}
