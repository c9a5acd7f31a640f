// Fact-checks that a reader keeps: found on a page that they visited, or looked up with their own key.

import type { Claim, ClaimId } from './claim';
import type { Rejection } from './claim-match';
import type { Day } from './dates';
import type { Source, SourceKey } from './entity';

/** A claim of the reader's library. It comes before what packs say of the same id. */
export interface KeptClaim {
  readonly claim: Claim;
  readonly sources: Readonly<Record<SourceKey, Source>>;
  readonly kept: Day;
}

/** A fact-check that a page or a service offers, in the form in which it would be kept. */
export interface OfferedClaim extends Omit<KeptClaim, 'kept'> {
  /** It is in the reader's library already, with all its reviews. */
  readonly isKept: boolean;
  /** One sentence where no sentence of a story would be taken for it: it can be kept and read all the same. */
  readonly note?: string;
}

export interface OfferedClaims {
  readonly offered: readonly OfferedClaim[];
  /** What was left out, each one sentence. */
  readonly dropped: readonly string[];
}

/** "Not this claim", as it is kept: it can be taken back. */
export interface KeptRejection extends Rejection {
  readonly id: string;
  /** The sentence and the claim as a list shows them. */
  readonly words: string;
  readonly claimText: string;
  readonly made: Day;
}

/** Whether the Fact Check Tools API may be asked. `key`: the reader's own; null: none, and nothing is asked. */
export interface FactCheckSettings {
  readonly key: string | null;
}

/** Only with such an id a claim is one of the reader's library; no pack's is taken for it. */
export function isKeptId(claim: ClaimId): boolean {
  return claim.startsWith('claim/kept-');
}

/** Where the service that is asked for fact-checks answers. */
export const FACT_CHECKS_AT = 'https://factchecktools.googleapis.com';

/** The same as a source. */
export const FACT_CHECK_TOOLS = {
  title: 'Google Fact Check Tools',
  url: 'https://toolbox.google.com/factcheck/explorer',
} as const satisfies Source;
