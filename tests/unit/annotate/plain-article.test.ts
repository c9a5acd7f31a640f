// Plain text → story: headline, blocks, and the list of other stories' headlines told apart by its build.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainArticle } from '@/lib/core/text/plain-article';

const BODY = [
  'The council of Smallville voted on Monday to close the old bridge over the river.',
  'The bridge had been open since 1931. “It is time,” the mayor said.',
  'Work will begin in spring.',
];

const kinds = (source: string): string[] => readPlainArticle(source).article.blocks.map(({ kind }) => kind);
const leftOut = (source: string): string[] => readPlainArticle(source).leftOut.map(({ text }) => text);

describe('blocks', () => {
  it('takes the first line for the headline where it is no sentence', () => {
    expect(kinds(['Council closes bridge', ...BODY].join('\n'))).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(kinds(BODY.join('\n'))).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(kinds(['Mayor goes back to the U.S.', ...BODY].join('\n\n'))[0]).toBe('headline');
  });

  it('knows subheadings and list points', () => {
    expect(
      kinds(
        ['Council closes bridge', BODY[0], 'What comes next', BODY[1], '- a fence', '• a sign', BODY[2]].join(
          '\r\n',
        ),
      ),
    ).toEqual(['headline', 'paragraph', 'heading', 'paragraph', 'list-item', 'list-item', 'paragraph']);
  });

  it('takes an empty file and one of a single line', () => {
    expect(readPlainArticle('')).toEqual({ article: { text: '', blocks: [], links: [] }, leftOut: [] });
    expect(kinds('Only this')).toEqual(['paragraph']);
  });

  it('keeps every line exactly once, in order, with one line break between', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 12 }), (lines) => {
        const { article, leftOut: rest } = readPlainArticle(lines.join('\n'));
        const kept = article.blocks.map(({ start, end }) => article.text.slice(start, end));
        expect(kept.join('\n')).toBe(article.text);
        const all = lines
          .join('\n')
          .split(/\r\n|[\n\r\u2028\u2029]/)
          .map((line) => line.trim())
          .filter((line) => line !== '');
        expect([...kept, ...rest.map(({ text }) => text)]).toEqual(all);
      }),
    );
  });
});

describe('a list of other stories behind the story', () => {
  const others = [
    'Farm prices fall for third month',
    'Is the lake warming?',
    'Team signs goalkeeper from Ruritania',
    'Library shuts its doors',
  ];

  it.each(['More headlines', 'Aktuelles', 'Read next:', 'Top 5'])(
    'is left out under the label “%s”',
    (label) => {
      expect(leftOut([...BODY, label, ...others].join('\n'))).toEqual([label, ...others]);
    },
  );

  it('says why', () => {
    expect(readPlainArticle([...BODY, 'More headlines', ...others].join('\n')).leftOut[0]!.why).toMatch(
      /list of headlines/,
    );
  });

  it('is left out without a label where it speaks of other things', () => {
    const long = others.map((line) => `${line} as officials in distant Freedonia watch on`);
    expect(leftOut([...BODY, ...long].join('\n'))).toEqual(long);
  });

  it.each([
    [
      'announced by a sentence with a colon',
      [
        'The council also named the streets that will be closed:',
        'River Street and Mill Lane',
        'Station Road near the church',
        'Market Square at night',
      ],
    ],
    [
      'about the story itself',
      [
        'Bridge facts',
        'Bridge of Smallville, opened 1931',
        'Council of Smallville, mayor on Monday',
        'River bridge closed by council',
      ],
    ],
    ['of two lines', ['See also', 'Farm prices fall']],
  ])('a list of the story stays: %s', (_, lines) => {
    expect(leftOut([...BODY, ...lines].join('\n'))).toEqual([]);
  });

  it('keeps a text that is nothing but headlines', () => {
    expect(leftOut(others.join('\n'))).toEqual([]);
  });
});
