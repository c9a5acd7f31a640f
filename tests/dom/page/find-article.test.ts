// The finder over small pages, each showing one trap: what it keeps, line by line. `NAME.txt` beside a page says what must be found.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findArticle } from '@/lib/edge/page/find-article';
import { readMeta } from '@/lib/edge/page/read-meta';
import { readText } from '@/lib/edge/page/read-text';

/** From the root of the repository, where the tests run. */
const FOLDER = 'tests/fixtures/pages/';
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** `kind: words`, a line per block; a page without a story: the reason. */
function linesOf(document: Document): string {
  const { title } = readMeta(document, 'https://strait.example/2025/03/04/ferry');
  const found = findArticle(document, { title, isShown: () => true });
  if (!found.article) return `none: ${found.why}`;
  const { text, blocks } = readText(found.article).text;
  return blocks
    .map((block) => `${block.kind}: ${text.slice(block.start, block.end).replace(/\n/g, ' / ')}`)
    .join('\n');
}

describe('the story of a page', () => {
  it.each(names)('%s', (name) => {
    const document = parse(readFileSync(`${FOLDER}${name}.html`, 'utf8'));
    const before = document.documentElement?.outerHTML;
    expect(linesOf(document)).toBe(readFileSync(`${FOLDER}${name}.txt`, 'utf8').trimEnd());
    expect(document.documentElement?.outerHTML).toBe(before);
  });

  it('finds the same at each step switched off, or less or more, but never fails', () => {
    const html = readFileSync(`${FOLDER}body--headline-list-inside.html`, 'utf8');
    const { trace } = findArticle(parse(html), { now: () => 0 });
    expect(trace.map(({ step }) => step)).toContain('drop-links');
    for (const { step } of trace) expect(() => findArticle(parse(html), { without: [step] })).not.toThrow();
  });

  it('says of each line that it drops why', () => {
    const html = readFileSync(`${FOLDER}body--headline-list-inside.html`, 'utf8');
    const { trace } = findArticle(parse(html), { now: () => 0 });
    const dropped = trace.flatMap((step) => step.dropped);
    expect(dropped).toContainEqual(
      expect.objectContaining({ reason: 'links', words: expect.stringContaining('Read also:') }),
    );
  });
});
