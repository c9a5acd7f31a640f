// Fact-checks that a page publishes of itself: texts of its JSON-LD that speak of ClaimReview, as they stand there.

import { MAX_REVIEW_DATA } from '@/lib/core/model/limits';

/** In the page's order, `MAX_REVIEW_DATA` in all. A text that is longer than what is left of that is left out: half of it is no JSON. */
export function claimReviewTexts(document: Document): string[] {
  let left = MAX_REVIEW_DATA;
  return [...document.querySelectorAll('script[type^="application/ld+json" i]')].flatMap((script) => {
    const text = script.textContent ?? '';
    if (text.length > left || !/ClaimReview/i.test(text)) return [];
    left -= text.length;
    return [text];
  });
}
