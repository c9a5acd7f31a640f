// What a page's head says about its story: the order of trust, and what is said of nonsense.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '@/lib/core/model/dates';
import { MAX_JSON_LD } from '@/lib/core/model/limits';
import { readMeta } from '@/lib/edge/page/read-meta';

const UNDATED = 'https://strait.example/news/ferry';
const DATED = 'https://strait.example/2025/03/04/ferry';

function meta(head: string, body = '', lang = '', url = UNDATED) {
  const html = `<!doctype html><html${lang ? ` lang="${lang}"` : ''}><head>${head}</head><body>${body}</body></html>`;
  return readMeta(new DOMParser().parseFromString(html, 'text/html'), url);
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
    const own = { ...story, mainEntityOfPage: { '@id': `${UNDATED}/?utm_source=x` } };
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
  const vague = '<meta name="sailthru.date" content="2025-03-06">';
  const microdata = '<span itemprop="datePublished" content="2025-03-02"></span>';
  const time = '<time datetime="2025-03-01T00:00">1 March</time>';
  it.each([
    ['JSON-LD', ld(story) + og, microdata + time, '2025-03-04', 'json-ld'],
    ['meta elements', og, microdata + time, '2025-03-03', 'open-graph'],
    ['microdata', '', microdata + time, '2025-03-02', 'microdata'],
    ['a time element', '', `<h1>Ferry</h1>${time}`, '2025-03-01', 'time-element'],
    [
      'a time before a meta that says no more than "date"',
      vague,
      `<h1>Ferry</h1>${time}`,
      '2025-03-01',
      'time-element',
    ],
    ['such a meta', vague, '', '2025-03-06', 'open-graph'],
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

  it('takes the address where nothing else is dated', () => {
    expect(meta('', '', '', DATED)).toMatchObject({ published: '2025-03-04', publishedFrom: 'address' });
    expect(meta(og, '', '', DATED)).toMatchObject({ published: '2025-03-03', publishedFrom: 'open-graph' });
  });

  it('takes the beginning of a live blog, or the day it was made, for want of a better one', () => {
    const live = { ...story, '@type': 'LiveBlogPosting', datePublished: undefined };
    expect(meta(ld({ ...live, coverageStartTime: '2025-03-02' })).published).toBe('2025-03-02');
    expect(meta(ld({ ...live, dateCreated: '2025-03-01' }) + og).published).toBe('2025-03-03');
    expect(meta(ld({ ...live, dateCreated: '2025-03-01' })).published).toBe('2025-03-01');
  });

  it('takes no change that is older than the story', () => {
    expect(meta(ld({ ...story, dateModified: '2025-03-01' })).modified).toBeNull();
  });
});

describe('the publisher’s own day, where the first source writes UTC', () => {
  const utc = (datePublished: string) => ld({ ...story, datePublished });
  const og = (content: string) => `<meta property="article:published_time" content="${content}">`;
  it.each([
    ['a zone', utc('2025-03-04T23:30:00Z') + og('2025-03-05T10:30:00+11:00'), '', UNDATED, '2025-03-05'],
    [
      'a clock without a zone',
      utc('2025-03-05T04:30:05Z') + og('2025-03-04 20:30:05'),
      '',
      UNDATED,
      '2025-03-04',
    ],
    ['the address', utc('2025-03-05T07:03:25+00:00'), '', DATED, '2025-03-04'],
    [
      'the words beside the moment',
      utc('2025-03-05T07:03:25+00:00'),
      '<h1>Ferry</h1><time datetime="2025-03-05T07:03:25+00:00">March 4, 2025 11:03 PM</time>',
      UNDATED,
      '2025-03-04',
    ],
    [
      'the words beside the moment before the address',
      utc('2025-03-05T07:03:25Z'),
      '<h1>Ferry</h1><time datetime="2025-03-05T07:03:25Z">March 5, 2025</time>',
      DATED,
      '2025-03-05',
    ],
    [
      'no: another moment',
      utc('2025-03-05T07:03:25Z') + og('2025-03-04T09:00:00+01:00'),
      '',
      UNDATED,
      '2025-03-05',
    ],
    ['no: the address of a day that no zone had then', utc('2025-03-05T18:00:00Z'), '', DATED, '2025-03-05'],
    ['no: a zone is written', utc('2025-03-05T01:00:00+01:00'), '', DATED, '2025-03-05'],
  ])('%s', (_, head, body, url, day) => {
    expect(meta(head, body, '', url)).toMatchObject({ published: day, publishedFrom: 'json-ld' });
  });
});

describe('dates of other things', () => {
  const time = '<time datetime="2025-03-01">1 March</time>';
  const other = '<time datetime="2024-01-01">1 January</time>';
  const text = `<p>${'The harbour council voted on Tuesday night. '.repeat(3)}</p>`;
  it.each([
    [
      'a picture and a film of the story',
      ld({
        ...story,
        datePublished: undefined,
        image: { '@type': 'ImageObject', datePublished: '2020-01-01' },
        video: { uploadDate: '2020-01-01' },
      }),
      '',
    ],
    [
      'an update of a live blog',
      ld({
        ...story,
        datePublished: undefined,
        liveBlogUpdate: [{ '@type': 'BlogPosting', datePublished: '2020-01-01' }],
      }),
      '',
    ],
    [
      'another item in microdata',
      '',
      '<div itemscope itemtype="https://schema.org/Comment"><meta itemprop="datePublished" content="2020-01-01"></div>',
    ],
    [
      'the margin in microdata',
      '',
      '<aside><div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="datePublished" content="2020-01-01"></b></div></aside>',
    ],
    ['a ticker above the headline', '', `<div>${other}</div><main><h1>Ferry</h1>${text}</main>`],
    [
      'a list of news beside the headline',
      '',
      `<main><h1>Ferry</h1><ul><li>${other}<a href="/x">Other</a></li></ul>${text}</main>`,
    ],
    ['a comment', '', `<article><h1>Ferry</h1>${text}<div class="comments">${other}</div></article>`],
    ['a teaser far below', '', `<div><h1>Ferry</h1>${text.repeat(3)}<div>${other}</div></div>`],
    ['another article', '', `<main><h1>Ferry</h1><article>${other}</article></main>`],
  ])('%s', (_, head, body) => {
    expect(meta(head, body).published).toBeNull();
  });

  it('does not keep the story’s own from being read', () => {
    const page = `<div>${other}</div><article><header><h1>Ferry</h1><ul><li>${time}</li></ul></header>${text.repeat(3)}<div>${other}</div></article>`;
    expect(meta('', page).published).toBe('2025-03-01');
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

  it('does not take another site’s address for the canonical one', () => {
    const at = (href: string, url: string) =>
      meta(`<link rel="canonical" href="${href}">`, '', '', url).canonicalUrl;
    expect(at('https://other.example/ferry', UNDATED)).toBeNull();
    expect(at('https://evil.co.uk/ferry', 'https://strait.co.uk/ferry')).toBeNull();
    expect(at('https://www.strait.co.uk/ferry', 'https://amp.strait.co.uk/ferry')).toBe(
      'https://www.strait.co.uk/ferry',
    );
    expect(at('https://edition.strait.example/ferry', 'https://amp.strait.example/f')).toBe(
      'https://edition.strait.example/ferry',
    );
    expect(at('https://strait.example/ferry', 'http://127.0.0.1:8080/1')).toBe(
      'https://strait.example/ferry',
    );
  });

  it('looks up what is stated by reference', () => {
    const graph = {
      '@graph': [
        { ...story, author: { '@id': '#ines' }, publisher: { '@id': '#strait' } },
        { '@type': 'Person', '@id': '#ines', name: 'Ines Holm' },
        { '@type': 'Organization', '@id': '#strait', name: 'The Strait Observer' },
      ],
    };
    expect(meta(ld(graph))).toMatchObject({ authors: ['Ines Holm'], publisher: 'The Strait Observer' });
    const circle = { ...story, '@id': '#a', author: { '@id': '#b' } };
    expect(meta(ld([circle, { '@type': 'Person', '@id': '#b', sameAs: { '@id': '#a' } }])).authors).toEqual(
      [],
    );
  });

  it.each([
    ['the site’s label', 'strait', 'strait.example', 'strait.example'],
    ['its words, run together', 'the strait', 'thestrait.example', 'thestrait.example'],
    ['of a page for telephones', 'strait', 'amp.strait.example', 'strait.example'],
    ['a name of its own', 'die zeitung', 'strait.example', 'die zeitung'],
    ['a name with capitals', 'Strait', 'strait.example', 'Strait'],
    ['a host as it is', 'strait.example', 'strait.example', 'strait.example'],
    ['a script without capitals', '海峡', 'strait.example', '海峡'],
  ])('tells a publisher that is stated in small letters: %s', (_, stated, host, name) => {
    const head = `<meta property="og:site_name" content="${stated}">`;
    expect(meta(head, '', '', `https://www.${host}/ferry`).publisher).toBe(name);
  });

  it('tells a publisher with the capitals that another source gives it', () => {
    const head = ld({ ...story, publisher: { name: 'the strait' } });
    expect(meta(`${head}<meta property="og:site_name" content="The Strait">`).publisher).toBe('The Strait');
  });

  it.each([
    ['Ferry kept | The Hill', 'Ferry kept'],
    ['Ferry kept | TheHill', 'Ferry kept'],
    ['Ferry kept - the hill', 'Ferry kept'],
    ['Ferry – kept – The Hill', 'Ferry – kept'],
    // Words of the title itself.
    ['Ferry kept at The Hill', 'Ferry kept at The Hill'],
    ['Ferry kept - The Hill says', 'Ferry kept - The Hill says'],
    ['Ferry kept-The Hill', 'Ferry kept-The Hill'],
    ['| The Hill', '| The Hill'],
    ['The Hill', 'The Hill'],
  ])('tells the title without the publisher that stands beside it: %s', (headline, title) => {
    expect(meta(ld({ ...story, headline, publisher: { name: 'The Hill' } })).title).toBe(title);
  });

  it('unfolds character references that pages leave in data', () => {
    expect(meta(ld({ ...story, headline: 'Don&apos;t &amp; won&#8217;t &#x41; &unknown;' })).title).toBe(
      "Don't & won’t A &unknown;",
    );
  });

  it.each([
    ['Ines Holm and Jon Aas', ['Ines Holm', 'Jon Aas']],
    ['By Ines Holm, Jon Aas', ['Ines Holm', 'Jon Aas']],
    ['Holm, Ines', ['Holm, Ines']],
    ['Ines Holm, Strait.example', ['Ines Holm']],
    ['Ines Holm, professor of the history of harbours at Strait', ['Ines Holm']],
    ['The Associated Press', ['The Associated Press']],
    ['105092', []],
    ['@ines', []],
  ])('authors written as “%s”', (name, authors) => {
    expect(meta(ld({ ...story, author: { '@type': 'Person', name } })).authors).toEqual(authors);
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
    expect(read).toMatchObject({ published: '2025-03-04', authors: [] });
    expect(read.notes).toEqual([expect.stringContaining('only its dates were read')]);
    expect(meta(ld([{ '@type': 'ImageObject', datePublished: '2020-01-01' }, huge])).published).toBeNull();
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
    [
      'names within names',
      `{"@type":"NewsArticle","headline":${'{"name":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
    ],
    ['types without end', { '@type': Array.from({ length: 20_000 }, () => 'Thing') }],
    ['dates of no time', { ...story, datePublished: 1e308, dateModified: -1, dateCreated: [[{}]] }],
    ['thousands of objects', Array.from({ length: 5_000 }, () => ({ '@type': 'Thing' }))],
  ])('%s does not throw, and gives no date', (_, value) => {
    const read = meta(ld(value));
    expect(read.published).toBeNull();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('whatever its JSON is, it is read within our types and without a throw', () => {
    const key = fc.constantFrom(
      '@type',
      '@id',
      '@graph',
      'mainEntity',
      'mainEntityOfPage',
      'headline',
      'name',
      'author',
      'publisher',
      'datePublished',
      'dateModified',
      'inLanguage',
      'url',
      '__proto__',
      'constructor',
    );
    const leaf = fc.oneof(
      fc.constantFrom('NewsArticle', 'Article', 'WebPage', '2025-03-04', '#a', 'https://strait.example/'),
      fc.anything(),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(value, (stated) => {
        const json =
          JSON.stringify(stated, (_, part) => (typeof part === 'bigint' ? Number(part) : part)) ?? 'null';
        const read = meta(ld(json.replaceAll('<', '')));
        for (const day of [read.published, read.modified]) if (day !== null) expect(parseDay(day)).toBe(day);
        for (const text of [read.title, read.publisher, read.language])
          expect(text === null || typeof text === 'string').toBe(true);
        expect(read.authors.every((name) => typeof name === 'string' && name !== '')).toBe(true);
        expect(read.notes.every((note) => note.endsWith('.'))).toBe(true);
      }),
    );
  });
});
