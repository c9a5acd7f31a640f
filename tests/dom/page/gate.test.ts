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

  it.each([
    'https://strait.example/search?q=ferry',
    'https://strait.example/index.php?topic=589061.0',
    'https://strait.example/@ines/11234567890',
    'https://bigforum.example/beginners/148-ferry.html',
  ])('takes %s for a search or a forum', (url) => {
    expect(gate(parse(og('article') + published), url).reason).toBe('states-other');
  });

  it('takes a page of WordPress that is no post for none, whatever Open Graph says', () => {
    const page = parse(og('article') + published, '');
    page.body.className = 'wp-singular page-template-default page page-id-21';
    expect(gate(page, URL).reason).toBe('states-other');
    page.body.className = 'single single-post postid-21';
    expect(gate(page, URL).answer).toBe('yes');
  });

  it('asks a page saved on this machine for the address it was saved from', () => {
    const here = 'http://127.0.0.1:8080/1';
    const canonical = (href: string) => `<link rel="canonical" href="${href}">${og('article')}${published}`;
    expect(gate(parse(canonical('https://shop.strait.example/ferry')), here).reason).toBe('states-other');
    expect(gate(parse(canonical('https://strait.example/')), here).reason).toBe('front-page');
    expect(gate(parse(canonical(URL)), here).answer).toBe('yes');
  });
});

describe('a front that states some of its stories', () => {
  const story = {
    '@type': 'NewsArticle',
    headline: 'Council keeps the old ferry',
    url: 'https://strait.example/1',
  };

  it('is no story', () => {
    expect(gate(parse(ld(story) + og('website')), 'https://strait.example/world').reason).toBe(
      'many-stories',
    );
  });

  it('is told from a story that is known by another address by the headline', () => {
    const title = '<title>Council keeps the old ferry | The Strait Observer</title>';
    expect(gate(parse(ld(story) + og('website') + title), 'https://strait.example/2').answer).toBe('yes');
  });

  it('is told by microdata, too: each of its stories is an item, and none holds the headline', () => {
    const item = (inner: string) =>
      `<div itemscope itemtype="https://schema.org/NewsArticle">${inner}<meta itemprop="datePublished" content="2025-03-04"></div>`;
    expect(gate(parse('', item('')), URL).reason).toBe('states-article');
    expect(gate(parse('', item('<h2>One</h2>').repeat(3)), URL).answer).toBe('on-click');
    expect(gate(parse('', item('<h1>Ferry</h1>') + item('').repeat(3)), URL).reason).toBe('states-article');
  });
});

describe('a page that states nothing', () => {
  const time = '<time datetime="2025-03-04">4 March</time>';
  const author = '<a rel="author" href="/ines">Ines Holm</a>';
  const dated = 'https://strait.example/2025/03/04/ferry';
  const section = '<meta property="article:section" content="World">';
  it.each([
    ['a dated address', '', '', dated, 'yes'],
    ['the list of that day', '', '', 'https://strait.example/2025/03/04/', 'on-click'],
    ['an article in Open Graph and a byline', og('article'), author, URL, 'yes'],
    ['an article in Open Graph and a section', og('article') + section, '', URL, 'yes'],
    [
      'an article in Open Graph and a time by the headline',
      og('article'),
      `<h1>Ferry</h1>${time}`,
      URL,
      'yes',
    ],
    ['a section, a byline and a time by the headline', section, `<h1>Ferry</h1>${author}${time}`, URL, 'yes'],
    ['an article in Open Graph alone', og('article'), '', URL, 'on-click'],
    ['a byline and a time, as on a forum', '', `<h1>Ferry</h1>${author}${time}`, URL, 'on-click'],
    [
      'a time in a list of stories',
      og('article'),
      `<h1>Ferry</h1><ul><li>${time}<a href="/x">x</a></li></ul>`,
      URL,
      'on-click',
    ],
    ['a repository', og('object'), `<h1>Ferry</h1>${author}${time}`, dated, 'on-click'],
  ])('%s: %s', (_, head, body, url, answer) => {
    expect(gate(parse(head, body), url).answer).toBe(answer);
  });

  it('is asked for more running text than one that states a date', () => {
    const [bare, signed] = [gate(parse(''), dated), gate(parse(og('article'), author), dated)];
    expect(bare).toMatchObject({ reason: 'looks-like-story', needs: { paragraphs: 5, letters: 1500 } });
    expect(signed).toMatchObject({ reason: 'looks-like-story', needs: { paragraphs: 4, letters: 1000 } });
  });
});

describe('hostile heads', () => {
  it.each([
    ['names of JavaScript’s own', ld({ '@type': ['constructor', '__proto__', 'toString'] }), 'on-click'],
    ['100,000 brackets', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`, 'on-click'],
    [
      'thousands of metas',
      '<meta name="x" content="y">'.repeat(5_000) + og('article') + published,
      'on-click',
    ],
    [
      'a title of a million letters',
      `<title>${'x'.repeat(1_000_000)}</title>${og('article')}${published}`,
      'yes',
    ],
    ['an address that is none', `<link rel="canonical" href="http://[">${og('article')}${published}`, 'yes'],
  ])('%s', (_, head, answer) => {
    expect(gate(parse(head), URL).answer).toBe(answer);
  });

  it('an address of the page that is none', () => {
    expect(gate(parse(og('article') + published), 'about:srcdoc').answer).toBe('yes');
    expect(gate(parse(''), '').answer).toBe('on-click');
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
