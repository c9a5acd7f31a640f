// The text map in a real browser: every stretch of the text is the same words on the page, and back.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { findArticle } from '@/lib/edge/page/find-article';
import { type ReadText, readText } from '@/lib/edge/page/read-text';
import { offsetOf, placeOf, rangesOf, stillStands } from '@/lib/edge/page/text-map';
import { randomStory } from './random-dom';

afterEach(() => document.body.replaceChildren());

function read(): ReadText {
  const found = findArticle(document);
  if (!found.article) throw new Error(found.why);
  return readText(found.article);
}

/** What stands in a range, as the reader sees it: unseen characters gone, white space as one space. */
function seen(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');
}

function rangeText(range: AbstractRange | null): string {
  if (!range) return '';
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

/** Words and their spans. */
function wordsIn(text: string): { start: number; end: number; word: string }[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word,
  }));
}

describe('on random pages', () => {
  it('the range of a word is that word, the page is as it was, and places lead back to their offsets', () => {
    fc.assert(
      fc.property(randomStory, (make) => {
        document.body.replaceChildren(make(document));
        const before = document.documentElement.outerHTML;
        const { text, map } = read();
        const words = wordsIn(text.text);
        rangesOf(map, words).forEach((range, index) => {
          // A word may hold parts that are hidden on the page, but begins and ends with its own characters.
          const { word } = words[index]!;
          const live = seen(rangeText(range)).trim();
          expect(live[0]).toBe(word[0]);
          expect(live.at(-1)).toBe(word.at(-1));
        });
        for (let offset = 0; offset < text.text.length; offset++) {
          const place = placeOf(map, offset);
          if (!place) expect(text.text[offset]).toBe('\n');
          else {
            expect(seen(place.node.data[place.offset]!)).toBe(text.text[offset]);
            expect(offsetOf(map, place.node, place.offset)).toBe(offset);
          }
        }
        expect(text.text).not.toMatch(/^\n|\n$|\n\n/);
        expect(document.documentElement.outerHTML).toBe(before);
        let end = -1;
        for (const block of text.blocks) {
          expect(block.start).toBeGreaterThan(end);
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a browser shows is what is read', () => {
  const before =
    '<p>The harbour council voted on Tuesday night to keep the old ferry running through the winter.</p>';
  const after =
    '<p>A new vessel is to be ordered in the spring, provided that the assembly agrees to share the bill.</p>';
  it.each([
    ['inline elements within a word', 'Mar<b>ta</b> Li<i>n</i>d', 'Marta Lind'],
    ['a drop cap parted from its word', '<span class="cap">M</span>arta Lind', 'Marta Lind'],
    [
      'a drop cap for the eye and its word for the ear',
      '<span aria-hidden="true">M</span><span style="position:absolute;width:1px;height:1px;overflow:hidden">M</span>arta',
      'Marta',
    ],
    ['soft hyphens', 'Minis\u00adter\u00adprä\u00adsi\u00addent', 'Ministerpräsident'],
    ['no-break spaces', 'Marta\u00a0Lind&nbsp;said', 'Marta Lind said'],
    ['line feeds and indentation', '\n   Marta\n\t Lind  \n', 'Marta Lind'],
    ['white space across elements', 'Marta <b> Lind</b> said', 'Marta Lind said'],
    ['a line break', 'Marta Lind<br>  Ticket office', 'Marta Lind\nTicket office'],
    ['readings over characters', '<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>で', '東京で'],
    [
      'hidden words',
      'Marta <span hidden>not</span><span style="visibility:hidden">never</span> Lind',
      'Marta Lind',
    ],
    [
      'words for screen readers only',
      'Marta Lind<span style="position:absolute;clip:rect(0,0,0,0)"> opens a new window</span>',
      'Marta Lind',
    ],
    ['a footnote mark', 'Marta Lind<sup><a href="#1">[1]</a></sup> said', 'Marta Lind said'],
    ['an index that is part of the word', 'CO<sub>2</sub> and the 1<sup>st</sup>', 'CO2 and the 1st'],
    ['marks of direction', 'Marta\u200e Lind\u200f', 'Marta Lind'],
    ['a break opportunity', 'harbour<wbr>council', 'harbourcouncil'],
    ['a comment', 'Marta<!-- x --> Lind', 'Marta Lind'],
    ['a picture and a script', 'Marta <img alt="no"><script type="x">no</script>Lind', 'Marta Lind'],
  ])('%s', (_, html, expected) => {
    document.body.innerHTML = `<article>${before}<p>${html}</p>${after}</article>`;
    expect(read().text.text.split('\n').slice(1, -1).join('\n')).toBe(expected);
  });

  it('keeps the lines of preformatted text', () => {
    document.body.innerHTML = `<article>${before}<pre>one  two\n  three\n</pre>${after}</article>`;
    expect(read().text.text.split('\n').slice(1, -1)).toEqual(['one  two', '  three']);
  });

  it('knows which words are links', () => {
    document.body.innerHTML = `<article>${before}<p>It was <a href="/a">Marta <b>Lind</b></a> who, <a href="/b">they say</a>, built it.</p>${after}</article>`;
    const { text, links } = read().text;
    expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(['Marta Lind', 'they say']);
  });

  it('knows when words do not stand where they stood', () => {
    document.body.innerHTML = `<article>${before}<p id="x">Marta Lind</p>${after}</article>`;
    const { text, map } = read();
    const start = text.text.indexOf('Marta');
    const span = { start, end: start + 10 };
    expect(stillStands(map, span)).toBe(true);
    document.getElementById('x')!.firstChild!.nodeValue = 'Marta Aas';
    expect(stillStands(map, span)).toBe(false);
    expect(stillStands(map, { start: 0, end: 5 })).toBe(true);
  });
});
