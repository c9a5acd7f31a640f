// How common stems are in claims at large, for packs too small to tell.

import { hashWord } from '../text/token-hash';
import { COMMON } from './common-shares';

/** As many claims of common English are joined with the packs' own. Beside tens of thousands they do not count. */
export const PRIOR_CLAIMS = 1_000;

let read: ReadonlyMap<number, number> | null = null;

/** The share of claims that have a stem; 0 for all but the commonest. */
export function shareOf(stem: number): number {
  read ??= readShares();
  return read.get(stem) ?? 0;
}

function readShares(): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (const [power, stems] of COMMON)
    for (const stem of stems.split(' ')) shares.set(hashWord(stem) | 0, 2 ** -power);
  return shares;
}
