// Pages of checkers that do not exist, in the forms in which real ones publish ClaimReview: what stands in a page, and the page around it.

export const COWS = 'More than 40 cows were seen flying over Zenda in 2024';

interface Sketch {
  readonly claim?: unknown;
  readonly publisher?: string;
  readonly url?: string;
  readonly label?: string;
  readonly claimant?: string;
}

/** As plug-ins of content systems write it. */
export function claimReview({
  claim = COWS,
  publisher = 'The Zenda Checker',
  url = 'https://checker.example/cows',
  label = 'False',
  claimant = 'Rupert Hentzau',
}: Sketch = {}): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    datePublished: '2025-02-03T10:00:00+01:00',
    url,
    claimReviewed: claim,
    author: { '@type': 'Organization', name: publisher },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Person', name: claimant },
      datePublished: '2025-01-20',
      appearance: { '@type': 'CreativeWork', name: 'a speech in Strelsau' },
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: '1',
      bestRating: '5',
      worstRating: '1',
      alternateName: label,
    },
    reviewBody: 'Nobody has seen a cow fly, and the pictures show balloons.',
  };
}

/** The whole page: a short article that says what was found, its data in the head. */
export function factCheckPage(reviews: readonly unknown[]): string {
  const data = reviews.map(
    (review) =>
      `<script type="application/ld+json">${JSON.stringify(review).replaceAll('<', '\\u003c')}</script>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Did cows fly over Zenda?</title>
<meta property="og:type" content="article">${data.join('\n')}</head><body><main><article><h1>Did cows fly over Zenda?</h1>
<p>A picture that was shared last week shows cows above the roofs of Zenda. We asked those who live below, and the people who keep the cows.</p>
<p>What looks like cows are balloons of a dairy, which flew them for its anniversary. The dairy has told us so, and has shown us the balloons.</p>
<p>Whoever took the picture has not answered our questions, and the picture has been taken down since by those who shared it.</p></article></main></body></html>`;
}
