// The index of a pack's claims: one buffer of typed arrays, stored as one value and opened as views.

import type { Claim, ClaimId } from '../model/claim';
import { fail, type Result } from '../model/result';

/** The claims of one pack, opened. */
export interface ClaimIndex {
  readonly count: number;
  id(claim: number): ClaimId;
}

export type ClaimIndexFault = 'truncated' | 'not-an-index' | 'wrong-version' | 'damaged';

/** Takes a pack's claims one by one. A class because what it gathers lives from the first `add` to the end of `finish`. */
export class ClaimIndexBuilder {
  /** False: the claim says nothing that could be matched (a topic, three words); it is listed and shown, never matched. */
  add(_claim: Claim): boolean {
    return false;
  }

  /** Builds; yields after each slice of a few ms. Null: no claim can be matched. The builder is spent then. */
  // biome-ignore lint/correctness/useYield: skeleton
  *finish(): Generator<void, ArrayBuffer | null> {
    return null;
  }
}

export function openClaimIndex(_buffer: ArrayBuffer): Result<ClaimIndex, ClaimIndexFault> {
  return fail('not-an-index', 'This is no index of claims.');
}
