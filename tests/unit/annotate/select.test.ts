// Which mentions are drawn at which density.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Selectable, type Selection, selectShown } from '@/lib/core/annotate/select';
import { DENSITIES } from '@/lib/core/model/annotation';
import type { ArticleText, BlockKind } from '@/lib/core/model/article';
import type { EntityKind } from '@/lib/core/model/entity';

/** Length of a test's block: long enough that two of them are not in sight of each other. */
const BLOCK = 620;

/** Blocks of one length. */
function story(...kinds: BlockKind[]): ArticleText {
  return {
    text: kinds.map(() => 'x'.repeat(BLOCK)).join('\n'),
    blocks: kinds.map((kind, index) => ({
      kind,
      start: index * (BLOCK + 1),
      end: index * (BLOCK + 1) + BLOCK,
    })),
    links: [],
  };
}

/** A sure link to an entity in a block. */
function at(block: number, entity: number, more: Partial<Selectable> & { readonly place?: number } = {}) {
  const { place = 0, ...rest } = more;
  const start = block * (BLOCK + 1) + place;
  return {
    start,
    end: start + 2,
    entity,
    score: 1,
    confidence: 'sure',
    demonym: false,
    contested: false,
    ...rest,
  } satisfies Selectable;
}

interface Known {
  readonly kinds?: Readonly<Record<number, EntityKind>>;
  readonly ties?: Readonly<Record<number, readonly number[]>>;
  readonly labels?: Readonly<Record<number, string>>;
}

function shown(
  article: ArticleText,
  links: readonly Selectable[],
  { kinds = {}, ties = {}, labels = {} }: Known = {},
  publisher: string | null = null,
) {
  const table: Selection['table'] = {
    kind: (entity) => kinds[entity] ?? 'person',
    label: (entity) => labels[entity] ?? '',
    related: (entity) => ties[entity] ?? [],
    salience: () => 0.5,
  };
  return selectShown({ article, links, table, publisher });
}

const body = (blocks: number): ArticleText => story(...Array<BlockKind>(blocks).fill('paragraph'));

describe('who matters', () => {
  it('draws at "quiet" who is named in the headline, acts in the opening, or is named again and again', () => {
    const article = story('headline', ...Array<BlockKind>(6).fill('paragraph'));
    const links = [at(0, 1), at(1, 2), at(3, 1), at(3, 3, { place: 9 }), at(4, 3), at(5, 3), at(6, 4)];
    expect(shown(article, links)).toEqual([
      null,
      'quiet',
      'quiet',
      'quiet',
      'everything',
      'everything',
      'normal',
    ]);
  });

  it('leaves a place that is named once to "normal", also in the opening: there things only happened', () => {
    expect(shown(body(3), [at(0, 1), at(2, 2)], { kinds: { 1: 'place', 2: 'place' } })).toEqual([
      'normal',
      'normal',
    ]);
  });

  it('draws who is named twice if tied to one that matters', () => {
    const links = [at(0, 1), at(2, 2), at(3, 2)];
    expect(shown(body(4), links)).toEqual(['quiet', 'normal', 'everything']);
    expect(shown(body(4), links, { ties: { 1: [2] } })).toEqual(['quiet', 'quiet', 'everything']);
    expect(shown(body(4), links, { ties: { 2: [1] } })).toEqual(['quiet', 'quiet', 'everything']);
  });

  it('counts what is named three times in one breath once', () => {
    expect(shown(body(4), [at(0, 1), at(2, 2), at(2, 2, { place: 20 }), at(2, 2, { place: 40 })])[1]).toBe(
      'normal',
    );
  });

  it('waits for "normal" where the name may well mean another', () => {
    const contested = { contested: true, score: 0.85 };
    expect(shown(body(3), [at(0, 1, contested), at(0, 2, { place: 9, score: 0.85 })])).toEqual([
      'normal',
      'quiet',
    ]);
  });
});

describe('sections', () => {
  const article = story('paragraph', 'heading', 'paragraph', 'paragraph', 'heading', 'paragraph');

  it('draws the first mention of each section at "normal"', () => {
    expect(shown(article, [at(0, 1), at(2, 1), at(3, 1), at(3, 2, { place: 9 }), at(5, 1)])).toEqual([
      'quiet',
      'normal',
      'everything',
      'normal',
      'normal',
    ]);
  });

  it('does not repeat a mark that is still in sight', () => {
    const near = story('paragraph', 'heading', 'paragraph');
    const headings = { ...near, blocks: near.blocks.map((block) => ({ ...block })) };
    headings.blocks[1] = { kind: 'heading', start: BLOCK + 1, end: BLOCK + 5 };
    headings.blocks[2] = { kind: 'paragraph', start: BLOCK + 6, end: headings.text.length };
    expect(shown(headings, [at(0, 1, { place: 590 }), at(1, 1, { place: 8 })])).toEqual([
      'quiet',
      'everything',
    ]);
  });

  it('begins one where a long story without headings has left the first mark behind', () => {
    expect(shown(body(8), [at(0, 1), at(2, 1), at(6, 1)])).toEqual(['quiet', 'everything', 'normal']);
  });

  it('prefers the country to the word for what comes from there', () => {
    expect(
      shown(body(1), [at(0, 1, { demonym: true }), at(0, 1, { place: 300 }), at(0, 2, { place: 9 })]),
    ).toEqual(['everything', 'quiet', 'quiet']);
  });
});

describe('what is never drawn, and never the first mention', () => {
  it('headlines, headings and what is sent along from an earlier portion', () => {
    const article = story('headline', 'lead', 'heading', 'paragraph', 'paragraph');
    expect(shown(article, [at(0, 1), at(1, 1), at(2, 1), at(3, 1), at(4, 2)])).toEqual([
      null,
      null,
      null,
      'quiet',
      'normal',
    ]);
  });

  it('unsure ones', () => {
    expect(shown(body(1), [at(0, 1, { confidence: 'unsure' }), at(0, 1, { place: 5 })])).toEqual([
      null,
      'quiet',
    ]);
  });

  it('datelines, and the publisher’s own name', () => {
    const text = `MOSCOW (AP) — Russia told The Quayside Courier ${'x'.repeat(BLOCK)} Moscow and Russia`;
    const article: ArticleText = {
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      links: [],
    };
    const span = (word: string, entity: number, from = 0) => {
      const start = text.indexOf(word, from);
      return { ...at(0, entity), start, end: start + word.length };
    };
    const links = [
      span('MOSCOW', 1),
      span('AP', 2),
      span('Russia', 3),
      span('Quayside Courier', 4),
      span('Moscow', 1),
      span('Russia', 3, 50),
    ];
    const kinds = { 1: 'place', 2: 'organisation', 3: 'place', 4: 'organisation' } as const;
    const known = { kinds, labels: { 4: 'Quayside Courier' } };
    expect(shown(article, links, known, 'The Quayside Courier')).toEqual([
      null,
      null,
      'quiet',
      null,
      'normal',
      'everything',
    ]);
  });

  it('hyperlinks, but for “everything”', () => {
    const article = { ...body(2), links: [{ start: 0, end: 10 }] };
    expect(shown(article, [at(0, 1, { place: 2 }), at(0, 1, { place: 20 }), at(0, 2, { place: 4 })])).toEqual(
      ['everything', 'quiet', 'everything'],
    );
  });
});

describe('a lone mark', () => {
  it('is drawn where it matters, and else at "everything" only', () => {
    expect(shown(body(3), [at(2, 1)])).toEqual(['everything']);
    expect(shown(body(3), [at(0, 1)])).toEqual(['quiet']);
    expect(shown(body(3), [at(2, 1), at(2, 2, { place: 9 })])).toEqual(['normal', 'normal']);
  });
});

describe('selectShown, whatever the links', () => {
  const kinds = fc.constantFrom<BlockKind>(
    'headline',
    'heading',
    'paragraph',
    'list-item',
    'lead',
    'standfirst',
  );
  const link = fc.record({
    block: fc.nat(9),
    entity: fc.nat(12),
    place: fc.nat(75).map((step) => step * 8),
    score: fc.double({ min: 0.4, max: 1, noNaN: true }),
    demonym: fc.boolean(),
    contested: fc.boolean(),
  });
  const arbitrary = fc
    .record({
      kinds: fc.array(kinds, { minLength: 1, maxLength: 10 }),
      links: fc.array(link, { maxLength: 60 }),
    })
    .map(({ kinds, links }) => ({
      article: story(...kinds),
      links: links
        .map(({ block, entity, score, ...rest }) =>
          at(block % kinds.length, entity, {
            ...rest,
            score,
            confidence: score >= 0.8 ? 'sure' : 'unsure',
          }),
        )
        .sort((a, b) => a.start - b.start)
        .filter((each, number, all) => number === 0 || all[number - 1]!.end <= each.start),
    }));

  it('is the same again, once per entity at "quiet", within its bound, and never draws what is unsure', () => {
    fc.assert(
      fc.property(arbitrary, ({ article, links }) => {
        const once = shown(article, links);
        expect(shown(article, links)).toEqual(once);
        const quiet = links.filter((_, number) => once[number] === 'quiet').map(({ entity }) => entity);
        expect(new Set(quiet).size).toBe(quiet.length);
        expect(quiet.length).toBeLessThanOrEqual(4 + article.text.length / 900);
        for (const [number, { confidence, start }] of links.entries()) {
          const { kind } = article.blocks.find((block) => block.end > start)!;
          const isDrawn = once[number] !== null;
          if (confidence === 'unsure' || ['headline', 'heading', 'lead'].includes(kind))
            expect(isDrawn).toBe(false);
          else expect(isDrawn).toBe(true);
        }
      }),
    );
  });

  it('draws nobody at a lower density whom a higher one hides', () => {
    fc.assert(
      fc.property(arbitrary, ({ article, links }) => {
        const drawn = shown(article, links);
        const [quiet, normal, everything] = DENSITIES.map((density) =>
          links.filter((_, at) => {
            const from = drawn[at];
            return from !== null && DENSITIES.indexOf(from!) <= DENSITIES.indexOf(density);
          }),
        );
        for (const each of quiet!) expect(normal).toContain(each);
        for (const each of normal!) expect(everything).toContain(each);
      }),
    );
  });
});
