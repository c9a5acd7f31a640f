// Reads answers of Google's Fact Check Tools (`claims:search`): claims, each with the reviews that were found.

import type { Day } from '../model/dates';
import { type Absolute, type FoundReview, type ReviewsRead, soundReview } from './found-review';

/** Most reviews of one claim that are read; the service gives a handful. */
const MOST_REVIEWS = 100;

type Fields = Readonly<Record<string, unknown>>;

/** Null where `json` is no such answer; one without a find is `{}`. */
export function readFactCheckTools(json: unknown, until: Day, absolute?: Absolute): ReviewsRead | null {
  if (!isFields(json)) return null;
  const { claims = [] } = json;
  if (!Array.isArray(claims)) return null;
  const found: FoundReview[] = [];
  const dropped: string[] = [];
  for (const claim of claims) {
    const reviews = isFields(claim) && Array.isArray(claim.claimReview) ? claim.claimReview : [];
    if (!isFields(claim) || reviews.length === 0) {
      dropped.push('A claim has no review: it is left out.');
      continue;
    }
    for (const review of reviews.slice(0, MOST_REVIEWS)) {
      const sound = isFields(review)
        ? soundReview(raw(claim, review), { until, drop: (reason) => void dropped.push(reason), absolute })
        : null;
      if (sound) found.push(sound);
    }
  }
  return { found, dropped };
}

function raw(claim: Fields, review: Fields) {
  const publisher = isFields(review.publisher) ? review.publisher : {};
  return {
    text: claim.text,
    claimant: claim.claimant,
    date: claim.claimDate,
    language: review.languageCode,
    publisher: publisher.name ?? publisher.site,
    url: review.url,
    title: review.title,
    reviewed: review.reviewDate,
    label: review.textualRating,
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
