// Words in quotation marks that are no quotation: titles of works, nicknames, and words that the writer keeps at a distance.

import type { Attribution } from './attributions';
import { type StoryWords, wordAt } from './story-words';
import { isGrammar } from './word-weights';

/** So few words are a quotation only where somebody is said to have said them. */
const FEW_WORDS = 2;
/** Longest title of a work, in words. */
const TITLE_WORDS = 8;

export function isQuotation(words: StoryWords, index: number, attribution: Attribution | null): boolean {
  const quote = words.quotes[index]!;
  const { parts } = quote;
  const first = words.firstFrom(parts[0]!.start);
  const until = words.firstFrom(parts.at(-1)!.end);
  const count = until - first;
  if (count === 0) return false;
  const isSaid = attribution !== null;
  if (count <= FEW_WORDS && (!isSaid || isNickname(words, first, until))) return false;
  return attribution?.isClose === true || count > TITLE_WORDS || !isTitle(words, first, until);
}

/** Dwayne “The Rock” Johnson. */
function isNickname(words: StoryWords, first: number, until: number): boolean {
  return (
    words.isCapitalised(first - 1) &&
    words.isCapitalised(until) &&
    words.isCapitalised(first) &&
    !words.beginsSentence(until) &&
    /^\s["“'‘]$/.test(words.gapBefore(first)) &&
    /^["”'’]\s$/.test(words.gapBefore(until))
  );
}

/** “The Art of the Deal”: every word but those of grammar has a capital. A stop may be the story's own, put inside by American rules. */
function isTitle(words: StoryWords, first: number, until: number): boolean {
  const { text, ends } = words.tokens;
  if (/[!?…]/.test(text.charAt(ends[until - 1]!))) return false;
  for (let at = first; at < until; at += 1)
    if (
      !words.isCapitalised(at) &&
      !/^\d/.test(wordAt(words, at)) &&
      !isGrammar(wordAt(words, at).toLowerCase())
    )
      return false;
  return true;
}
