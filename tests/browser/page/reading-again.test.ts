// A story that is read again: what has not changed is kept, and the result is what a reading from the start gives.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { findArticle } from '@/lib/edge/page/find-article';
import { type ReadText, reading, readText } from '@/lib/edge/page/read-text';
import { randomStory } from './random-dom';
import { type Edit, randomEdits } from './random-edits';

afterEach(() => document.body.replaceChildren());

function again(earlier?: ReadText): ReadText {
  const { article } = findArticle(document);
  if (!article) throw new Error('no story');
  const strides = reading(article, earlier);
  for (;;) {
    const stride = strides.next();
    if (stride.done) return stride.value;
  }
}

function plain({ text, map, cut }: ReadText) {
  const columns = [map.starts, map.lengths, map.nodeOf, map.offsets].map((column) => [...column]);
  return { text, cut, columns, written: map.written };
}

describe('after random changes of a random page', () => {
  it('reading again gives what reading from the start gives, and names the blocks that differ', () => {
    fc.assert(
      fc.property(randomStory, randomEdits, (make, edits: readonly Edit[]) => {
        const article = make(document);
        document.body.replaceChildren(article);
        let kept = again();
        for (const edit of edits) {
          edit(article);
          const before = new Set(kept.text.blocks.map(({ start, end }) => kept.text.text.slice(start, end)));
          kept = again(kept);
          const anew = again();
          expect(plain(kept)).toEqual(plain(anew));
          kept.map.nodes.forEach((node, index) => {
            expect(node).toBe(anew.map.nodes[index]);
          });
          kept.text.blocks.forEach(({ start, end }, index) => {
            if (!before.has(kept.text.text.slice(start, end))) expect(kept.fresh).toContain(index);
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});

const POSTS = ['One', 'Two', 'Three', 'Four'].map(
  (word) =>
    `<p>${word}: the harbour council <a href="/x">voted</a> on Tuesday night to keep the old ferry running.</p>`,
);

describe('a live blog', () => {
  it('with a post on top reads that post alone', () => {
    document.body.innerHTML = `<article>${POSTS.join('')}</article>`;
    const before = again();
    expect(before.fresh).toEqual([0, 1, 2, 3]);
    document.querySelector('p')!.insertAdjacentHTML('beforebegin', POSTS[0]!.replace('One', 'Zero'));
    expect(again(before).fresh).toEqual([0]);
  });

  it('in which a word was changed reads that post alone', () => {
    document.body.innerHTML = `<article>${POSTS.join('')}</article>`;
    const before = again();
    const third = document.querySelectorAll('p')[2]!;
    (third.firstChild as Text).data = 'Three (corrected): the harbour council ';
    expect(again(before).fresh).toEqual([2]);
  });

  it('that has not changed reads nothing', () => {
    document.body.innerHTML = `<article>${POSTS.join('')}</article>`;
    expect(again(again()).fresh).toEqual([]);
  });

  it('in which words become a link, or keep their lines by style, reads those', () => {
    document.body.innerHTML = `<article>${POSTS.join('')}</article>`;
    const paragraphs = document.querySelectorAll('p');
    (paragraphs[3]!.firstChild as Text).data = 'Four:\nthe harbour council ';
    const before = again();
    paragraphs[1]!.querySelector('a')!.removeAttribute('href');
    paragraphs[3]!.style.whiteSpace = 'pre-line';
    const after = again(before);
    expect(after.fresh).toEqual([1, 3]);
    expect(after.text).toEqual(readText(findArticle(document).article!).text);
  });
});
