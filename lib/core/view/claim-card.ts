// What the card over a sentence that repeats checked claims says: who rated what, when and why, and where the sentence differs. Pure.

import type { Claim, ClaimId, Review } from '@/lib/core/model/claim';
import type { EntityId } from '@/lib/core/model/entity';
import type { ToldClaim } from '@/lib/core/model/told';
import { commaWords, say } from '@/lib/core/words/say';
import { checkerOf } from './checker';
import type { ClaimCardView, MatchedClaimView, ReviewView } from './claim-card-view';
import { clashOf, scaleWords } from './rating';
import { createSourceList, type SourceList } from './source-list';
import { dateWords } from './words';

/** A card is taken in at a glance; all reviews of a claim stand in the library's record. */
export const MOST_REVIEWS = 8;

/**
 * `ids`: the claims in the order in which they are told, the likeliest first; `told`: what those that are still known say of them, in the
 * order of trust. `compare`: the sentence beside a claim's text. `labelOf`: what the library calls an entity.
 */
export function buildClaimCardView(input: {
  readonly ids: readonly ClaimId[];
  readonly told: readonly ToldClaim[];
  readonly compare: (claim: string) => Pick<MatchedClaimView, 'stance' | 'differences'>;
  readonly labelOf: (entity: EntityId) => string | null;
}): ClaimCardView {
  const { ids, told, compare, labelOf } = input;
  const sources = createSourceList();
  const claims = [...new Set(ids)].flatMap((id) => {
    const [first, ...others] = told.filter(({ claim }) => claim.id === id);
    return first ? [matchedView([first, ...others], { compare, labelOf, sources })] : [];
  });
  return { claims, sources: sources.list };
}

/** Whom a claim is by: its name may be that of an entity of the library. */
export function claimantsOf(told: readonly ToldClaim[]): EntityId[] {
  return told.flatMap(({ claim }) => claim.claimant?.entity ?? []);
}

function matchedView(
  told: readonly [ToldClaim, ...ToldClaim[]],
  beside: {
    readonly compare: (claim: string) => Pick<MatchedClaimView, 'stance' | 'differences'>;
    readonly labelOf: (entity: EntityId) => string | null;
    readonly sources: SourceList;
  },
): MatchedClaimView {
  const [{ claim, pack }] = told;
  const reviews = reviewsOf(told);
  const clash = clashOf(reviews.map(({ review }) => review));
  const who = claimantOf(claim, beside.labelOf);
  return {
    claim: claim.id,
    text: claim.text,
    said: saidWords(claim, who?.name),
    ...(who ? { claimant: who } : {}),
    ...beside.compare(claim.text),
    reviews: reviews.slice(0, MOST_REVIEWS).map(({ review, by }) => reviewView(review, by, beside.sources)),
    ...(clash ? { clash: clashWords(clash) } : {}),
    pack: pack.title,
  };
}

interface ToldReview {
  readonly review: Review;
  readonly by: ToldClaim;
}

/**
 * All that are told of one claim, each once, the newest first: who checked last knew what the others had found. Which checker to trust
 * more is not ours to say. Undated ones come last, in the order of trust.
 */
function reviewsOf(told: readonly ToldClaim[]): ToldReview[] {
  const seen = new Set<string>();
  return told
    .flatMap((by) => by.claim.reviews.map((review): ToldReview => ({ review, by })))
    .filter(({ review: { url, publisher, date, rating } }) => {
      // Not by its address alone: a page may tell a review of its own under a checker's address, and must not hide the checker's.
      const key = [publisher, url ?? date, rating.label].join('\n');
      return !seen.has(key) && seen.add(key);
    })
    .sort(({ review: a }, { review: b }) => (b.date ?? '').localeCompare(a.date ?? ''));
}

function reviewView(review: Review, by: ToldClaim, sources: SourceList): ReviewView {
  const { rating, publisher, date, reason, title, url } = review;
  const scale = scaleWords(rating);
  const { host, toldBy } = checkerOf(by.claim.id, review, by.sources);
  return {
    label: rating.label,
    ...(scale === null ? {} : { scale }),
    publisher,
    ...(host === null ? {} : { host }),
    ...(toldBy === null ? {} : { toldBy }),
    ...(date === undefined ? {} : { date }),
    ...(reason === undefined ? {} : { reason }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    sources: sources.number(by, review.sources),
  };
}

function claimantOf({ claimant }: Claim, labelOf: (entity: EntityId) => string | null) {
  if (!claimant) return null;
  const label = claimant.entity === undefined ? null : labelOf(claimant.entity);
  // An entity that the library does not hold has no card to lead to.
  return label === null ? { name: claimant.name } : { entity: claimant.entity!, name: label };
}

/** "Donald Trump, in a speech, 4 March 2019": as much of it as is known. */
function saidWords({ saidIn, date }: Claim, who: string | undefined): string {
  const where =
    saidIn === undefined || /^(?:in|on|at|during|by) /i.test(saidIn) ? saidIn : say('claims_saidIn', saidIn);
  return commaWords([who ?? '', where ?? '', date === undefined ? '' : dateWords(date)].filter(Boolean));
}

function clashWords([low, high]: readonly [Review, Review]): string {
  return say('claim_clash', low.publisher, low.rating.label, high.publisher, high.rating.label);
}
