// ClaimReview in the forms that pages and feeds have it, and answers of Fact Check Tools: what is read, what is dropped and why.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, parsePartialDate } from '@/lib/core/model/dates';
import { readClaimReviews } from '@/lib/core/open-data/claim-review';
import { readFactCheckTools } from '@/lib/core/open-data/fact-check-tools';
import { looseDate } from '@/lib/core/open-data/loose-date';
import { plainLine } from '@/lib/core/open-data/plain-text';

const UNTIL = '2025-08-20' as Day;

const REVIEW = {
  '@type': 'ClaimReview',
  claimReviewed: 'The moon is made of cheese',
  author: { '@type': 'Organization', name: 'A Checker' },
  url: 'https://example.org/moon',
  reviewRating: { '@type': 'Rating', alternateName: 'False', ratingValue: 1, bestRating: 5, worstRating: 1 },
};

function one(changes: Record<string, unknown>) {
  return readClaimReviews({ ...REVIEW, ...changes }, { until: UNTIL });
}

describe('a review', () => {
  it('is read with all its parts', () => {
    const { found, dropped } = one({
      inLanguage: 'en',
      datePublished: '2025-02-03T10:00:00+01:00',
      headline: 'No, it is not cheese',
      reviewBody: 'Samples are rock.',
      itemReviewed: {
        '@type': 'CreativeWork',
        name: 'A talk in Ohio',
        author: { '@type': 'Person', name: 'Jo Doe' },
        datePublished: '2025-02-01',
      },
    });
    expect(dropped).toEqual([]);
    expect(found).toEqual([
      {
        text: 'The moon is made of cheese',
        language: 'en',
        claimant: 'Jo Doe',
        date: '2025-02-01',
        saidIn: 'A talk in Ohio',
        review: {
          publisher: 'A Checker',
          url: 'https://example.org/moon',
          title: 'No, it is not cheese',
          date: '2025-02-03',
          rating: { label: 'False', value: 1, best: 5, worst: 1 },
          reason: 'Samples are rock.',
        },
      },
    ]);
  });

  it.each<[string, unknown]>([
    ['alone', REVIEW],
    ['in a list', [{ '@type': 'NewsArticle' }, REVIEW]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, REVIEW] }],
    ['in a feed', { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [REVIEW] }] }],
    ['in a feed of one', { '@type': 'DataFeed', dataFeedElement: REVIEW }],
    ['in a list of items', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: REVIEW }] }],
    ['of several types', { ...REVIEW, '@type': ['ClaimReview', 'Article'] }],
    ['by its whole type', { ...REVIEW, '@type': 'http://schema.org/ClaimReview' }],
    ['by a short type', { ...REVIEW, '@type': 'schema:ClaimReview' }],
  ])('is found %s', (_, json) => {
    expect(readClaimReviews(json, { until: UNTIL }).found).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>, string | undefined]>([
    ['a claim’s author', { itemReviewed: { '@type': 'Claim', author: { name: 'Jo' } } }, 'Jo'],
    ['a claim’s claimant', { itemReviewed: { '@type': 'Claim', claimant: 'Jo' } }, 'Jo'],
    ['a name by itself', { itemReviewed: { '@type': 'CreativeWork', author: 'Jo' } }, 'Jo'],
    ['several', { itemReviewed: { author: [{ name: 'Jo' }, 'Al', { name: 'Jo' }] } }, 'Jo, Al'],
    ['many', { itemReviewed: { author: ['A', 'B', 'C', 'D'] } }, 'A, B, C and others'],
    ['a list of works', { itemReviewed: [{ author: 'Jo' }, { author: 'Al' }] }, 'Jo'],
    ['none but an address', { itemReviewed: { author: 'https://example.org/jo' } }, undefined],
    ['nothing', { itemReviewed: { author: {} } }, undefined],
  ])('has as its claimant %s', (_, changes, name) => {
    expect(one(changes).found[0]!.claimant).toBe(name);
  });

  it('follows references within the same data', () => {
    const json = {
      '@graph': [
        { ...REVIEW, itemReviewed: { '@id': '#claim' }, author: { '@id': '#us' } },
        { '@type': 'Claim', '@id': '#claim', author: { '@id': '#jo' }, firstAppearance: { name: 'A talk' } },
        { '@type': 'Person', '@id': '#jo', name: 'Jo' },
        { '@type': 'Organization', '@id': '#us', name: 'Us' },
      ],
    };
    expect(readClaimReviews(json, { until: UNTIL }).found).toMatchObject([
      { claimant: 'Jo', saidIn: 'A talk', review: { publisher: 'Us' } },
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a text', { claimReviewed: undefined, itemReviewed: 'Fish can fly' }, 'Fish can fly'],
    [
      'a claim’s name',
      { claimReviewed: undefined, itemReviewed: { '@type': 'Claim', name: 'Fish can fly' } },
      'Fish can fly',
    ],
    [
      'marked up',
      { claimReviewed: '<p>Fish &amp; <b>chips</b><script>alert(1)</script></p>' },
      'Fish & chips',
    ],
    ['escaped twice', { claimReviewed: '&lt;b&gt;Fish&lt;/b&gt; &#39;fly&#39;' }, "Fish 'fly'"],
    ['a comparison', { claimReviewed: '5 < 6 and 7 > 3' }, '5 < 6 and 7 > 3'],
    ['in a list', { claimReviewed: ['Fish can fly'] }, 'Fish can fly'],
    ['with its language', { claimReviewed: { '@value': 'Fish can fly', '@language': 'en' } }, 'Fish can fly'],
    [
      'empty, and told by the item',
      { claimReviewed: '', itemReviewed: { '@type': 'Claim', text: 'Fish can fly' } },
      'Fish can fly',
    ],
    ['with a comment that does not end', { claimReviewed: 'Fish can fly <!-- x' }, 'Fish can fly'],
    ['as long as a claim may be', { claimReviewed: 'x'.repeat(1_000) }, 'x'.repeat(1_000)],
  ])('has its claim as %s', (_, changes, text) => {
    expect(one(changes).found[0]!.text).toBe(text);
  });

  it.each<[string, unknown, unknown]>([
    [
      'numbers as texts',
      { alternateName: 'Half', ratingValue: '2,5', bestRating: '5', worstRating: '0' },
      { label: 'Half', value: 2.5, best: 5, worst: 0 },
    ],
    ['words where a number should be', { ratingValue: 'Mostly true' }, { label: 'Mostly true' }],
    ['an empty word beside a name', { alternateName: ' ', name: 'False' }, { label: 'False' }],
    ['empty numbers', { alternateName: 'False', ratingValue: '', bestRating: '' }, { label: 'False' }],
    ['words alone', 'Mixture', { label: 'Mixture' }],
    ['a number alone', { ratingValue: 3 }, { label: '3', value: 3 }],
    ['a number on a scale', { ratingValue: 3, bestRating: 5 }, { label: '3 of 5', value: 3, best: 5 }],
    ['the first of several that says something', [{}, { alternateName: 'False' }], { label: 'False' }],
  ])('has as its rating %s', (_, reviewRating, rating) => {
    expect(one({ reviewRating }).found[0]!.review.rating).toEqual(rating);
  });

  it('is known by its host where its author has no name', () => {
    expect(one({ author: { url: 'https://www.example.org/x' } }).found[0]!.review.publisher).toBe(
      'example.org',
    );
    expect(one({ author: undefined }).found[0]!.review.publisher).toBe('example.org');
  });
});

describe('what is dropped, with its reason', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a review of nothing', { claimReviewed: ' <br> ' }, 'names no claim'],
    [
      'a claim of ten pages',
      { claimReviewed: 'word '.repeat(6_000) },
      'the claim is longer than 1000 characters, which is no claim but a text, so it is left out',
    ],
    ['an empty rating', { reviewRating: { alternateName: '' } }, 'no rating in words or numbers'],
    ['no rating', { reviewRating: undefined }, 'no rating in words or numbers'],
    ['nobody', { author: undefined, url: undefined }, 'nobody can tell who reviewed it'],
  ])('%s', (_, changes, words) => {
    const { found, dropped } = one(changes);
    expect([found, dropped.join()]).toEqual([[], expect.stringContaining(words)]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'a scale upside down',
      { reviewRating: { alternateName: 'x', ratingValue: 1, bestRating: 1, worstRating: 5 } },
      'is not above the worst',
    ],
    [
      'a rating off its scale',
      { reviewRating: { alternateName: 'x', ratingValue: -1, bestRating: 5, worstRating: 1 } },
      'outside its own scale',
    ],
    ['a day to come', { datePublished: '2025-08-21' }, 'the day of the review, 2025-08-21, is still to come'],
    [
      'a day of two readings',
      { itemReviewed: { datePublished: '03/04/2025' } },
      'cannot be read (03/04/2025)',
    ],
    ['an address of a script', { url: 'javascript:alert(1)' }, 'not one of the web (javascript:alert(1))'],
    ['an address without a host', { url: '/moon' }, 'not one of the web'],
  ])('only %s, the review stays', (_, changes, words) => {
    const { found, dropped } = one(changes);
    expect([found.length, dropped.join()]).toEqual([1, expect.stringContaining(words)]);
    expect(Object.keys(found[0]!.review)).not.toContain('date');
  });
});

describe('whatever is given', () => {
  it('nothing is thrown, and what is found is of a sound form', () => {
    const key = fc.constantFrom(
      ...Object.keys(REVIEW),
      '@id',
      '@graph',
      'itemReviewed',
      'name',
      'text',
      'datePublished',
      'itemListElement',
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.constant('ClaimReview'),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(key, tie('node'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(node, (json) => {
        for (const { text, review } of readClaimReviews(
          [json, { ...REVIEW, itemReviewed: json, reviewRating: json }],
          { until: UNTIL },
        ).found) {
          expect(text.length).toBeGreaterThan(0);
          expect(review.rating.label.length).toBeGreaterThan(0);
        }
        readFactCheckTools(json, UNTIL);
      }),
    );
  });

  it.each(['<script ', '<!-- ', '</script ', '&lt;script ', '<a '])(
    '“%s” again and again takes no longer than tags that end',
    (open) => {
      const time = (text: string): number => {
        const whole = text.repeat(20_000 / text.length);
        const begun = performance.now();
        for (let run = 0; run < 10; run += 1) plainLine(whole, 1_000);
        return performance.now() - begun;
      };
      time('<b> ');
      // Looked for from every place again it took 800 times as long.
      expect(time(open) / time('<b> ')).toBeLessThan(40);
    },
  );

  it('of more reviews than are wanted the first are read, and that is told', () => {
    const reviews = Array.from({ length: 1_000 }, (_, at) => ({ ...REVIEW, claimReviewed: `Claim ${at}` }));
    const { found, dropped } = readClaimReviews(reviews, { until: UNTIL, mostReviews: 100 });
    expect([found.length, found[99]!.text]).toEqual([100, 'Claim 99']);
    expect(dropped).toEqual(['Only the first 100 of 1000 reviews were read.']);
  });

  it('addresses are made whole, and one that is none is left out', () => {
    const absolute = (address: string) =>
      URL.canParse(address, 'https://example.org/fact-checks/')
        ? new URL(address, 'https://example.org/fact-checks/').href
        : null;
    const url = (given: string) =>
      readClaimReviews({ ...REVIEW, url: given }, { until: UNTIL, absolute }).found[0]!.review.url;
    expect(url('/moon')).toBe('https://example.org/moon');
    expect(url('HTTPS://EXAMPLE.org')).toBe('https://example.org/');
    expect(url('http://[bad')).toBeUndefined();
    expect(url('javascript:alert(1)')).toBeUndefined();
  });

  it('it ends: deep nesting and rings of references are cut, long lists too', () => {
    let deep: unknown = REVIEW;
    for (let at = 0; at < 50; at += 1) deep = [deep];
    expect(readClaimReviews(deep, { until: UNTIL }).found).toEqual([]);
    const ring = {
      ...REVIEW,
      itemReviewed: { '@id': '#a' },
      '@graph': [{ '@id': '#a', author: { '@id': '#a' } }],
    };
    expect(readClaimReviews(ring, { until: UNTIL }).found).toHaveLength(1);
    const many = readClaimReviews(
      Array.from({ length: 1_000 }, () => REVIEW),
      { until: UNTIL, mostNodes: 100 },
    );
    expect([many.found.length < 100, many.dropped.at(-1) ?? many.dropped[0]]).toEqual([
      true,
      'Only the first 100 objects were looked at.',
    ]);
  });
});

describe('an answer of Fact Check Tools', () => {
  it('is read claim by claim', () => {
    const answer = {
      claims: [
        {
          text: 'Fish can fly',
          claimant: 'Jo',
          claimDate: '2025-01-02T00:00:00Z',
          claimReview: [
            {
              publisher: { name: 'A Checker', site: 'example.org' },
              url: 'https://example.org/fish',
              title: 'They glide',
              reviewDate: '2025-01-05T00:00:00Z',
              textualRating: 'Half true',
              languageCode: 'en',
            },
            { publisher: { site: 'other.example' }, textualRating: 'False' },
          ],
        },
        { text: 'No review' },
      ],
      nextPageToken: 'CAo',
    };
    const read = readFactCheckTools(answer, UNTIL)!;
    expect(read.found).toMatchObject([
      {
        text: 'Fish can fly',
        claimant: 'Jo',
        date: '2025-01-02',
        language: 'en',
        review: {
          publisher: 'A Checker',
          title: 'They glide',
          date: '2025-01-05',
          rating: { label: 'Half true' },
        },
      },
      { review: { publisher: 'other.example', rating: { label: 'False' } } },
    ]);
    expect(read.dropped).toEqual(['A claim has no review: it is left out.']);
  });

  it('without a find is empty, and anything else is none', () => {
    expect(readFactCheckTools({}, UNTIL)).toEqual({ found: [], dropped: [] });
    expect([null, [], 'x', { claims: 'x' }].map((json) => readFactCheckTools(json, UNTIL))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['2014-07-23', '2014-07-23'],
    ['2014-07-23T10:00:00Z', '2014-07-23'],
    ['2014-07-23 10:00', '2014-07-23'],
    ['2014-7-3', '2014-07-03'],
    ['2021/07/28', '2021-07-28'],
    ['20210728', '2021-07-28'],
    ['2014-07', '2014-07'],
    ['2014', '2014'],
    [2014, '2014'],
    ['July 23, 2014', '2014-07-23'],
    ['Jul. 3rd, 2014', '2014-07-03'],
    ['July 2014', '2014-07'],
    ['23 July 2014', '2014-07-23'],
    ['3-Sep-2014', '2014-09-03'],
    ['Wed, 28 Jul 2021 10:00:00 GMT', '2021-07-28'],
    ['Wednesday, July 28, 2021', '2021-07-28'],
    ['23/7/2014', '2014-07-23'],
    ['7/23/2014', '2014-07-23'],
    ['5/5/2014', '2014-05-05'],
  ])('%s is %s', (text, date) => {
    expect(looseDate(text)).toBe(date);
  });

  it.each([
    '',
    'x',
    '3/4/2014',
    '2014-02-30',
    '2014-13',
    '0000',
    '1627430400',
    'Foo 3, 2014',
    'yesterday',
    null,
    {},
    Number.NaN,
  ])('%s is none', (text) => {
    expect(looseDate(text)).toBeNull();
  });

  it('is one, or none, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        (text) => {
          const date = looseDate(text);
          expect(date === null || parsePartialDate(date) !== null).toBe(true);
        },
      ),
    );
  });
});

describe('a plain line', () => {
  it('fits, has no markup of words, and nothing that garbles', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, max) => {
        const line = plainLine(text, max);
        if (line === null) return;
        expect(line.length).toBeLessThanOrEqual(max);
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(/[\p{Cc}\p{Surrogate}\u2028-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});
