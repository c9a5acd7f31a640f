// The entity table of one pack: what goes in comes out, from a buffer and pages that are refused when damaged.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemHash } from '@/lib/core/link/context-words';
import { dayCode } from '@/lib/core/link/table/day-codes';
import { openEntityTable, pageOf } from '@/lib/core/link/table/layer-table';
import { PAGE_ENTITIES, spellingCode, spellingHash } from '@/lib/core/link/table/table-layout';
import type { Day, PartialDate } from '@/lib/core/model/dates';
import type { EntityKind, EntityName, NameType } from '@/lib/core/model/entity';
import { fold } from '@/lib/core/text/fold';
import { hashWord } from '@/lib/core/text/tokens';
import { entity } from './sample-library';
import { buildTable, openTable } from './sample-table';

const tie = (target: string) => ({ type: 'of', target, sources: ['s'] });

describe('entity table', () => {
  it('keeps each entity’s id, label, kind, family names, ties and words', () => {
    const { table, of } = openTable([
      entity('person/a', 'person', 'Đặng Văn Á', {
        names: [['Văn Á', 'family']],
        description: 'Senator from Ohio',
        relations: [tie('place/b'), tie('nowhere'), tie('person/a'), tie('place/b')],
      }),
      entity('place/b', 'place', 'Бета 𝔅'),
    ]);
    const [a, b] = [of('person/a'), of('place/b')];
    expect([table.label(a), table.kind(a)]).toEqual(['Đặng Văn Á', 'person']);
    expect([table.label(b), table.kind(b)]).toEqual(['Бета 𝔅', 'place']);
    expect([table.familyNames(a), table.familyNames(b)]).toEqual([[fold('Văn Á')], []]);
    expect([table.related(a), table.related(b)]).toEqual([[b], []]);
    expect([table.outerTies(a).length, table.outerTies(b).length]).toEqual([1, 0]);
    const words = ['senator', 'ohio', 'бета'].map(stemHash);
    expect(table.context(a)).toEqual(expect.arrayContaining(words));
    for (const word of words) expect(table.wordWeight(word)).toBeGreaterThan(0);
    expect(table.wordWeight(stemHash('governor'))).toBeNull();
  });

  it('keeps the first words of a long description and those that tell most, and the first ties of a hub', () => {
    const common = Array.from({ length: 40 }, (_, at) => `common${at}`);
    const rare = Array.from({ length: 40 }, (_, at) => `rare${at}`);
    const others = Array.from({ length: 70 }, (_, at) =>
      entity(`e${at}`, 'term', `E${at}`, { description: common.join(' '), salience: 0 }),
    );
    const { table, of } = openTable([
      entity('long', 'term', 'Long', { description: [...common, ...rare].join(' ') }),
      entity('hub', 'term', 'Hub', {
        relations: [...others.map(({ id }) => tie(id)), ...others.map(({ id }) => tie(`outer ${id}`))],
      }),
      ...others,
    ]);
    const context = table.context(of('long'));
    expect(context).toHaveLength(48);
    // The first twelve say what it is, however common they are.
    expect(context).toEqual(expect.arrayContaining(common.slice(0, 12).map(stemHash)));
    expect(rare.filter((word) => context.includes(stemHash(word)))).toHaveLength(36);
    expect(table.described(of('long'))).toEqual(context);
    expect(table.related(of('hub'))).toEqual(others.slice(0, 64).map(({ id }) => of(id)));
    expect(table.outerTies(of('hub'))).toHaveLength(64);
    expect([table.tieCount(of('hub')), table.tieCount(of('long'))]).toEqual([64, 0]);
  });

  it('numbers entities by falling salience, equal ones in the order given', () => {
    const saliences = [3, 0, 50, 3, 1000, Number.NaN, -1, Number.POSITIVE_INFINITY];
    const { table } = openTable(
      saliences.map((salience, at) => entity(`e${at}`, 'term', `E${at}`, { salience })),
    );
    const ids = saliences.map((_, number) => table.id(number));
    expect(ids).toEqual(['e4', 'e2', 'e0', 'e3', 'e1', 'e5', 'e6', 'e7']);
    expect(table.salience(0)).toBe(1);
    expect(table.salience(1)).toBeCloseTo(Math.log1p(50) / Math.log1p(1000), 2);
    expect(table.salience(7)).toBe(0);
  });

  it('keeps when an entity can have acted, and the posts that it held, as exactly as the dates are', () => {
    const post = (title: string, from: string | null, to: string | null) => ({
      title,
      from: from as PartialDate | null,
      to: to as PartialDate | null,
      sources: ['s'],
    });
    const fact = (text: string, date: string) => ({ text, date: date as PartialDate, sources: ['s'] });
    const { table, of } = openTable([
      entity('a', 'person', 'Ada', {
        names: [['Lovelace', 'family']],
        facts: [fact('Went away', '1800'), fact('Born', '1924-06-12'), fact('Died', '2018-11')],
        roles: [
          post('President of the United States', '1989-01-20', '1993-01-20'),
          post('Member of no date', null, null),
          post('Vice President', '1981', null),
          post('Director', null, '1977-01'),
        ],
      }),
      entity('b', 'person', 'Bo', { roles: [post('Mayor', null, null)] }),
    ]);
    const day = (text: string) => dayCode(text as Day);
    const { begin, end, posts } = table.times(of('a'));
    expect(begin).toEqual({ first: day('1924-06-12'), last: day('1924-06-12') });
    expect(end).toEqual({ first: day('2018-11-01'), last: day('2018-11-30') + 1 });
    expect(posts.map(({ from, to }) => [from?.first ?? null, to?.last ?? null])).toEqual([
      [day('1989-01-20'), day('1993-01-20')],
      [day('1981-01-01'), null],
      [null, day('1977-01-31')],
    ]);
    expect(posts.map(({ words }) => new Set(words))).toEqual(
      [['president', 'united', 'states'], ['vice', 'president'], ['director']].map(
        (words) => new Set(words.map(stemHash)),
      ),
    );
    expect(table.context(of('a'))).toEqual(expect.arrayContaining(['vice', 'member'].map(stemHash)));
    expect([table.id(of('a')), table.label(of('a')), table.familyNames(of('a'))]).toEqual([
      'a',
      'Ada',
      ['lovelace'],
    ]);
    expect(table.times(of('b'))).toEqual({ begin: null, end: null, posts: [] });
  });

  it('counts the first of two entities with one id', () => {
    const { table } = openTable([entity('a', 'place', 'First'), entity('a', 'person', 'Second')]);
    expect([table.entities, table.label(0), table.entries]).toEqual([1, 'First', 1]);
  });

  it('tells the readings of one spelling and rule together, the likeliest first', () => {
    const up = (type: NameType, more: Partial<EntityName> = {}): EntityName => ({
      name: 'UP',
      type,
      ...more,
    });
    const { readingsOf, of } = openTable([
      entity('a', 'place', 'A', { names: [up('alias', { prior: 0.2 })] }),
      entity('b', 'place', 'B', {
        names: [up('acronym', { prior: 0.7, needs: ['rail', 'Union Pacific'] })],
      }),
      entity('c', 'place', 'C', { names: [up('short', { case: 'any' })] }),
      entity('d', 'place', 'D', { names: [{ name: 'Up', type: 'family' }] }),
    ]);
    const [exact, any, other, ...more] = readingsOf('up');
    expect(more).toEqual([]);
    expect(exact).toMatchObject({ spelling: spellingCode(spellingHash('UP')), rule: 'exact' });
    expect(exact!.readings).toMatchObject([
      { entity: of('b'), type: 'acronym', priorGiven: true },
      { entity: of('a'), type: 'alias', priorGiven: true, needs: null },
    ]);
    expect(exact!.readings[0]!.prior).toBeCloseTo(0.7, 1);
    expect(exact!.readings[0]!.needs).toEqual([[stemHash('rail')], [stemHash('union'), stemHash('pacific')]]);
    expect(any).toMatchObject({
      rule: 'any',
      readings: [{ entity: of('c'), type: 'short', priorGiven: false, prior: 1 }],
    });
    expect(other).toMatchObject({
      spelling: spellingCode(spellingHash('Up')),
      readings: [{ type: 'family' }],
    });
  });

  it('leaves out an entity that does not bear the name of an entry: the index erred', () => {
    const { table, entriesOf } = openTable([entity('a', 'place', 'Springfield')]);
    expect(table.readings(entriesOf('Springfield'), hashWord('springfield'))).toHaveLength(1);
    expect(table.readings(entriesOf('Springfield'), hashWord('shelbyville'))).toEqual([]);
  });

  it('gives back every name’s readings, whatever the library', () => {
    const name = fc.record({
      name: fc.constantFrom('May', 'MAY', 'Paris', 'Will', 'Österreich', '美国'),
      type: fc.constantFrom<NameType>('full', 'alias', 'short', 'acronym', 'former', 'native', 'family'),
      case: fc.constantFrom('exact', 'cased', 'any'),
      needs: fc.array(fc.constantFrom('rail', 'border guard', '!'), { maxLength: 2 }),
    });
    const names = fc.uniqueArray(name, { maxLength: 4, selector: (one) => `${one.name} ${one.case}` });
    fc.assert(
      fc.property(
        fc.array(fc.record({ names, salience: fc.nat(9) }), { maxLength: 3 * PAGE_ENTITIES }),
        (library) => {
          const entities = library.map((one, at) =>
            entity(`e${at}`, 'term', `E${at}`, { ...one, relations: [tie(`e${(at * 7) % library.length}`)] }),
          );
          const { table, readingsOf, of } = openTable(entities);
          for (const [at, { names: given, salience }] of entities.entries()) {
            expect(table.label(of(`e${at}`))).toBe(`E${at}`);
            const other = (at * 7) % library.length;
            expect(table.related(of(`e${at}`))).toEqual(other === at ? [] : [of(`e${other}`)]);
            expect(table.salience(of(`e${at}`)) > 0).toBe(salience > 0);
            for (const { name: words, type, case: rule, needs = [] } of given.slice(1)) {
              const own = readingsOf(words)
                .filter((one) => one.spelling === spellingCode(spellingHash(words)) && one.rule === rule)
                .flatMap(({ readings }) => readings)
                .filter((reading) => reading.entity === of(`e${at}`));
              expect(own).toMatchObject([{ type }]);
              expect(own[0]!.needs?.length ?? 0).toBe(needs.length);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes an empty library, an entity without words and a kind it does not know', () => {
    expect(openTable([]).table.entities).toBe(0);
    const { table, of } = openTable([entity('a', 'person', ''), entity('b', 'dragon' as EntityKind, 'B')]);
    expect(table.label(of('a'))).toBe('');
    expect(table.kind(of('b'))).toBe('term');
  });
});

describe('damage', () => {
  const library = Array.from({ length: PAGE_ENTITIES + 1 }, (_, at) =>
    entity(`e${at}`, 'person', `A B${at}`, { description: 'one two' }),
  );
  const built = buildTable(library);
  const changed = (buffer: ArrayBuffer, byte: number, bit: number): ArrayBuffer => {
    const copy = buffer.slice(0);
    new Uint8Array(copy)[byte]! ^= 1 << bit;
    return copy;
  };

  it('of the table is refused: cut, foreign, of another version, or flipped in any bit', () => {
    const buffer = built.entities;
    const code = (bytes: ArrayBuffer) => {
      const opened = openEntityTable(bytes);
      return opened.ok ? 'ok' : opened.fault.code;
    };
    expect(code(buffer)).toBe('ok');
    expect(code(buffer.slice(0, 8))).toBe('truncated');
    expect(code(buffer.slice(0, buffer.byteLength - 4))).toBe('truncated');
    expect(code(new ArrayBuffer(buffer.byteLength))).toBe('not-a-table');
    expect(code(changed(buffer, 4, 0))).toBe('wrong-version');
    fc.assert(
      fc.property(fc.nat(buffer.byteLength - 1), fc.nat(7), (byte, bit) => {
        expect(code(changed(buffer, byte, bit))).not.toBe('ok');
      }),
      { numRuns: 500 },
    );
  });

  it('of a page is refused, and so is a page of another place or another build', () => {
    const open = () => {
      const opened = openEntityTable(built.entities);
      if (!opened.ok) throw new Error(opened.fault.message);
      return opened.value;
    };
    const table = open();
    const code = (bytes: ArrayBuffer, page = 0) => {
      const admitted = table.admit(page, bytes);
      return admitted.ok ? 'ok' : admitted.fault.code;
    };
    const [page, second] = built.pages as [ArrayBuffer, ArrayBuffer];
    expect(code(page.slice(0, 8))).toBe('truncated');
    expect(code(page.slice(0, page.byteLength - 4))).toBe('damaged');
    expect(code(new ArrayBuffer(page.byteLength))).toBe('not-a-table');
    expect(code(changed(page, 4, 0))).toBe('wrong-version');
    expect(code(second)).toBe('damaged');
    expect(code(page, 2)).toBe('damaged');
    const [first, ...rest] = library;
    expect(code(buildTable([{ ...first!, label: 'C D' }, ...rest]).pages[0]!)).toBe('damaged');
    fc.assert(
      fc.property(fc.nat(page.byteLength - 1), fc.nat(7), (byte, bit) => {
        expect(code(changed(page, byte, bit))).not.toBe('ok');
      }),
      { numRuns: 500 },
    );
    expect(table.hasPage(0)).toBe(false);
    expect(code(page)).toBe('ok');
    expect([table.hasPage(0), table.hasPage(1)]).toEqual([true, false]);
    expect(table.label(0)).toBe('A B0');
    expect(() => table.label(PAGE_ENTITIES)).toThrow('was not admitted');
    expect([pageOf(PAGE_ENTITIES - 1), pageOf(PAGE_ENTITIES), table.pages]).toEqual([0, 1, 2]);
    // Of two the one that was asked for longest ago goes, and can be admitted again.
    expect(code(second, 1)).toBe('ok');
    expect(table.hasPage(0)).toBe(true);
    table.keepPages(page.byteLength + second.byteLength);
    expect([table.label(0), table.label(PAGE_ENTITIES)]).toEqual(['A B0', expect.any(String)]);
    table.keepPages(page.byteLength + second.byteLength - 1);
    expect([table.hasPage(0), table.hasPage(1)]).toEqual([true, false]);
    expect(() => table.label(PAGE_ENTITIES)).toThrow('was not admitted');
    expect(code(second, 1)).toBe('ok');
    expect(table.hasPage(1)).toBe(true);
    table.keepPages(0);
    expect([table.hasPage(0), table.hasPage(1)]).toEqual([false, false]);
  });
});
