// How common stems are in claims, for packs too small to tell.

import { stemHash } from './words';

/** As many claims as the packs' own are joined with. */
export const PRIOR_CLAIMS = 1_000;

const CLASSES: readonly (readonly [share: number, words: string])[] = [];

let read: ReadonlyMap<number, number> | null = null;

/** The share of claims that have a stem; 0 for all but the commonest. */
export function shareOf(stem: number): number {
  read ??= readShares();
  return read.get(stem) ?? 0;
}

function readShares(): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [share, words] of CLASSES) for (const word of words.split(' ')) found.set(stemHash(word), share);
  return found;
}
