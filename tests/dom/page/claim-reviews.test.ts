// Which structured data of a page speaks of fact-checks.
import { expect, it } from 'vitest';
import { MAX_REVIEW_DATA } from '@/lib/core/model/limits';
import { claimReviewTexts } from '@/lib/edge/page/claim-reviews';

function page(...texts: readonly string[]): Document {
  const made = document.implementation.createHTMLDocument('');
  for (const [at, text] of texts.entries()) {
    const script = made.createElement('script');
    script.type = at % 2 === 0 ? 'application/ld+json' : 'application/LD+JSON; charset=utf-8';
    script.textContent = text;
    made.body.append(script);
  }
  return made;
}

const review = (words: string): string => JSON.stringify({ '@type': 'ClaimReview', claimReviewed: words });

it('only texts that speak of ClaimReview are told, as they stand, in the page’s order', () => {
  const broken = `{"@type": "claimreview", `;
  const { texts } = claimReviewTexts(page(review('a'), '{"@type":"NewsArticle"}', broken, review('b')));
  expect(texts).toEqual([review('a'), broken, review('b')]);
});

it('a page without any has none, nor do other scripts that name it', () => {
  const made = page('{"@type":"NewsArticle"}');
  made.body.append(
    Object.assign(made.createElement('script'), { type: 'text/plain', textContent: review('a') }),
  );
  expect(claimReviewTexts(made)).toEqual({ texts: [], leftOut: 0 });
});

it('no more than the cap is told: what is too long is left out, what fits comes all the same', () => {
  const [first, last] = [review('a'), review('b')];
  const tooLong = review('x'.repeat(MAX_REVIEW_DATA));
  const fits = review('y'.repeat(MAX_REVIEW_DATA - first.length - last.length - review('').length));
  const told = (...all: readonly string[]) => {
    const { texts, leftOut } = claimReviewTexts(page(...all));
    return [...texts.map(({ length }) => length), leftOut];
  };
  expect(told(first, tooLong, fits, last)).toEqual([first.length, fits.length, last.length, 1]);
  expect(told(first, fits, last, last)).toEqual([first.length, fits.length, last.length, 1]);
});
