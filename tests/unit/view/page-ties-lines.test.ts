// How ties are listed: which are left where the cast is narrowed, and which are told as one line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '@/lib/core/model/entity';
import type { CastSection } from '@/lib/core/view/list-view';
import { narrowedTies, tieLines } from '@/lib/core/view/page-ties-lines';
import type { PageTie, TieEnd } from '@/lib/core/view/page-ties-view';

const end = (name: string): TieEnd => ({
  entity: `body/${name}` as EntityId,
  kind: 'organisation',
  label: name,
});

function tie(from: string, words: string, to: string, joins = ''): PageTie {
  const key = `${words} ${from} ${to}`;
  return {
    key,
    from: end(from),
    words,
    to: end(to),
    joins,
    article: null,
    namesOther: false,
    held: '',
    isSure: true,
    sources: [],
  };
}

const said = (ties: readonly PageTie[]): string[] =>
  tieLines(ties).map((line) =>
    line.is === 'one' ? line.tie.key : `${line.ties.length} ${line.side} ${line.words} ${line.shared.label}`,
  );

describe('as one line', () => {
  it.each([
    [
      'many that say the same of one',
      [tie('a', 'member of', 'n'), tie('b', 'member of', 'n'), tie('c', 'member of', 'n')],
      ['3 to member of n'],
    ],
    [
      'one that says the same of many',
      [tie('n', 'owns', 'a'), tie('n', 'owns', 'b'), tie('n', 'owns', 'c')],
      ['3 from owns n'],
    ],
    ['not two', [tie('a', 'member of', 'n'), tie('b', 'member of', 'n')], ['member of a n', 'member of b n']],
    [
      'not posts',
      ['a', 'b', 'c'].map((each) => tie(each, 'Senator', 'n', 'of')),
      ['Senator a n', 'Senator b n', 'Senator c n'],
    ],
    [
      'at the place of the first',
      [
        tie('a', 'member of', 'n'),
        tie('a', 'spouse', 'b'),
        tie('b', 'member of', 'n'),
        tie('c', 'member of', 'n'),
      ],
      ['3 to member of n', 'spouse a b'],
    ],
  ])('%s', (_, ties, expected) => {
    expect(said(ties)).toEqual(expected);
  });

  it('whatever they are, each tie is told once, and the lines have keys of their own', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'n');
    const some = fc.uniqueArray(
      fc
        .record({ from: name, words: fc.constantFrom('member of', 'owns'), to: name })
        .map(({ from, words, to }) => tie(from, words, to)),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(some, (ties) => {
        const lines = tieLines(ties);
        const told = lines.flatMap((line) =>
          line.is === 'one' ? [line.tie.key] : line.ties.map(({ key }) => key),
        );
        expect(told.sort()).toEqual(ties.map(({ key }) => key).sort());
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      }),
    );
  });
});

describe('where the cast is narrowed', () => {
  const ties = [tie('a', 'owns', 'b'), tie('c', 'owns', 'd')];
  const drawn = (name: string) =>
    [{ of: 'story', rows: [{ row: { entity: `body/${name}` } }] }] as unknown as CastSection[];

  it('those of a name that is drawn are left, from either end', () => {
    expect(narrowedTies(ties, drawn('b'))).toEqual([ties[0]]);
    expect(narrowedTies(ties, drawn('c'))).toEqual([ties[1]]);
    expect(narrowedTies(ties, [])).toEqual([]);
    expect(narrowedTies(ties, null)).toBe(ties);
  });
});
