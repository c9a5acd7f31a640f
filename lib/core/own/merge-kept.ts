// Two forms of one fact-check as one: known by what the claim says, joined review by review. No validator stands here: the store uses it.

import type { Claim, ClaimId, Review } from '../model/claim';
import type { Source, SourceKey } from '../model/entity';
import type { KeptClaim } from '../model/kept-claim';
import { MAX_PARTS } from '../model/limits';
import { contentsId } from '../text/contents-id';
import { sentenceKey } from '../text/sentence-key';
import { hostOf } from '../text/web-host';
import { createSources } from './merge-own';

/** What is kept of a claim, but for the day. */
export type KeptRecord = Omit<KeptClaim, 'kept'>;

/** From the claim itself: the same words of the same claimant are one claim, on whichever page they are met. */
export function keptId({ text, claimant }: Pick<Claim, 'text' | 'claimant'>): ClaimId {
  return `claim/kept-${contentsId(JSON.stringify([sentenceKey(text), sentenceKey(claimant?.name ?? '')]))}`;
}

/** Finds among fact-checks the one that another is too. */
export class KeptFinder<Kept extends { readonly claim: Claim }> {
  readonly #byWords = new Map<string, Kept[]>();

  constructor(kept: Iterable<Kept>) {
    for (const one of kept) {
      const words = sentenceKey(one.claim.text);
      const there = this.#byWords.get(words);
      if (there) there.push(one);
      else this.#byWords.set(words, [one]);
    }
  }

  /** One of the same words and claimant; else one of the same words with a review at the same address, whose claimant is told otherwise. */
  find({ id, text, reviews }: Claim): Kept | null {
    const there = this.#byWords.get(sentenceKey(text)) ?? [];
    const addresses = new Set(reviews.flatMap(({ url }) => url ?? []));
    const isAt = ({ claim }: Kept): boolean =>
      claim.reviews.some(({ url }) => url !== undefined && addresses.has(url));
    return there.find(({ claim }) => claim.id === id) ?? there.find(isAt) ?? null;
  }
}

/** Whether `there` has all reviews that `more` has. */
export function holdsReviews(there: Claim, more: Claim): boolean {
  return more.reviews.every((review) => there.reviews.some((known) => isSameReview(known, review)));
}

/**
 * What is there, and the reviews that the other has beside. A review that stands on its checker's own page takes the place of the
 * same one that was found elsewhere, whose reason may be anybody's. Twice the same is as it was.
 */
export function mergeKept(there: KeptClaim, more: KeptClaim): KeptClaim {
  const sources = createSources(there.sources);
  const reviews = [...there.claim.reviews];
  for (const given of more.claim.reviews) {
    const at = reviews.findIndex((known) => isSameReview(known, given));
    const known = reviews[at];
    const isBetter = known && isAtHome(given, more.sources) && !isAtHome(known, there.sources);
    if (known ? !isBetter : reviews.length >= MAX_PARTS) continue;
    const review = { ...given, sources: given.sources.map((key) => sources.keyOf(key, more.sources[key])) };
    if (known) reviews[at] = review;
    else reviews.push(review);
  }
  const used = new Set(reviews.flatMap((review) => review.sources));
  return {
    claim: { ...there.claim, reviews },
    sources: Object.fromEntries(Object.entries(sources.all()).filter(([key]) => used.has(key))),
    kept: there.kept < more.kept ? there.kept : more.kept,
  };
}

/** Another rating is another review: both are shown, with their days. */
function isSameReview(one: Review, other: Review): boolean {
  return (
    one.publisher === other.publisher && one.url === other.url && one.rating.label === other.rating.label
  );
}

/** Found on the host to which its own address leads. */
function isAtHome({ url, sources }: Review, known: Readonly<Record<SourceKey, Source>>): boolean {
  const host = url === undefined ? null : hostOf(url);
  return host !== null && sources.some((key) => hostOf(known[key]?.url ?? '') === host);
}
