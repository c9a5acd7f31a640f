// By what a sentence is known again: here, and word for word in another story.

import { fold } from './fold';

/** What may stand before a sentence and is none of it: quotation marks, brackets, bullets, and a dash that is no minus. */
const BEFORE = /^(?:[\s"'([{<>«»„‚*•·]|[–—-]+(?=[^\d]|$))+/u;
/** One of them: a pattern for all up to the end would be tried from each of a page's two thousand quotation marks. */
const AFTER = /[\s"')\]}<>«»*.!?:;,…–—-]/;

/**
 * The sentence folded: without capitals, accents, kinds of quotation marks and dashes, kinds and numbers of spaces, and
 * without what stands around it. Every word, number and sign within it counts, for another number is another claim. Empty
 * where there is nothing else.
 */
export function sentenceKey(words: string): string {
  const line = words.replace(/[\p{Cf}\p{Surrogate}]/gu, '').replace(/[\s\p{Cc}]+/gu, ' ');
  const key = fold(line).replace(BEFORE, '');
  let end = key.length;
  while (end > 0 && AFTER.test(key[end - 1]!)) end -= 1;
  return key.slice(0, end);
}
