// The text map in a real browser: every stretch of the text is the same words on the page, and back.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { findArticle } from '@/lib/edge/page/find-article';
import { type ReadText, readText } from '@/lib/edge/page/read-text';
import { offsetOf, placeOf, rangesOf, stillStands } from '@/lib/edge/page/text-map';
import { CLIPPED, randomStory } from './random-dom';

afterEach(() => document.body.replaceChildren());

function read(): ReadText {
  const found = findArticle(document);
  if (!found.article) throw new Error(found.why);
  return readText(found.article);
}

function rangeText(range: AbstractRange | null): string {
  if (!range) return '';
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

/** What a character of the page is in the text. */
function shownAs(character: string): string {
  return /[\t\n\f\r\u00a0]/.test(character) ? ' ' : character;
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
          // Quotation marks that the browser draws stand in no node: the range is of the other characters.
          const { start, end } = words[index]!;
          const places = Array.from({ length: end - start }, (_, at) => placeOf(map, start + at));
          const first = places.find((place) => place !== null);
          const last = places.findLast((place) => place !== null);
          expect(
            range?.startContainer === first?.node &&
              range?.startOffset === first?.offset &&
              range?.endContainer === last?.node &&
              (!last || range?.endOffset === last.offset + 1),
          ).toBe(true);
        });
        // Gathered, for an expectation by the character takes longer than all the rest.
        const wrong: string[] = [];
        for (let offset = 0; offset < text.text.length; offset++) {
          const character = text.text[offset]!;
          const place = placeOf(map, offset);
          const isRight = place
            ? shownAs(place.node.data[place.offset]!) === character &&
              offsetOf(map, place.node, place.offset) === offset
            : '\n“” '.includes(character);
          if (!isRight) wrong.push(`${offset}: ${character}`);
        }
        expect(wrong).toEqual([]);
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
    '<style>.drawn::before{content:"x"}</style><p>The harbour council voted on Tuesday night to keep the old ferry running through the winter. Nobody spoke against it, and the vote was over before the clock had struck eight; the ferry sailed ten minutes later, as it has for forty years.</p>';
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
    ['a line break before hidden words', 'Marta<br><span hidden>not</span>Lind', 'Marta\nLind'],
    ['a line break before a button', 'Marta<br><button>Share</button>Lind', 'Marta\nLind'],
    ['a line break within an element', 'Marta<b><i>so<br></i></b>Lind <b><br></b>Aas', 'Martaso\nLind\nAas'],
    ['spans shown as blocks', 'Marta <span style="display:block">Lind</span>said', 'Marta\nLind\nsaid'],
    [
      'spans in a row of boxes',
      '<span style="display:flex"><span>Marta</span><span>Lind</span></span>',
      'Marta\nLind',
    ],
    [
      'spans shown as cells',
      '<span style="display:table-cell">Marta</span><span style="display:table-cell">Lind</span>',
      'Marta Lind',
    ],
    ['a box within a word', 'har<span style="display:inline-block">bour</span>', 'harbour'],
    ['an element of the page’s own making', '<x-name>Marta</x-name> Lind', 'Marta Lind'],
    ['words that all boxes leave out', 'Marta <span style="display:contents">Lind</span>', 'Marta Lind'],
    [
      'folded white space that is kept',
      '<span style="white-space:pre-line">Marta  Lind \n said</span>',
      'Marta Lind\nsaid',
    ],
    [
      'white space that is kept',
      '<span style="white-space:pre-wrap">Marta  Lind\nsaid</span>',
      'Marta  Lind\nsaid',
    ],
    ['quotation marks of the browser', 'said <q>we <q>sail</q></q> and', 'said “we “sail”” and'],
    ['quotation marks that a style sheet took away', '<q style="quotes:none">we sail</q>', 'we sail'],
    ['other spaces', 'Marta\u2009Lind\u202fsaid\u3000so', 'Marta\u2009Lind\u202fsaid\u3000so'],
    ['joiners of Persian and of emoji', 'می\u200cخواهم 👩\u200d🚀 مـرحبا', 'می\u200cخواهم 👩\u200d🚀 مـرحبا'],
    ['the mark of Arabic letters', 'Marta\u061c Lind', 'Marta Lind'],
    [
      'words for screen readers in bold',
      `Marta<span style="${CLIPPED}"><b> opens</b></span> Lind`,
      'Marta Lind',
    ],
    ['text before and after, drawn by style', '<i class="drawn">Marta</i> Lind', 'Marta Lind'],
    [
      'letters made capitals by style',
      '<span style="text-transform:uppercase">Marta</span> Lind',
      'Marta Lind',
    ],
    ['a folded part', 'Marta <details><summary></summary>folded</details>Lind', 'Marta\nLind'],
    [
      'what a style sheet need not draw',
      'Marta <span style="display:inline-block;content-visibility:hidden">x</span>Lind',
      'Marta Lind',
    ],
    ['a picture and a script', 'Marta <img alt="no"><script type="x">no</script>Lind', 'Marta Lind'],
  ])('%s', (_, html, expected) => {
    document.body.innerHTML = `<article>${before}<p>${html}</p>${after}</article>`;
    expect(read().text.text.split('\n').slice(1, -1).join('\n')).toBe(expected);
  });

  const CAP = 'font-size:3em;float:left';
  it.each([
    ['against its word', `<span style="${CAP}">T</span>he ferry`, 'The ferry'],
    ['with white space after it', `<span style="${CAP}">T </span>\n he ferry`, 'The ferry'],
    ['with a line break after it', '<span style="font-size:40px">“T</span><br>he ferry', '“The ferry'],
    ['before capitals', `<b><span style="${CAP}">T</span></b> HE FERRY`, 'THE FERRY'],
    ['that is a word', `<span style="${CAP}">A</span> ferry`, 'A ferry'],
    ['that is a word before others', `<span style="${CAP}">A</span> <b>ferry</b>`, 'A ferry'],
    ['against its word, that may be one', `<span style="${CAP}">A</span>fter`, 'After'],
    ['that is a label', `<span style="${CAP}">Q</span> What is it?`, 'Q\nWhat is it?'],
    ['that is not large', '<b>Q</b> and so on', 'Q and so on'],
    ['as a picture', '<img alt="T">he ferry', 'The ferry'],
    ['as a picture that is a word', '<span><img alt="A"></span> ferry', 'A ferry'],
    ['as a drawing', '<span role="img" aria-label="T"></span> he ferry', 'The ferry'],
    [
      'in a block of its own',
      `</p><div style="${CAP}">T</div><p>he ferry sails at noon, and nobody on the islands has ever said why it does so.`,
      'The ferry sails at noon, and nobody on the islands has ever said why it does so.',
    ],
  ])('a large first letter %s', (_, html, expected) => {
    document.body.innerHTML = `<article>${before}<p>${html}</p>${after}</article>`;
    expect(read().text.text.split('\n').slice(1, -1).join('\n')).toBe(expected);
  });

  it.each([
    [
      'an element shown inline',
      '<div>Marta <div style="display:inline">Li</div>nd sails</div>',
      'Marta Lind sails',
    ],
    ['an element of the page’s own making', '<div>Marta <x-b>Li</x-b>nd sails</div>', 'Marta Lind sails'],
    ['inline elements in a row', '<div><x-b>Marta</x-b> <x-b>Lind</x-b></div>', 'Marta Lind'],
  ])('blocks are one where the page shows them so: %s', (_, html, expected) => {
    document.body.innerHTML = `<article>${before}${html}${after}</article>`;
    const { text, blocks } = read().text;
    expect(blocks.map(({ start, end }) => text.slice(start, end)).slice(1, -1)).toEqual([expected]);
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

  it('gives no range for an empty span, and one for half of a pair', () => {
    document.body.innerHTML = `<article>${before}<p>Marta 👩 Lind</p>${after}</article>`;
    const { text, map } = read();
    const at = text.text.indexOf('👩');
    const block = text.blocks[1]!;
    const spans = [
      { start: block.start, end: block.start },
      { start: block.start, end: at + 1 },
      { start: at + 1, end: block.end },
      { start: block.end, end: block.end + 1 },
    ];
    expect(rangesOf(map, spans).map(rangeText)).toEqual(['', 'Marta \ud83d', '\udc69 Lind', '']);
    // From within one block into the next: the break between them is on the page, but no character of it.
    expect(rangeText(rangesOf(map, [{ start: block.start - 5, end: block.start + 5 }])[0]!)).toMatch(
      /^.{4}\S*Marta$/s,
    );
  });
});
