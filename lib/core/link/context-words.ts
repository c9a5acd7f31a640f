// The words by which an article and an entity are compared: folded, without plural endings, hashed.

import { foldedToken, hashWord, isAllCapitals, tokenize } from '../text/tokens';
import { FRAME } from './lexicon/lexicon';

/** One form for singular and plural: senators, senator. Crude on purpose: both sides go through it. */
export function stem(folded: string): string {
  if (folded.length < 4) return folded;
  if (folded.endsWith('ies')) return `${folded.slice(0, -3)}y`;
  if (folded.endsWith('s') && !folded.endsWith('ss')) return folded.slice(0, -1);
  return folded;
}

/** The hash under which a folded word stands in the vocabulary, unsigned. */
export function stemHash(folded: string): number {
  return hashWord(stem(folded)) >>> 0;
}

/**
 * Hashes of the words of a text that can tell one entity from another; with repetitions. "U.S." and "WHO" count, though in small
 * letters they are frame words.
 */
export function contextHashes(text: string): number[] {
  const tokens = tokenize(text);
  const hashes: number[] = [];
  for (let index = 0; index < tokens.count; index += 1) {
    const folded = foldedToken(tokens, index);
    if (folded.length > 1 && (!FRAME.has(tokens.hashes[index]!) || isAllCapitals(tokens, index)))
      hashes.push(stemHash(folded));
  }
  return hashes;
}
