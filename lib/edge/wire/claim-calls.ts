// Calls about claims and quotations. Part of protocol.ts, for its size.

import * as v from 'valibot';
import type { ClaimId } from '@/lib/core/model/claim';
import type { FactCheckSettings, KeptRejection, OfferedClaims } from '@/lib/core/model/kept-claim';
import { MAX_ID, MAX_LINE, MAX_MATCHES, MAX_REVIEWS_ON_PAGE, MAX_SENTENCE } from '@/lib/core/model/limits';
import type { ClaimCardView, QuoteCardView } from '@/lib/core/view/claim-card-view';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID));
const sentence = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_SENTENCE));
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_LINE));
const tab = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const CLAIM_CALLS = {
  /** The pointer rests on a sentence that repeats claims, or its row is opened: what does the card say? */
  claimCard: {
    from: ['page', 'own'],
    payload: v.strictObject({
      claims: v.pipe(v.array(id), v.minLength(1), v.maxLength(MAX_MATCHES)),
      sentence,
    }),
  },
  /** The same of a quotation. `parts`: what stands within its marks. */
  quoteCard: {
    from: ['page', 'own'],
    payload: v.strictObject({
      text: id,
      speaker: v.nullable(id),
      parts: v.pipe(v.array(sentence), v.minLength(1), v.maxLength(100)),
    }),
  },
  /**
   * This sentence does not say what the claim does. A page may say so of what it was given only. `claimText`: from our own pages,
   * where they say again what was taken back and the library may have lost the claim meanwhile.
   */
  notThisClaim: {
    from: ['page', 'own'],
    payload: v.strictObject({ claim: id, sentence, claimText: v.exactOptional(line) }),
  },
  takeBackRejection: { from: ['page', 'own'], payload: v.strictObject({ id }) },
  rejections: { from: ['own'], payload: v.strictObject({}) },
  /** Fact-checks that the page of this tab publishes as ClaimReview. */
  claimsOnPage: { from: ['own'], payload: v.strictObject({ tab }) },
  /** Keeps fact-checks, all or none. Their form is that of a pack's records and is checked as one. */
  keepClaims: {
    from: ['own'],
    payload: v.strictObject({
      claims: v.pipe(
        v.array(v.strictObject({ claim: v.unknown(), sources: v.unknown() })),
        v.minLength(1),
        v.maxLength(MAX_REVIEWS_ON_PAGE),
      ),
    }),
  },
  dropClaims: {
    from: ['own'],
    payload: v.strictObject({ ids: v.pipe(v.array(id), v.minLength(1), v.maxLength(MAX_REVIEWS_ON_PAGE)) }),
  },
  factCheckSettings: { from: ['own'], payload: v.strictObject({}) },
  chooseFactChecks: {
    from: ['own'],
    payload: v.strictObject({ key: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))) }),
  },
  /** Asks the Fact Check Tools API for these words. Refused where the reader has given no key. */
  lookUpClaims: {
    from: ['own'],
    payload: v.strictObject({
      words: line,
      language: v.pipe(v.string(), v.minLength(2), v.maxLength(35)),
    }),
  },
} as const;

export interface ClaimReplies {
  /** Claims that the library does not hold any more are left out. */
  readonly claimCard: ClaimCardView;
  readonly quoteCard: QuoteCardView;
  readonly notThisClaim: { readonly id: string };
  readonly takeBackRejection: null;
  /** The one made last first. */
  readonly rejections: readonly KeptRejection[];
  readonly claimsOnPage: OfferedClaims;
  /** `added`: those that were not there before. The others were, and may have got a review more. */
  readonly keepClaims: { readonly ids: readonly ClaimId[]; readonly added: readonly ClaimId[] };
  readonly dropClaims: null;
  readonly factCheckSettings: FactCheckSettings;
  readonly chooseFactChecks: FactCheckSettings;
  readonly lookUpClaims: OfferedClaims;
}
