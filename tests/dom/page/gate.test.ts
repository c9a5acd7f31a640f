// The gate over heads of pages as news sites, shops, forums and companies write them.
import { describe, expect, it } from 'vitest';
import { gate } from '@/lib/edge/page/gate';
import { readPage } from '@/lib/edge/page/read-page';

const URL = 'https://strait.example/news/ferry-stays';
const DATE = '2025-03-04T10:00:00Z';

function parse(head: string, body = ''): Document {
  return new DOMParser().parseFromString(
    `<html><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

function ld(...values: readonly object[]): string {
  return `<script type="application/ld+json">${JSON.stringify(values)}</script>`;
}

function og(type: string): string {
  return `<meta property="og:type" content="${type}">`;
}

const published = `<meta property="article:published_time" content="${DATE}">`;

describe('what a page states of itself', () => {
  it.each([
    ['a news story in JSON-LD', ld({ '@type': 'NewsArticle' }), 'yes', 'states-news'],
    ['a report of its kin', ld({ '@type': 'ReportageNewsArticle' }), 'yes', 'states-news'],
    [
      'a news story, called website in Open Graph',
      ld({ '@type': 'NewsArticle' }) + og('website'),
      'yes',
      'states-news',
    ],
    [
      'an article with its date',
      ld({ '@type': 'Article', headline: 'Ferry stays', datePublished: DATE }),
      'yes',
      'states-article',
    ],
    ['an article in Open Graph with its date', og('article') + published, 'yes', 'states-article'],
    ['a date of publication alone', '<meta name="publishdate" content="2025-03-04">', 'yes', 'states-date'],
    ['an article without a date', ld({ '@type': 'Article' }), 'on-click', 'states-nothing'],
    ['an article in Open Graph without a date', og('article'), 'on-click', 'states-nothing'],
    [
      'some date, not of publication',
      '<meta name="date" content="2025-03-04">',
      'on-click',
      'states-nothing',
    ],
    ['a product', ld({ '@type': 'Product' }) + og('article') + published, 'on-click', 'states-other'],
    ['a product in Open Graph', og('product') + published, 'on-click', 'states-other'],
    [
      'a forum',
      ld(
        { '@type': 'DiscussionForumPosting' },
        { '@type': 'Article', headline: 'Ferry', datePublished: DATE },
      ),
      'on-click',
      'states-other',
    ],
    [
      'a page of documentation',
      ld({ '@type': 'TechArticle', datePublished: DATE }) + og('website') + published,
      'on-click',
      'states-other',
    ],
    [
      'a collection called article',
      ld({ '@type': 'CollectionPage' }) + og('article') + published,
      'on-click',
      'states-other',
    ],
    [
      'an article without a headline',
      ld({ '@type': 'Article', datePublished: DATE }),
      'on-click',
      'states-nothing',
    ],
    [
      'an article made by forum software',
      `<meta name="generator" content="Discourse 3">${og('article')}${published}`,
      'on-click',
      'states-other',
    ],
    ['nothing', '', 'on-click', 'states-nothing'],
  ])('%s', (_, head, answer, reason) => {
    expect(gate(parse(head), URL)).toMatchObject({ answer, reason, why: expect.stringMatching(/\.$/) });
  });

  it('takes a list of news stories for a front', () => {
    const stories = [1, 2, 3].map((n) => ({ '@type': 'NewsArticle', url: `https://strait.example/${n}` }));
    expect(gate(parse(ld(...stories)), 'https://strait.example/world')).toMatchObject({
      reason: 'many-stories',
    });
  });

  it('takes the root of a site for its front', () => {
    expect(gate(parse(og('article') + published), 'https://strait.example/').reason).toBe('front-page');
  });

  it.each([
    'https://forum.strait.example/t/ferry',
    'https://strait.example/threads/ferry.123/',
    'https://shop.strait.example/ferry',
    'https://strait.example/author/ines-holm',
  ])('takes %s for no story by its address, unless it states news', (url) => {
    expect(gate(parse(og('article') + published), url).reason).toBe('states-other');
    expect(gate(parse(ld({ '@type': 'NewsArticle' })), url).answer).toBe('yes');
  });

  it('takes a dated address as a date', () => {
    expect(gate(parse(og('article')), 'https://strait.example/2025/03/04/ferry').answer).toBe('yes');
  });
});

describe('the whole reading', () => {
  const paragraph =
    '<p>The harbour council voted on Tuesday night to keep the old ferry running through the winter, after a debate of almost four hours.</p>';

  it('says why there is no article, and whether one may ask', () => {
    expect(readPage(parse(''), { url: URL })).toMatchObject({ is: 'no-article', askable: true });
    const thin = parse(og('article') + published, `<h1>Ferry</h1>${paragraph}`);
    expect(readPage(thin, { url: URL })).toMatchObject({
      is: 'no-article',
      askable: true,
      why: 'This page has too little running text to be a story.',
    });
  });

  it('reads what the reader asks for', () => {
    expect(readPage(parse('', paragraph.repeat(2)), { url: URL, asked: true }).is).toBe('article');
  });

  it('reads a brief of one paragraph where the page states that it is news', () => {
    expect(readPage(parse(ld({ '@type': 'NewsArticle' }), paragraph), { url: URL }).is).toBe('article');
  });
});
