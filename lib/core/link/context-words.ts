// The words by which an article and an entity are compared: folded, without plural endings, hashed.

import { foldedToken, hashWord, isAllCapitals, type Tokens } from '../text/tokens';
import { FRAME, TITLES } from './lexicon/lexicon';

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
 * The hash of a word of a text that can tell one entity from another; null for those that cannot. "U.S." and "WHO" count, though in
 * small letters they are frame words.
 */
export function contextHash(tokens: Tokens, index: number): number | null {
  const hash = tokens.hashes[index]!;
  if (FRAME.has(hash) && !TITLES.has(hash) && !isAllCapitals(tokens, index)) return null;
  if (isOwnStem(tokens, index)) return hash >>> 0;
  const folded = foldedToken(tokens, index);
  return folded.length > 1 ? stemHash(folded) : null;
}

/** Whether a word is seen to be its own stem: nine of ten need not be folded and hashed again. */
function isOwnStem({ text, starts, ends }: Tokens, index: number): boolean {
  const end = ends[index]!;
  const last = text.charCodeAt(end - 1) | 32;
  return last >= 97 && last <= 122 && last !== 115 && end - starts[index]! > 1;
}
