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

const PLAIN = `<article><h1>Ferry to run all winter</h1>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(20)}</article>`;
const STORY = `<h1>Ferry to run all winter</h1><p>${SENTENCE}</p><p>${SENTENCE}One.</p><p>${SENTENCE}Two.</p>`;

/** What a reader may ask of a document that costs by the node or by the letter. */
const ASKED: readonly (readonly [object, readonly string[]])[] = [
  [TreeWalker.prototype, ['nextNode', 'previousNode']],
  [Node.prototype, ['textContent', 'nodeValue', 'parentNode', 'parentElement', 'firstChild', 'nextSibling']],
  [CharacterData.prototype, ['data', 'length']],
  [
    Element.prototype,
    ['closest', 'matches', 'getAttribute', 'hasAttribute', 'querySelector', 'querySelectorAll', 'children'],
  ],
  [Document.prototype, ['querySelector', 'querySelectorAll', 'getElementsByTagName']],
  [globalThis, ['getComputedStyle']],
];

/**
 * How often `run` asks the document for something: work that no busy machine changes. What is asked in vain counts too. By the
 * prototypes, which a document made in this frame shares.
 */
function questions(run: () => void): number {
  let count = 0;
  const before = ASKED.map(
    ([owner, names]) => [owner, names.map((name) => [name, describeOf(owner, name)] as const)] as const,
  );
  for (const [owner, entries] of before)
    for (const [name, description] of entries) {
      const { get, value } = description;
      const ask = get ?? value;
      const counted = function (this: unknown, ...given: unknown[]): unknown {
        count++;
        return ask.apply(this, given);
      };
      Object.defineProperty(owner, name, {
        ...description,
        ...(get ? { get: counted } : { value: counted }),
      });
    }
  try {
    run();
  } finally {
    for (const [owner, entries] of before)
      for (const [name, description] of entries) Object.defineProperty(owner, name, description);
  }
  return count;
}

function describeOf(owner: object, name: string): PropertyDescriptor {
  const description = Object.getOwnPropertyDescriptor(owner, name);
  if (!description) throw new Error(`This browser has no ${name}.`);
  return description;
}

/** Pages are read as if the reader had asked, so that the gate saves no work. */
const read = (html: string) => readPage(parse(html), { url: URL, asked: true });

function questionsOf(html: string): number {
  const document = parse(html);
  return questions(() => readPage(document, { url: URL, asked: true }));
}

describe('bounded work', () => {
  it('reads a page of 100,000 nodes, in slices', () => {
    const document = parse(`<main>${`<div><p>${SENTENCE}</p><i></i></div>`.repeat(25_000)}</main>`);
    const strides = readingPage(document, { url: URL, asked: true });
    let count = 0;
    for (let stride = strides.next(); !stride.done; stride = strides.next()) count++;
    expect(count).toBeGreaterThan(100);
  });

  it('stops at the cap and says so', () => {
    const document = parse(`<main>${`<p>${SENTENCE}</p>`.repeat(160_000)}</main>`);
    expect(findArticle(document).notes).toEqual([expect.stringContaining('very large')]);
  });

  it('reads a text node of a million characters, up to the cap', () => {
    const document = parse(`<article><p>${SENTENCE.repeat(25_000)}</p></article>`);
    const value = readPage(document, { url: URL, asked: true });
    expect(value.is === 'article' && value.text.text.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(value.is === 'article' && value.notes).toEqual([expect.stringContaining('very long')]);
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
    const { article } = findArticle(document);
    expect(article && readText(article).text.blocks.length).toBeGreaterThan(0);
  });
});

/** Each as a function of its size. */
const LARGE: readonly (readonly [string, (size: number) => string])[] = [
  ['wide: paragraphs beside one another', (size) => `<main>${`<p>${SENTENCE}</p>`.repeat(size / 4)}</main>`],
  ['wide: elements without text', (size) => `<main>${STORY}${'<i></i>'.repeat(size)}</main>`],
  [
    'texts in one paragraph',
    (size) => `<article>${STORY}<p>${'<b>so</b> on '.repeat(size / 4)}</p></article>`,
  ],
  ['line breaks', (size) => `<article>${STORY}<div>${`${SENTENCE}<br>`.repeat(size / 8)}</div></article>`],
  ['links', (size) => `<main>${'<p><a href="/a">Ferry stays</a></p>'.repeat(size / 8)}</main>`],
  ['headings', (size) => `<main>${STORY}${'<h2>Ferry stays</h2>'.repeat(size / 8)}</main>`],
  ['unclosed formatting', (size) => `<article>${STORY}${`<p><b><i>${SENTENCE}`.repeat(size / 80)}</article>`],
  ['the same paragraph', (size) => `<article>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(size / 8)}</article>`],
];

describe('work grows with the page, not with its square', () => {
  it.each(LARGE)('%s', (_, page) => {
    const [small, large] = [questionsOf(page(4_000)), questionsOf(page(16_000))];
    // Four times as much; a square would be sixteen.
    expect(large / small).toBeLessThan(6);
  });

  it('the measure sees a square', () => {
    const square = (size: number) => {
      const document = parse(`<p>${SENTENCE}</p>`.repeat(size));
      return questions(() => {
        for (const paragraph of [...document.querySelectorAll('p')])
          for (let at = paragraph.nextSibling; at; at = at.nextSibling);
      });
    };
    expect(square(400) / square(100)).toBeGreaterThan(12);
  });

  it.each([
    ['a text of a million letters', `<article>${STORY}<p>${SENTENCE.repeat(11_000)}</p></article>`],
    ['a word of a million letters', `<article>${STORY}<p>${'x'.repeat(1_000_000)}</p></article>`],
    ['a million spaces', `<article>${STORY}<p>a${' '.repeat(1_000_000)}b</p></article>`],
    ['a million hidden characters', `<article>${STORY}<p>a${'\u00ad'.repeat(1_000_000)}b</p></article>`],
    ['a million full stops', `<article>${STORY}<p>${'.'.repeat(1_000_000)}</p></article>`],
  ])('%s: no more is asked of the document than by a plain page', (_, html) => {
    expect(questionsOf(html)).toBeLessThan(questionsOf(PLAIN) * 3);
    expect(read(html).is).toBe('article');
  });

  it('asks a tree of 10,000 levels no more than its depth allows', () => {
    const deep = (depth: number) => {
      const document = parse('');
      let at: Element = document.body;
      for (let level = 0; level < depth; level++) at = at.appendChild(document.createElement('div'));
      at.innerHTML = STORY;
      return questions(() => readPage(document, { url: URL, asked: true }));
    };
    expect(deep(10_000) / deep(2_500)).toBeLessThan(6);
  });
});

describe('malformed pages are read as the browser mends them', () => {
  it.each([
    ['unclosed tags', `<div><article><h1>Ferry<p>${SENTENCE}<p>${SENTENCE}One.<p>${SENTENCE}Two.`],
    ['nested forms', `<form><form><main>${STORY}</form><p>${SENTENCE}Three.</p></main></form>`],
    ['a story within broken tables', `<table><tr><td><table><td>${STORY}<tr></table></table>`],
    ['texts thrown out of a table', `<table>${STORY}<tr><td>1</td></tr></table>`],
    ['misnested formatting', `<article><b><p>${SENTENCE}<i></b>${SENTENCE}</p></i>${STORY}</article>`],
    ['plaintext to the end', `<article>${STORY}</article><plaintext><p>no tag</p>`],
    [
      'a second body and head',
      `<body><article>${STORY}</article><body class="x"><head><title>b</title></head>`,
    ],
    ['attributes without end', `<article>${STORY}<p class="a b=c d='e>${SENTENCE}</p></article>`],
    ['nulls and lone surrogates', `<article>${STORY}<p>\0 ${SENTENCE}\ud800 ${SENTENCE}</p></article>`],
  ])('%s', (_, html) => {
    const found = read(html);
    expect(found.is === 'article' && found.text.text).toContain(
      'keep the old ferry running through the winter. Two.',
    );
  });

  it('an XHTML page is a page', () => {
    const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>a</title></head><body><article>${STORY}</article></body></html>`;
    const document = new DOMParser().parseFromString(xhtml, 'application/xhtml+xml');
    expect(readPage(document, { url: URL, asked: true }).is).toBe('article');
  });

  it.each([
    ['XML', 'application/xml', `<story><p>${SENTENCE.repeat(9)}</p></story>`],
    [
      'a picture',
      'image/svg+xml',
      `<svg xmlns="http://www.w3.org/2000/svg"><text>${SENTENCE.repeat(9)}</text></svg>`,
    ],
  ] as const)('%s is none, whoever asks', (_, type, source) => {
    const document = new DOMParser().parseFromString(source, type);
    expect(readPage(document, { url: URL, asked: true })).toMatchObject({
      is: 'no-article',
      askable: false,
      why: expect.stringMatching(/^This is .*\.$/),
    });
  });
});

describe('a page that is written without end', () => {
  it('is read as far as it has come, each time', () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    try {
      const page = frame.contentDocument!;
      page.open();
      page.write(`<!doctype html><article><h1>Ferry to run all winter</h1>`);
      for (let turn = 1; turn <= 3; turn++) {
        for (let line = 0; line < 20; line++) page.write(`<p>Line ${turn}-${line}. ${SENTENCE}</p>`);
        const found = readPage(page, { url: URL, asked: true });
        expect(found.is === 'article' && found.text.blocks.length).toBe(turn * 20 + 1);
      }
    } finally {
      frame.remove();
    }
  });
});

describe('nothing to read', () => {
  it.each([
    ['an empty page', ''],
    ['a page of scripts', '<script>let a = "The council voted. It was late. Nobody slept.";</script>'],
    ['a page of pictures', '<img src="a.png"><img src="b.png">'],
    ['a page of fields', `<textarea>${SENTENCE.repeat(9)}</textarea><input value="${SENTENCE}">`],
    ['a page of templates', `<template><p>${SENTENCE.repeat(9)}</p></template>`],
    ['a page of links', '<p><a href="/a">The ferry stays, says the council.</a></p>'.repeat(200)],
    ['a frameset', '<frameset><frame src="a.html"></frameset>'],
  ])('%s: a reason', (_, html) => {
    const found = readPage(parse(html), { url: URL, asked: true });
    expect(found).toMatchObject({ is: 'no-article', why: expect.stringMatching(/^This .*\.$/) });
  });

  it.each(['parentElement', 'parentNode', 'getAttribute', 'assignedSlot'])(
    'a form with a field named “%s”, which lies over its own property: read all the same, to its end',
    (name) => {
      const found = read(`<main><form><input type="hidden" name="${name}">${PLAIN}</form></main>`);
      expect(found.is).toBe('article');
    },
  );

  it('an editor that holds a text is left alone, until the reader asks', () => {
    const document = parse(
      `<main contenteditable="true"><h1>Ferry</h1>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(9)}</main>`,
    );
    expect(readPage(document, { url: 'https://mail.example/compose' })).toMatchObject({
      is: 'no-article',
      why: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });
});
