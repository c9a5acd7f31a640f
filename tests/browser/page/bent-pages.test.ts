// The text map on pages bent from the corpus of the fuzzing, in a real browser: the range of a span shows the words of the span.
import { afterEach, expect, it } from 'vitest';
import { readPage } from '@/lib/edge/page/read-page';
import { rangesOf } from '@/lib/edge/page/text-map';
import { mutateHtml } from '@/tests/fuzz/engine/mutate-html';
import { Random } from '@/tests/fuzz/engine/random';

const PAGES = Object.values(
  import.meta.glob('../../fuzz/corpus/page/*.html.txt', { query: '?raw', import: 'default', eager: true }),
) as string[];
const SEED = 9;
const TRIES = 120;

afterEach(() => {
  document.body.replaceChildren();
});

/** As the text has it: what the page folds or leaves out is no difference. */
const plain = (words: string): string =>
  words.replace(/[\s\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff“”‘’]+/g, '');

it('shows in each range the words of its span, and leaves the page as it is', () => {
  let read = 0;
  for (let number = 0; number < TRIES; number++) {
    const random = new Random(SEED, number);
    const html = mutateHtml(random, random.pick(PAGES), random.pick(PAGES));
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    for (const dangerous of parsed.querySelectorAll('script, iframe, link, meta, base')) dangerous.remove();
    document.body.replaceChildren(...document.importNode(parsed.body, true).childNodes);
    const before = document.body.innerHTML;
    const reading = readPage(document, { url: 'https://strait.example/2025/03/04/ferry', asked: true });
    expect(document.body.innerHTML).toBe(before);
    if (reading.is !== 'article') continue;
    read += 1;
    const { text } = reading.text;
    const spans = [...text.matchAll(/\S+(?: \S+)?/g)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }));
    const wrong = rangesOf(reading.map, spans).flatMap((range, at) => {
      if (!range || range.startContainer !== range.endContainer) return [];
      const { data } = range.startContainer as Text;
      const shown = plain(data.slice(range.startOffset, range.endOffset));
      const { start, end } = spans[at]!;
      return shown === plain(text.slice(start, end)) ? [] : [[number, shown, text.slice(start, end)]];
    });
    expect(wrong).toEqual([]);
  }
  expect(read).toBeGreaterThan(TRIES / 2);
});
