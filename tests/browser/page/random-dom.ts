// Random small documents for property tests: blocks, inline elements within words, breaks, hidden parts, odd white space.
import fc from 'fast-check';

const WORDS = [
  'Lind',
  'ferry',
  'the',
  'U.S.',
  'Ærø',
  '東京',
  'naïve',
  '👩‍🚀',
  'O’Neill',
  'e\u0301t\u00e9',
  'مرحبا',
  'مـرحـبا',
  'می\u200cخواهم',
  '𝔅erg',
  '\ud83d',
  '\u0000x',
  'a',
];
const SPACES = [
  ' ',
  '  ',
  '\n',
  '\t ',
  '\u00a0',
  '',
  '\u00ad',
  '\u200b',
  '\r\n',
  ' \u200e',
  '\u061c',
  '\u2009',
  '\u3000',
  '\u202f',
  ' \n ',
];

/** As sites hide words from the eye and not from the ear. */
export const CLIPPED = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)';

const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPACES)), { minLength: 0, maxLength: 5 })
  .map((pairs) => pairs.map(([word, space]) => word + space).join(''));

export type Make = (document: Document) => Node;

function element(tag: string, attributes: Readonly<Record<string, string>>, children: readonly Make[]): Make {
  return (document) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children.map((child) => child(document)));
    return made;
  };
}

const style = (rules: string) => ({ style: rules });

const HIDING = [{ hidden: '' }, ...['display:none', 'visibility:hidden', CLIPPED].map(style)];
const SPACING = ['pre', 'pre-wrap', 'pre-line', 'break-spaces', 'nowrap'].map((value) =>
  style(`white-space:${value}`),
);
const STYLES = [
  ...HIDING,
  ...SPACING,
  ...['block', 'flex', 'contents'].map((value) => style(`display:${value}`)),
];
const BLOCK_STYLES = [...SPACING, style('display:inline')];

const textNode: fc.Arbitrary<Make> = text.map((data) => (document) => document.createTextNode(data));

const { inline } = fc.letrec<{ inline: Make }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    { weight: 6, arbitrary: textNode },
    { weight: 1, arbitrary: fc.constant(element('br', {}, [])) },
    { weight: 1, arbitrary: fc.constant(element('wbr', {}, [])) },
    {
      weight: 1,
      arbitrary: fc.constant(
        element('ruby', {}, [
          (document) => document.createTextNode('漢字'),
          element('rt', {}, [(document) => document.createTextNode('かんじ')]),
        ]),
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom('b', 'em', 'span', 'a', 'sup', 'code', 'q', 'x-tag'),
          fc.constantFrom<Record<string, string>>({}, {}, {}, {}, { href: '/x' }, ...STYLES),
          fc.array(tie('inline'), { maxLength: 3 }),
        )
        .map(([tag, attributes, children]) => element(tag, attributes, children)),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('inline'), { minLength: 1, maxLength: 2 })
        .map((children) => element('div', { style: 'display:inline' }, children)),
    },
  ),
}));

export const randomInline: fc.Arbitrary<Make> = inline;

const block: fc.Arbitrary<Make> = fc
  .tuple(
    fc.constantFrom('p', 'p', 'p', 'h2', 'li', 'div', 'blockquote', 'pre', 'td'),
    fc.array(inline, { minLength: 1, maxLength: 6 }),
    fc.constantFrom<Record<string, string>>({}, {}, {}, ...BLOCK_STYLES),
  )
  .map(([tag, children, attributes]) => element(tag, attributes, children));

/** Paragraphs that make the whole a story, with random blocks between them. */
export const randomStory: fc.Arbitrary<(document: Document) => HTMLElement> = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) => (document) => {
    const article = document.createElement('article');
    const paragraph = (words: string) => {
      const made = document.createElement('p');
      made.textContent = words;
      return made;
    };
    article.append(
      paragraph(
        'The harbour council voted on Tuesday night to keep the old ferry running through the winter.',
      ),
    );
    for (const make of blocks) article.append(make(document));
    article.append(
      paragraph(
        'Members from both banks had warned that islanders would lose their only way to the hospital.',
      ),
      paragraph(
        'A new vessel is to be ordered in the spring, provided that the assembly agrees to share the bill.',
      ),
      // With less than 300 letters shown, the finder would look among what is hidden.
      paragraph(
        'The council will meet again in March, when the yard has said what it can build and by when.',
      ),
    );
    return article;
  });
