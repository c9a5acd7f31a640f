// What of a head is believed that may still describe the page before.
import { describe, expect, it } from 'vitest';
import { createHeadMemory } from '@/lib/edge/page/believed-head';
import { type PageHead, readHead } from '@/lib/edge/page/page-head';
import { readMeta } from '@/lib/edge/page/read-meta';

const ONE = 'https://paper.example/one';
const TWO = 'https://paper.example/two';

interface Said {
  readonly title?: string;
  readonly published?: string;
  readonly canonical?: string;
  readonly ld?: object;
  readonly type?: string;
}

function head(url: string, { title = '', published, canonical, ld, type = 'article' }: Said): PageHead {
  document.body.innerHTML = '';
  document.head.innerHTML = `<title>${title}</title><meta property="og:site_name" content="The Paper">
    <meta property="og:type" content="${type}">${title ? `<meta property="og:title" content="${title}">` : ''}
    ${published ? `<meta property="article:published_time" content="${published}">` : ''}
    ${canonical ? `<link rel="canonical" href="${canonical}">` : ''}
    ${ld ? `<script type="application/ld+json">${JSON.stringify(ld)}</script>` : ''}`;
  return readHead(document, url);
}

const news = (date: string, url?: string) => ({
  '@type': 'NewsArticle',
  headline: `Of ${date}`,
  datePublished: date,
  ...(url ? { url } : {}),
});

const dateOf = (believed: PageHead) => readMeta(document, believed.url, believed).published;

describe('on the first page of a document', () => {
  it('all of it, whatever address it names', () => {
    const stated = head(ONE, { ld: news('2025-08-20', TWO), canonical: TWO });
    expect(createHeadMemory().believe(stated, ONE)).toBe(stated);
  });
});

describe('on the next page', () => {
  function next(first: Said, second: Said, from = ONE, to = TWO): PageHead {
    const memory = createHeadMemory();
    memory.believe(head(from, first), from);
    memory.note();
    return memory.believe(head(to, second), to);
  }

  it('nothing of a head that has not changed, but who publishes the paper', () => {
    const said = { title: 'One', published: '2025-08-20', ld: news('2025-08-20') };
    const believed = next(said, said);
    expect(dateOf(believed)).toBeNull();
    expect(believed).toMatchObject({ title: '', stories: { is: 'none' } });
    expect([...believed.metas]).toEqual([['og:site_name', 'The Paper']]);
  });

  it('a head that was written anew, with its type', () => {
    const believed = next(
      { title: 'One', published: '2025-08-20' },
      { title: 'Two', published: '2025-08-01', canonical: TWO },
    );
    expect(dateOf(believed)).toBe('2025-08-01');
    expect(believed.metas.get('og:type')).toBe('article');
    expect(believed.canonical).toBe(TWO);
  });

  it('no date that was left standing in a head whose title is new', () => {
    expect(
      dateOf(next({ title: 'One', published: '2025-08-20' }, { title: 'Two', published: '2025-08-20' })),
    ).toBeNull();
  });

  it('no structured data that gives itself the old address, even where it came late', () => {
    expect(dateOf(next({}, { title: 'Two', ld: news('2025-08-20', ONE) }))).toBeNull();
  });

  it('structured data that gives itself the new address, even where it was there before', () => {
    const both = [news('2025-08-20', ONE), news('2025-08-01', TWO)];
    expect(dateOf(next({ ld: both }, { ld: both }))).toBe('2025-08-01');
  });

  it('where all pages share one path, addresses tell nothing, and words do', () => {
    const app = 'https://paper.example/';
    const first = { ld: news('2025-08-20', app), canonical: app };
    expect(dateOf(next(first, first, `${app}#/one`, `${app}#/two`))).toBeNull();
    const second = { ld: news('2025-08-01', app), canonical: app };
    expect(dateOf(next(first, second, `${app}#/one`, `${app}#/two`))).toBe('2025-08-01');
  });
});

it('on return to a page what was said there is believed again', () => {
  const memory = createHeadMemory();
  const said = { title: 'One', published: '2025-08-20' };
  memory.believe(head(ONE, said), ONE);
  expect(dateOf(memory.believe(head(TWO, said), TWO))).toBeNull();
  expect(dateOf(memory.believe(head(ONE, said), ONE))).toBe('2025-08-20');
});

it('hostile structured data breaks nothing', () => {
  const memory = createHeadMemory();
  const ld = {
    '@type': 'NewsArticle',
    headline: 'x',
    url: [null, 7, { '@id': 'javascript:1' }],
    ['__proto__']: 1,
  };
  memory.believe(head(ONE, { ld }), ONE);
  expect(() => memory.believe(head(TWO, { ld }), TWO)).not.toThrow();
});

it('after very many pages in one document what is still carried over is not believed, and what is long gone is forgotten', () => {
  const memory = createHeadMemory();
  const carried = news('2025-08-20');
  const gone = { title: 'One', published: '2025-07-01' };
  const visit = (url: string, said: Said): PageHead => {
    const believed = memory.believe(head(url, said), url);
    memory.note();
    return believed;
  };
  visit(ONE, { ...gone, ld: carried });
  const published = (page: number) => new Date(Date.UTC(2025, 7, 1) + page * 60_000).toISOString();
  for (let page = 0; page < 1_000; page++) {
    const url = `https://paper.example/${page}`;
    visit(url, { title: `Story ${page}`, published: published(page), ld: carried });
  }
  expect(visit(TWO, { ld: carried }).stories).toMatchObject({ is: 'none' });
  // Only forgotten it is taken for this page's own: so it is not held on to.
  expect(dateOf(visit(`${TWO}/2`, gone))).toBe('2025-07-01');
});
