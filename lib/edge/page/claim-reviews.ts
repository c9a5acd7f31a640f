// Fact-checks that a page publishes of itself: texts of its JSON-LD that speak of ClaimReview, as they stand there.

import { MAX_REVIEW_DATA } from '@/lib/core/model/limits';

/** In the page's order, `MAX_REVIEW_DATA` in all. A text longer than what is left of that is left out, and counted: half of it is no JSON. */
export function claimReviewTexts(document: Document): {
  readonly texts: readonly string[];
  readonly leftOut: number;
} {
  const texts: string[] = [];
  let leftOut = 0;
  let left = MAX_REVIEW_DATA;
  for (const { textContent } of document.querySelectorAll('script[type^="application/ld+json" i]')) {
    if (!textContent || !/ClaimReview/i.test(textContent)) continue;
    if (textContent.length > left) leftOut += 1;
    else {
      left -= textContent.length;
      texts.push(textContent);
    }
  }
  return { texts, leftOut };
}
