// What holds of any text whatever: spans in it, sorted, apart; the same each time; never slow.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/core/model/article';
import { MAX_QUOTES } from '@/lib/core/model/limits';
import { checkQuote } from '@/lib/core/quotes/check-quote';
import { findQuotes } from '@/lib/core/quotes/find-quotes';
import type { NamedHere } from '@/lib/core/quotes/named-here';
import { tokenize } from '@/lib/core/text/tokens';

const WORDS = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  '``',
  "''",
  '「',
  '」',
  ',',
  '.',
  '?',
  '…',
  '—',
  ':',
  '(',
  '[',
  ']',
  '\n',
  '6"',
  'Trump',
  'he',
  'she',
  'said',
  'says',
  'Article',
  'the',
  'treaty',
  'president',
  'called',
  'calling',
  'and',
  'who',
  'of',
  'is',
  'a',
  'attack',
  "'90s",
];
const story = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ' ', ' ')), { maxLength: 80 })
  .map((pairs) => pairs.map((pair) => pair.join('')).join(''));

function blocksOf(text: string): Block[] {
  const kinds = ['paragraph', 'quote', 'headline', 'lead', 'list-item'] as const;
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }, at) => ({
    kind: kinds[(at * 7 + line.length) % kinds.length]!,
    start: index,
    end: index + line.length,
  }));
}

function namesOf(text: string): NamedHere[] {
  return [...text.matchAll(/Trump|Article/g)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    entity: name,
    kind: name === 'Trump' ? 'person' : 'text',
  }));
}

describe('finding', () => {
  it('spans lie in the text, sorted and apart, parts in them; twice the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(story, fc.string({ unit: 'binary', maxLength: 60 })),
        fc.boolean(),
        (text, hasBlocks) => {
          const question = {
            tokens: tokenize(text),
            blocks: hasBlocks ? blocksOf(text) : [],
            names: namesOf(text),
          };
          const found = findQuotes(question);
          let last = 0;
          for (const { start, end, parts, texts, isAttributed } of found) {
            expect(parts.length).toBeGreaterThan(0);
            expect(start).toBe(parts[0]!.start);
            expect(end).toBe(parts.at(-1)!.end);
            for (const part of parts) {
              expect(part.start).toBeGreaterThanOrEqual(last);
              expect(part.end).toBeGreaterThan(part.start);
              last = part.end;
            }
            if (isAttributed) expect(texts.length).toBeGreaterThan(0);
          }
          expect(last).toBeLessThanOrEqual(text.length);
          expect(findQuotes(question)).toEqual(found);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['marks that open', '“'.repeat(50_000)],
    ['marks that close', '”'.repeat(100_000)],
    ['straight marks', '" '.repeat(100_000)],
    ['apostrophes', "' a".repeat(60_000)],
    ['two sorts of marks', '‘“'.repeat(50_000)],
    ['quotations', '“we go,” he said. '.repeat(6_000)],
    ['paragraphs that open', '“we go there\n'.repeat(15_000)],
    ['one word', 'a'.repeat(200_000)],
    ['one sentence', '“we go” and he said '.repeat(10_000)],
    ['pronouns', 'She said he said they said “no way at all” '.repeat(5_000)],
    ['posts', 'President Trump said “no way at all,” the president said. '.repeat(4_000)],
  ])('%s without end are read in a moment', (_, text) => {
    const begin = performance.now();
    const found = findQuotes({ tokens: tokenize(text), blocks: [], names: namesOf(text) });
    // Generous: what must not be is a time that grows with the square of the length.
    expect(performance.now() - begin).toBeLessThan(3_000);
    expect(found.length).toBeLessThanOrEqual(MAX_QUOTES);
  });
});

describe('comparing', () => {
  const words = fc.array(
    fc.constantFrom(
      'the',
      'attack',
      'party',
      'of',
      'shall',
      'consult',
      'defence',
      'defense',
      '…',
      '[it]',
      '[',
      '.',
      'well-being',
      'wellbeing',
      '\n',
    ),
    { maxLength: 40 },
  );

  it('the pieces have all of the quotation’s words in its order, and only words of the text beside them', () => {
    const letters = (text: string) =>
      text
        .toLowerCase()
        .replace(/\[[^[\]]*\]/g, '')
        .replace(/[^a-z]/g, '');
    fc.assert(
      fc.property(words, words, (quote, body) => {
        const [one, other] = [quote.join(' '), body.join(' ')];
        const { is, pieces } = checkQuote([one], other);
        if (is === 'not-found') return;
        const here = pieces.filter((piece) => piece.is !== 'there').map((piece) => piece.words);
        expect(letters(here.join(' '))).toBe(letters(one));
        for (const piece of pieces)
          if (piece.is === 'there') expect(other.replace(/\s+/g, ' ')).toContain(piece.words);
        expect(pieces.some((piece) => piece.is === 'here' || piece.is === 'there')).toBe(is === 'changed');
      }),
      { numRuns: 500 },
    );
  });

  it('any run of a text’s words is word for word in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('the', 'attack', 'party', 'of', 'shall', 'consult', 'them'), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.nat(),
        fc.nat(),
        (body, from, count) => {
          const first = from % body.length;
          const run = body.slice(first, first + 1 + (count % (body.length - first)));
          expect(checkQuote([run.join(', ')], body.join(' ')).is).toBe('exact');
        },
      ),
    );
  });

  it.each([
    ['one letter', 'a'.repeat(50_000), 'a'.repeat(200_000)],
    ['one word', 'the '.repeat(5_000), 'the '.repeat(100_000)],
    ['ellipses', 'a … '.repeat(5_000), 'a b '.repeat(100_000)],
    ['brackets', '[the] '.repeat(5_000), 'the a '.repeat(50_000)],
    ['open brackets', '['.repeat(50_000), 'the a '.repeat(50_000)],
    ['other words', 'attack of them '.repeat(2_000), 'them attack of all '.repeat(60_000)],
  ])('%s without end are compared in a moment', (_, quote, body) => {
    const begin = performance.now();
    checkQuote([quote], body);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });
});
