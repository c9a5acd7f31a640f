// Two independent 32-bit hashes of a folded word: one places it in a table, the other checks that it is the same word.

export const SEED = 0x811c9dc5 | 0;
export const CHECK_SEED = 0x2f0b4c47;

/** FNV-1a, over UTF-16 units. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Multiplied and rotated, so that it does not share the weakness of the first in the low bits. */
export function checkStep(hash: number, unit: number): number {
  const next = Math.imul(hash ^ unit, 0x5bd1e995);
  return (next << 13) | (next >>> 19);
}

/** Spreads every bit over the word (the finisher of MurmurHash3): table positions are taken from either end. */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The first hash of a word that is folded already: what `Tokens.hashes` holds for it. */
export function hashWord(folded: string): number {
  let hash = SEED;
  for (let at = 0; at < folded.length; at++) hash = hashStep(hash, folded.charCodeAt(at));
  return finish(hash);
}
