// The cast as a reader looks at it: orders, kinds, and what is found by a few letters.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityKind } from '@/lib/core/model/entity';
import type { UnknownName } from '@/lib/core/model/unknown-name';
import { buildCast, WHOLE_CAST } from '@/lib/core/view/cast';
import { findRow, wordsSought } from '@/lib/core/view/found-rows';
import type { CastChoice, Row, RowGroup } from '@/lib/core/view/list-view';

function row(kind: EntityKind, label: string, first: number, more: Partial<Row> = {}): Row {
  return {
    entity: `${kind}/${label}`,
    kind,
    label,
    line: '',
    others: [],
    mentions: [first],
    words: label,
    confidence: 'sure',
    reason: { kind: 'name', name: label, type: 'full' },
    candidates: [],
    doubt: null,
    governments: 0,
    ...more,
  };
}

const GROUPS: readonly RowGroup[] = [
  {
    kind: 'person',
    rows: [
      row('person', 'Viktor Orbán', 4, { line: 'Prime Minister of Ruritania', others: ['Orban Viktor'] }),
      row('person', 'Seán O’Brien', 1, { others: ['The Bishop', 'Chair of the Bridge Board'] }),
      row('person', 'Ann Perhaps', 0, { confidence: 'unsure', words: 'Perhaps' }),
    ],
  },
  { kind: 'place', rows: [row('place', 'U.S.', 2), row('place', '東京', 3, { others: ['Tokyo'] })] },
];
const name = (words: string, kind: EntityKind | null = null): UnknownName => ({
  words,
  kind,
  mentions: [{ start: 0, end: words.length }],
});
const UNKNOWN = [name('Bridget Zenda', 'person'), name('Hentzau')];

const look = (choice: Partial<CastChoice>, unknown: readonly UnknownName[] = UNKNOWN) =>
  buildCast(GROUPS, unknown, { ...WHOLE_CAST, ...choice });
const labels = (choice: Partial<CastChoice>) =>
  look(choice).sections.map(({ of, rows }) => [of, ...rows.map(({ row: { label } }) => label)]);
const found = (query: string) => [
  ...look({ query }).sections.flatMap(({ rows }) => rows.map(({ row: { label } }) => label)),
  ...look({ query }).unknown.map(({ words }) => words),
];

describe('the whole cast', () => {
  it('stands by kind, those named only perhaps apart', () => {
    expect(labels({})).toEqual([
      ['person', 'Viktor Orbán', 'Seán O’Brien'],
      ['place', 'U.S.', '東京'],
      ['unsure', 'Ann Perhaps'],
    ]);
    expect(look({})).toMatchObject({ shown: 7, all: 7 });
  });

  it('or as in the story, those named only perhaps apart all the same', () => {
    expect(labels({ order: 'reading' })).toEqual([
      ['story', 'Seán O’Brien', 'U.S.', '東京', 'Viktor Orbán'],
      ['unsure', 'Ann Perhaps'],
    ]);
  });
});

describe('one kind', () => {
  it('lists no other, also of the names that the library does not know', () => {
    const cast = look({ kind: 'person' });
    expect(cast.sections.map(({ of }) => of)).toEqual(['person', 'unsure']);
    expect(cast.unknown.map(({ words }) => words)).toEqual(['Bridget Zenda']);
    expect(cast).toMatchObject({ shown: 4, all: 7 });
  });

  it('that the story has none of hides nothing', () => {
    expect(look({ kind: 'term' })).toMatchObject({
      shown: 7,
      kinds: [{ kind: 'person' }, { kind: 'place' }],
    });
  });

  it('counts what fits, of every kind, whichever is chosen', () => {
    expect(look({ kind: 'place', query: 'br' }).kinds).toEqual([
      { kind: 'person', count: 1 },
      { kind: 'place', count: 0 },
    ]);
  });

  it('counts as its heading does: those named only perhaps, and those that the library does not know, stand elsewhere', () => {
    expect(look({}).kinds).toEqual([
      { kind: 'person', count: 2 },
      { kind: 'place', count: 2 },
    ]);
  });

  it.each(['perhaps', 'zenda'])('“%s”: tells no number where all that fits stands elsewhere', (query) =>
    expect(look({ query }).kinds[0]).toEqual({ kind: 'person', count: null }),
  );
});

describe('what is found', () => {
  it.each([
    ['orban', 'Viktor Orbán'],
    ['ORBÁN', 'Viktor Orbán'],
    ['orban viktor', 'Viktor Orbán'],
    ['minister rurit', 'Viktor Orbán'],
    ['obrien', 'Seán O’Brien'],
    ["o'brien", 'Seán O’Brien'],
    ['sean bridge', 'Seán O’Brien'],
    ['us', 'U.S.'],
    ['京', '東京'],
    ['tokyo', '東京'],
    ['  hent ', 'Hentzau'],
    ['ridge', 'Seán O’Brien', 'Bridget Zenda'],
  ])('“%s”', (query, ...expected) => expect(found(query)).toEqual(expected));

  it.each(['ri', 'nobody', 'orban bridge', '🦊'])('“%s”: nothing', (query) =>
    expect(found(query)).toEqual([]),
  );

  it.each(['', '   ', '’', '. -'])('by “%s”: all, for nothing is looked for', (query) =>
    expect(look({ query })).toMatchObject({ shown: 7, all: 7 }),
  );

  it('says by which other name or post it was found, where the row does not show it', () => {
    const by = (query: string) => look({ query }).sections.flatMap(({ rows }) => rows.map((each) => each.by));
    expect(by('bishop')).toEqual(['The Bishop']);
    expect(by('sean bishop')).toEqual(['The Bishop']);
    expect(by('sean')).toEqual([null]);
    expect(by('minister')).toEqual([null]);
  });
});

describe('names that are not in the library', () => {
  it('keep their numbers when others are left out, and two of the same words are told apart', () => {
    const { unknown } = look({ query: 'zenda' }, [name('Zenda', 'place'), name('Hentzau'), name('Zenda')]);
    expect(unknown.map(({ key, number }) => [key, number])).toEqual([
      ['Zenda', 0],
      ['Zenda 2', 2],
    ]);
  });
});

describe('for any names and any query', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });

  it('a name is found by each of its own words that is long enough, and by nothing else than what stands in it', () => {
    fc.assert(
      fc.property(text, text, (label, query) => {
        const one = row('person', label, 0);
        for (const word of wordsSought(label)) expect(findRow(one, [word])).toEqual({ by: null });
        const words = wordsSought(query);
        const hit = findRow(one, words);
        const all = wordsSought(label).join(' ');
        if (hit) for (const word of words) expect(all).toContain(word);
      }),
    );
  });

  it('every row is in one section at most, and counts are of what is there', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('kind', 'reading'),
        fc.constantFrom('person', 'place', null),
        (query, order, kind) => {
          const cast = look({ query, order, kind });
          const rows = cast.sections.flatMap((section) => section.rows.map((each) => each.row));
          expect(new Set(rows).size).toBe(rows.length);
          expect(cast.shown).toBe(rows.length + cast.unknown.length);
        },
      ),
    );
  });
});
