// Pages that are too large, too deep or hostile: bounded work, a stated reason, no fault.
import { describe, expect, it } from 'vitest';
import { MAX_TEXT } from '@/lib/core/model/limits';
import { findArticle } from '@/lib/edge/page/find-article';
import { readingPage, readPage } from '@/lib/edge/page/read-page';
import { readText } from '@/lib/edge/page/read-text';

const SENTENCE =
  'The harbour council voted on Tuesday night to keep the old ferry running through the winter. ';
const URL = 'https://strait.example/2025/03/04/ferry';

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Milliseconds; generous, for a loaded machine: what is caught is work without bound. */
function timed<Value>(run: () => Value): { readonly value: Value; readonly took: number } {
  const from = performance.now();
  const value = run();
  return { value, took: performance.now() - from };
}

describe('bounded work', () => {
  it('reads a page of 100,000 nodes, in slices', () => {
    const document = parse(`<main>${`<div><p>${SENTENCE}</p><i></i></div>`.repeat(25_000)}</main>`);
    const strides = readingPage(document, { url: URL, asked: true });
    let count = 0;
    let longest = 0;
    let since = performance.now();
    for (let stride = strides.next(); !stride.done; stride = strides.next()) {
      count++;
      longest = Math.max(longest, performance.now() - since);
      since = performance.now();
    }
    expect(count).toBeGreaterThan(100);
    expect(longest).toBeLessThan(1_000);
  });

  it('stops at the cap and says so', () => {
    const document = parse(`<main>${`<p>${SENTENCE}</p>`.repeat(160_000)}</main>`);
    expect(findArticle(document).notes).toEqual([expect.stringContaining('very large')]);
  });

  it('reads a text node of a million characters, up to the cap', () => {
    const document = parse(`<article><p>${SENTENCE.repeat(25_000)}</p></article>`);
    const { value, took } = timed(() => readPage(document, { url: URL, asked: true }));
    expect(took).toBeLessThan(3_000);
    expect(value.is === 'article' && value.text.text.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(value.is === 'article' && value.notes).toEqual([expect.stringContaining('very long')]);
  });

  it('reads a word of a million letters', () => {
    const document = parse(
      `<article><p>${SENTENCE}</p><p>${'x'.repeat(1_000_000)}</p><p>${SENTENCE}b</p></article>`,
    );
    expect(timed(() => readPage(document, { url: URL, asked: true })).took).toBeLessThan(3_000);
  });

  it('reads elements nested hundreds deep', () => {
    const deep = 500;
    const document = parse(`${'<div>'.repeat(deep)}<p>${SENTENCE}</p>${'</div>'.repeat(deep)}`);
    expect(findArticle(document).article).not.toBeNull();
  });

  it('does not fail on a tree deeper than any parser makes', () => {
    const document = parse('');
    let at: Element = document.body;
    for (let depth = 0; depth < 20_000; depth++) at = at.appendChild(document.createElement('div'));
    at.textContent = SENTENCE;
    expect(() => findArticle(document)).not.toThrow();
  });

  it('reads thousands of line breaks and inline elements', () => {
    const document = parse(
      `<article><div>${`${SENTENCE}<br><b>and</b> <i>so on</i><br><br>`.repeat(3_000)}</div></article>`,
    );
    const { value, took } = timed(() => findArticle(document));
    expect(took).toBeLessThan(3_000);
    expect(value.article && readText(value.article).text.blocks.length).toBeGreaterThan(0);
  });
});

describe('nothing to read', () => {
  it.each([
    ['an empty page', ''],
    ['a page of scripts', '<script>let a = "The council voted. It was late. Nobody slept.";</script>'],
    ['a page of pictures', '<img src="a.png"><img src="b.png">'],
    ['a page of fields', `<textarea>${SENTENCE.repeat(9)}</textarea><input value="${SENTENCE}">`],
    ['a frameset', '<frameset><frame src="a.html"></frameset>'],
  ])('%s: a reason', (_, html) => {
    const found = readPage(parse(html), { url: URL, asked: true });
    expect(found).toMatchObject({ is: 'no-article', why: expect.stringMatching(/^This .*\.$/) });
  });
});
