// Heads made to hang or to mislead a reader of them, in a real browser: bounded work, an answer, few notes, no throw.
import { describe, expect, it } from 'vitest';
import { gate } from '@/lib/edge/page/gate';
import { readHead } from '@/lib/edge/page/page-head';
import { readMeta } from '@/lib/edge/page/read-meta';

const URL = 'https://strait.example/news/ferry';
/** Milliseconds, on a machine that does other things too; the worst takes some 50 on one that does not. */
const BOUND = 1_500;

function ld(text: string): string {
  return `<script type="application/ld+json">${text}</script>`;
}

const article = '<meta property="og:type" content="article">';

describe('a hostile head', () => {
  it.each([
    ['100,000 brackets', ld('['.repeat(100_000))],
    ['100,000 arrays within arrays', ld('['.repeat(100_000) + ']'.repeat(100_000))],
    ['graphs within graphs', ld(`${'{"@graph":'.repeat(40_000)}1${'}'.repeat(40_000)}`)],
    ['100,000 objects', ld(`[${'{"@type":"Thing"},'.repeat(100_000)}1]`)],
    ['400 stories', ld(`[${'{"@type":"NewsArticle","url":"https://a.example/1"},'.repeat(400)}1]`)],
    ['100,000 types', ld(`{"@type":[${'"A",'.repeat(100_000)}1]}`)],
    ['10 MB of JSON', ld(`{"@type":"Thing","text":"${'x'.repeat(10_000_000)}"}`)],
    ['white space to its cap', ld(`${' '.repeat(499_000)}x`)],
    ['commas to its cap', ld(`[${', '.repeat(249_000)}x`)],
    ['dates in JSON that is broken', ld(`{${'"datePublished":"2025-01-01",'.repeat(15_000)}x`)],
    ['3,000 scripts that are broken', ld('{"@type":"Thing"').repeat(3_000)],
    ['20,000 metas', '<meta name="article:published_time" content="x">'.repeat(20_000)],
    ['a date of 5 MB', `<meta name="date" content="${'2'.repeat(5_000_000)}">`],
    ['a title of 10 MB', `<title>${'x &amp; '.repeat(1_300_000)}</title>`],
    ['an address of 1 MB', `<link rel="canonical" href="https://${'a'.repeat(1_000_000)}">`],
    ['20,000 items', '<div itemscope><b itemprop="datePublished">x</b></div>'.repeat(20_000)],
    ['50,000 times', `${article}<h1>Ferry</h1>${'<div><time datetime="x"></time></div>'.repeat(50_000)}`],
  ])('%s', (_, html) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const from = performance.now();
    const head = readHead(document, URL);
    const verdict = gate(document, URL, head);
    const meta = readMeta(document, URL, head);
    expect(performance.now() - from).toBeLessThan(BOUND);
    expect(verdict.why).toMatch(/^[A-Z].*\.$/);
    expect(meta.published).toBeNull();
    expect(meta.notes.length).toBeLessThan(20);
  });
});
