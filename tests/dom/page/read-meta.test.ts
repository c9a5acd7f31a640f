// What a page's head says about its story: the order of trust, and what is said of nonsense.
import { describe, expect, it } from 'vitest';
import { MAX_JSON_LD } from '@/lib/core/model/limits';
import { readMeta } from '@/lib/edge/page/read-meta';

const URL = 'https://strait.example/2025/03/04/ferry';

function meta(head: string, body = '', lang = '') {
  const html = `<!doctype html><html${lang ? ` lang="${lang}"` : ''}><head>${head}</head><body>${body}</body></html>`;
  return readMeta(new DOMParser().parseFromString(html, 'text/html'), URL);
}

function ld(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

const story = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Council keeps the old ferry',
  datePublished: '2025-03-04T21:10:00+01:00',
  dateModified: '2025-03-05T08:00:00+01:00',
  author: [{ '@type': 'Person', name: 'Ines Holm' }, 'Jon Aas'],
  publisher: { '@type': 'Organization', name: 'The Strait Observer' },
};

describe('the shapes in which JSON-LD states the story', () => {
  it.each([
    ['an object', story],
    ['an array', [{ '@type': 'WebSite' }, story]],
    ['a graph', { '@graph': [{ '@type': 'WebPage', datePublished: '2020-01-01' }, story] }],
    ['a graph in an array', [{ '@graph': [story] }]],
    ['the main entity of a page', { '@type': 'WebPage', mainEntity: story }],
    ['a full address as type', { ...story, '@type': 'http://schema.org/NewsArticle' }],
    ['several types', { ...story, '@type': ['Article', 'ReportageNewsArticle'] }],
    [
      'a live blog',
      {
        ...story,
        '@type': 'LiveBlogPosting',
        liveBlogUpdate: [{ '@type': 'BlogPosting', datePublished: '2025-03-09' }],
      },
    ],
    ['raw line breaks in a string', JSON.stringify(story).replace('old ferry', 'old\n ferry')],
    ['a trailing comma and comment marks', `<!-- ${JSON.stringify(story).replace(/}$/, ',}')} -->`],
  ])('%s', (_, value) => {
    expect(meta(ld(value))).toMatchObject({
      title: 'Council keeps the old ferry',
      published: '2025-03-04',
      modified: '2025-03-05',
      publishedFrom: 'json-ld',
      publisher: 'The Strait Observer',
      authors: ['Ines Holm', 'Jon Aas'],
      notes: [],
    });
  });

  it('takes the story that names this page’s address, not the first of a list', () => {
    const other = { ...story, url: 'https://strait.example/2024/01/01/other', datePublished: '2024-01-01' };
    const own = { ...story, mainEntityOfPage: { '@id': `${URL}/?utm_source=x` } };
    expect(meta(ld([other, own])).published).toBe('2025-03-04');
  });

  it('takes the dates alone from JSON that is broken, and says so', () => {
    const broken = JSON.stringify(story).replace('old ferry', 'old "ferry" again');
    const read = meta(ld(broken));
    expect(read).toMatchObject({ published: '2025-03-04', publishedFrom: 'json-ld' });
    expect(read.notes).toEqual([expect.stringContaining('not valid JSON')]);
  });
});

describe('the order of trust', () => {
  const og = '<meta property="article:published_time" content="2025-03-03T10:00:00Z">';
  const microdata = '<span itemprop="datePublished" content="2025-03-02"></span>';
  const time = '<time datetime="2025-03-01T00:00">1 March</time>';
  it.each([
    ['JSON-LD', ld(story) + og, microdata + time, '2025-03-04', 'json-ld'],
    ['meta elements', og, microdata + time, '2025-03-03', 'open-graph'],
    ['microdata', '', microdata + time, '2025-03-02', 'microdata'],
    ['a time element', '', time, '2025-03-01', 'time-element'],
    ['nothing', '', '', null, 'none'],
  ])('%s', (_, head, body, published, publishedFrom) => {
    expect(meta(head, body)).toMatchObject({ published, publishedFrom });
  });

  it('leaves a note on a date that is no date, and asks the next source', () => {
    const read = meta(ld({ ...story, datePublished: 'last Tuesday' }) + og);
    expect(read).toMatchObject({ published: '2025-03-03', publishedFrom: 'open-graph' });
    expect(read.notes).toEqual([expect.stringContaining('“last Tuesday”')]);
  });

  it.each(['0001-01-01T00:00:00', '9999-12-31'])('does not believe %s', (datePublished) => {
    const read = meta(ld({ ...story, datePublished }));
    expect(read.published).toBeNull();
    expect(read.notes).toEqual([expect.stringContaining('cannot be the day of a story')]);
  });

  it('takes the publisher’s own day where the same moment is stated in UTC and in a zone', () => {
    const utc = { ...story, datePublished: '2025-03-04T23:30:00Z' };
    const local = '<meta property="article:published_time" content="2025-03-05T10:30:00+11:00">';
    expect(meta(ld(utc) + local)).toMatchObject({ published: '2025-03-05', publishedFrom: 'json-ld' });
  });
});

describe('the other facts', () => {
  it.each([
    ['en_GB', 'en-GB'],
    ['de', 'de'],
    ['not a tag', null],
  ])('language %s', (lang, tag) => {
    expect(meta('', '', lang).language).toBe(tag);
  });

  it('reads the canonical address against the page’s own, and only web addresses', () => {
    expect(meta('<link rel="canonical" href="/ferry">').canonicalUrl).toBe('https://strait.example/ferry');
    expect(meta('<link rel="canonical" href="javascript:alert(1)">').canonicalUrl).toBeNull();
  });

  it('does not take the address of a profile for an author', () => {
    expect(meta('<meta property="article:author" content="https://social.example/ines">').authors).toEqual(
      [],
    );
    expect(meta('<meta name="author" content="By Ines Holm">').authors).toEqual(['Ines Holm']);
  });
});

describe('hostile structured data', () => {
  it('is read up to the cap', () => {
    const huge = { ...story, articleBody: 'x'.repeat(MAX_JSON_LD) };
    const read = meta(ld(huge));
    expect(read.published).toBeNull();
    expect(read.notes).toEqual([expect.stringContaining('was not read')]);
  });

  it.each([
    ['deep', `${'[{"@graph":'.repeat(20_000)}1${'}]'.repeat(20_000)}`],
    [
      'of wrong types',
      { '@type': { a: 1 }, headline: [[]], datePublished: { x: 1 }, author: [null, 7, [[]]] },
    ],
    [
      'numbers for everything',
      { '@type': 'NewsArticle', headline: 5, datePublished: 5, author: 5, publisher: 5 },
    ],
    ['a prototype', '{"@type":"NewsArticle","__proto__":{"datePublished":"2025-01-01","polluted":true}}'],
    ['thousands of objects', Array.from({ length: 5_000 }, () => ({ '@type': 'Thing' }))],
  ])('%s does not throw, and gives no date', (_, value) => {
    const read = meta(ld(value));
    expect(read.published).toBeNull();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
