// A sentence beside a claim, for the card: where they part, in words.

import type { ClaimDifference, Stance } from '../model/claim-match';

export interface Comparison {
  readonly stance: Stance;
  /** The weightiest first; none where they say the same. */
  readonly differences: readonly ClaimDifference[];
}

export function compareWithClaim(_sentence: string, _claim: string): Comparison {
  return { stance: 'repeats', differences: [] };
}
