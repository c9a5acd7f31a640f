// A quotation beside a text: which kind it is, and the words that differ.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkAgainst, checkQuote } from '@/lib/core/quotes/check-quote';
import { chooseCheck } from '@/lib/core/quotes/choose-check';
import { findQuotes } from '@/lib/core/quotes/find-quotes';
import { readText } from '@/lib/core/quotes/read-text';
import { tokenize } from '@/lib/core/text/tokens';

const TREATY = new Map(
  readFileSync(fileURLToPath(new URL('../../../packs/starter/tables/treaty.jsonl', import.meta.url)), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; text?: { body: string } })
    .map(({ id, text }) => [id.split('/').at(-1)!, text?.body ?? '']),
);
const article = (number: number): string => TREATY.get(`article-${number}`)!;

const kindOf = (quote: string | readonly string[], body = article(5)) =>
  checkQuote(typeof quote === 'string' ? [quote] : quote, body).is;

/** Pieces as one line: words in both, -here-, +there+, (marked). */
function told(quote: string | readonly string[], body = article(5)): string {
  const around = { same: ['', ''], here: ['-', '-'], there: ['+', '+'], marked: ['(', ')'] } as const;
  return checkQuote(typeof quote === 'string' ? [quote] : quote, body)
    .pieces.map(({ is, words }) => `${around[is][0]}${words}${around[is][1]}`)
    .join(' ');
}

const STORY = fileURLToPath(new URL('../../../../shared/data/story/story.txt', import.meta.url));

describe('the first story', () => {
  it.skipIf(!existsSync(STORY))(
    'has other words than Article 5, and they are shown (needs shared/data beside the repository)',
    () => {
      const text = readFileSync(STORY, 'utf8');
      const names = [...text.matchAll(/Article 5/g)].map(({ 0: name, index }) => ({
        start: index,
        end: index + name.length,
        entity: 'article-5',
        kind: 'text' as const,
      }));
      const quotes = findQuotes({ tokens: tokenize(text), blocks: [], names });
      const quote = quotes.find(({ isAttributed }) => isAttributed)!;
      const parts = quote.parts.map(({ start, end }) => text.slice(start, end));
      const checked = chooseCheck(quote, parts, [{ entity: 'article-5', text: readText(article(5)) }])!;
      expect(checked.is).toBe('changed');
      expect(checked.pieces.filter(({ is }) => is !== 'same')).toEqual([
        { is: 'here', words: 'its members' },
        { is: 'there', words: 'them in Europe or North America' },
      ]);
      expect(checked.passage).toContain('one or more of them in Europe or North America shall be considered');
    },
  );
});

describe('exact', () => {
  it.each([
    ['an armed attack against one or more of them in Europe or North America'],
    ['AN ARMED ATTACK, AGAINST ONE — OR MORE — OF THEM'],
    ['individual or collective self-defense recognized by Article 51'],
    ['individual or collective self defence'],
    ['individual or collective selfdefence'],
    ['collective self‑de­fence recognised'],
    ['[A]n armed attack against one or more of them'],
    ['an armed attack against one or more of them [sic] in Europe'],
    ['shall'],
    [['An armed attack against one or more of them,', 'in Europe or North America']],
  ])('%j', (quote) => {
    expect(kindOf(quote)).toBe('exact');
  });

  it('over the end of a paragraph, and to the text’s end', () => {
    expect(kindOf('security of the North Atlantic area. Any such armed attack')).toBe('exact');
    expect(kindOf('restore and maintain international peace and security…')).toBe('exact');
  });
});

describe('shortened, and said so', () => {
  it.each([
    ['an armed attack … shall be considered an attack', 'an armed attack (…) shall be considered an attack'],
    ['an armed attack [...] shall be considered', 'an armed attack ([...]) shall be considered'],
    ['an armed attack . . . shall be considered', 'an armed attack (. . .) shall be considered'],
    ['an armed attack against [allies] shall be', 'an armed attack against ([allies]) shall be'],
    ['[They] agree that an armed attack', '([They]) agree that an armed attack'],
    ['… shall be considered an attack', '(…) shall be considered an attack'],
    [
      ['An armed attack,', 'shall be considered an attack'],
      'An armed attack (…) shall be considered an attack',
    ],
    [
      ['an attack against them all,', 'an armed attack against one'],
      'an attack against them all (…) an armed attack against one',
    ],
  ])('%j', (quote, pieces) => {
    expect(kindOf(quote)).toBe('shortened');
    expect(told(quote)).toBe(pieces);
  });
});

describe('changed', () => {
  it.each([
    [
      'each of them will assist the Party or Parties so attacked',
      'each of them +in exercise of the right of individual or collective self-defence recognised by Article 51 of the Charter of the United Nations+ will assist the Party or Parties so attacked',
    ],
    [
      'an armed attack against one shall be considered',
      'an armed attack against one +or more of them in Europe or North America+ shall be considered',
    ],
    ['such action as it considers necessary', 'such action as it -considers- +deems+ necessary'],
    [
      'including the use of nuclear force, to restore',
      'including the use of -nuclear- +armed+ force, to restore',
    ],
    [
      'to restore and maintain the security of Europe',
      'to restore and maintain the security of -Europe- +the North Atlantic+',
    ],
    [
      'shall not be considered an attack against them all',
      'shall -not- be considered an attack against them all',
    ],
    [
      'an armed assault … shall be considered an attack against them all',
      'an armed -assault- +attack+ (…) shall be considered an attack against them all',
    ],
  ])('%s', (quote, pieces) => {
    expect(kindOf(quote)).toBe('changed');
    expect(told(quote)).toBe(pieces);
  });

  it('at the end, words in another order do not reach into the next clause', () => {
    expect(
      told('an armed attack against one of them shall be considered an attack against all of them,'),
    ).toBe(
      'an armed attack against one +or more+ of them +in Europe or North America+ shall be considered an attack against -all of them- +them all+',
    );
  });

  it('clauses the other way round are both shown', () => {
    const quote =
      'will maintain and develop their individual and collective capacity to resist armed attack, by means of continuous and effective self-help and mutual aid';
    expect(told(quote, article(3))).toBe(
      '+by means of continuous and effective self-help and mutual aid+ will maintain and develop their individual and collective capacity to resist armed attack -by means of continuous and effective self-help and mutual aid-',
    );
  });

  it('a passage in other words is recognised', () => {
    expect(kindOf('an attack on one is an attack on all')).toBe('changed');
    expect(
      kindOf(
        'The Parties consult whenever their security is threatened in the opinion of any of them',
        article(4),
      ),
    ).toBe('changed');
  });
});

describe('not found', () => {
  it.each([
    ['We will defend every inch of allied territory'],
    ['The Parties will consult together whenever, in the opinion of any of them'],
    ['nobody has to send a single soldier'],
    ['armed assault'],
    ['…'],
    [''],
  ])('%j', (quote) => {
    expect(checkQuote([quote], article(5))).toEqual({
      is: 'not-found',
      pieces: [],
      passage: '',
      likeness: 0,
    });
  });

  it('in an empty text', () => {
    expect(kindOf('shall be considered', '')).toBe('not-found');
  });
});

describe('the passage that is shown', () => {
  it('has a few words around, and never goes over the end of a sentence', () => {
    expect(checkQuote(['Security Council has taken the measures'], article(5)).passage).toBe(
      'Such measures shall be terminated when the Security Council has taken the measures necessary to restore and maintain international peace and security.',
    );
  });

  it('of one that is pages long both ends are shown', () => {
    const body = `It begins here ${'and goes on '.repeat(2_000)} and ends there`;
    const { passage, is } = checkQuote(['It begins here … and ends there'], body);
    expect(is).toBe('shortened');
    expect(passage.length).toBeLessThan(2_000);
    expect(passage).toMatch(/^It begins here .* … .* and ends there$/);
  });
});

describe('which of several texts', () => {
  const five = { entity: 'article-5', text: readText(article(5)) };
  const four = { entity: 'article-4', text: readText(article(4)) };
  const consult = ['The Parties will consult together whenever'];

  it('word for word in any comes before other words in the first', () => {
    expect(chooseCheck({ isAttributed: true }, consult, [five, four])).toMatchObject({
      is: 'exact',
      text: 'article-4',
    });
  });

  it('where none has it, the first is named', () => {
    expect(
      chooseCheck({ isAttributed: true }, ['We will defend every inch of it'], [five, four]),
    ).toMatchObject({
      is: 'not-found',
      text: 'article-5',
    });
  });

  it('a person’s own words about a text are not told to be changed or missing', () => {
    expect(chooseCheck({ isAttributed: false }, ['an attack on one is an attack on all'], [five])).toBeNull();
    expect(chooseCheck({ isAttributed: false }, ['We will defend every inch of it'], [five])).toBeNull();
    expect(chooseCheck({ isAttributed: false }, ['armed attack'], [five])).toBeNull();
    expect(
      chooseCheck({ isAttributed: false }, ['shall be considered an attack against them all'], [five]),
    ).toMatchObject({ is: 'exact', text: 'article-5' });
  });

  it('there is no text: nothing is told', () => {
    expect(chooseCheck({ isAttributed: true }, ['We will defend every inch of it'], [])).toBeNull();
  });
});

describe('long texts', () => {
  const filler = Array.from({ length: 60_000 }, (_, index) => `word${index % 9_973} the of`).join(' ');
  const long = readText(`${filler} ${article(5)} ${filler}`);

  it('a passage is found in other words among 360,000', () => {
    const quote =
      'an armed attack against one or more of the allies shall be considered an attack against them all';
    expect(checkAgainst([quote], long).is).toBe('changed');
  });

  it('the parts of a quotation may stand far from each other', () => {
    const both = readText(`${article(4)} ${filler} ${article(5)}`);
    const quote = 'The Parties will consult together whenever … such action as it considers necessary';
    expect(checkAgainst([quote], both).pieces.filter(({ is }) => is === 'here' || is === 'there')).toEqual([
      { is: 'here', words: 'considers' },
      { is: 'there', words: 'deems' },
    ]);
  });
});
