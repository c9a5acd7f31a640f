// Reviews as they are found, gathered as claims: what several checkers say of one claim comes together.

import type { Claim } from '../model/claim';
import type { SourceKey } from '../model/entity';
import type { FoundReview } from './found-review';

export type ClaimWithoutId = Omit<Claim, 'id'>;

/** By `keyOf` one claim is told from another. Claims come out in the order in which they were found first. */
export class JoinedReviews {
  readonly #claims = new Map<string, ClaimWithoutId>();
  readonly #keyOf: (found: FoundReview) => string;

  constructor(keyOf: (found: FoundReview) => string) {
    this.#keyOf = keyOf;
  }

  /** The key of its claim. The same review of the same claim is not told twice. */
  add(found: FoundReview, source: SourceKey): string {
    const key = this.#keyOf(found);
    const review = { ...found.review, sources: [source] };
    const known = this.#claims.get(key);
    const isTold = known?.reviews.some(
      (one) =>
        one.publisher === review.publisher &&
        one.url === review.url &&
        one.rating.label === review.rating.label,
    );
    if (known && !isTold) this.#claims.set(key, { ...known, reviews: [...known.reviews, review] });
    if (!known) this.#claims.set(key, claimOf(found, review));
    return key;
  }

  claims(): ReadonlyMap<string, ClaimWithoutId> {
    return this.#claims;
  }
}

function claimOf(
  { text, language, claimant, date, saidIn }: FoundReview,
  review: Claim['reviews'][number],
): ClaimWithoutId {
  return {
    text,
    ...(language ? { language } : {}),
    ...(claimant ? { claimant: { name: claimant } } : {}),
    ...(date ? { date } : {}),
    ...(saidIn ? { saidIn } : {}),
    about: [],
    reviews: [review],
  };
}
