// Several packs' tables as one: what two packs know is one entity, on one scale, with ties from one to the other.
import { describe, expect, it } from 'vitest';
import { stemHash } from '@/lib/core/link/context-words';
import { CombinedTable } from '@/lib/core/link/table/combined-table';
import type { Entity, EntityName } from '@/lib/core/model/entity';
import { fold } from '@/lib/core/text/fold';
import { hashWord } from '@/lib/core/text/tokens';
import { entity } from './sample-library';
import { openTable } from './sample-table';

/** The table over packs for an article with these names, as ids and entity numbers by name. */
function combine(names: readonly string[], ...packs: readonly (readonly Entity[])[]) {
  const tables = packs.map(openTable);
  const entriesOf = (name: string) => {
    let first = 0;
    return tables.flatMap(({ table, entriesOf: own }) => {
      const base = first;
      first += table.entries;
      return own(name).map((entry) => base + entry);
    });
  };
  const table = new CombinedTable(
    tables.map((one) => one.table),
    names.flatMap(entriesOf),
  );
  const readingsOf = (name: string) => table.readings(entriesOf(name), hashWord(fold(name)));
  const of = (name: string) => readingsOf(name)[0]!.readings[0]!.entity;
  return { table, readingsOf, of };
}

const shared = (more: Partial<EntityName> = {}): EntityName => ({ name: 'Georgia', type: 'short', ...more });
const tie = (target: string) => ({ type: 'of', target, sources: ['s'] });

describe('combined table', () => {
  it('takes what two packs tell of one id for one entity: the first tells of it, the names of both lead to it', () => {
    const first = [entity('place/kyiv', 'place', 'Kyiv', { description: 'capital', salience: 5 })];
    const second = [
      entity('org/other', 'organisation', 'Other', { salience: 50 }),
      entity('place/kyiv', 'term', 'Kiev', { description: 'river port', names: [['Kyjiw', 'native']] }),
    ];
    const { table, of } = combine(['Kyiv', 'Kiev', 'Kyjiw', 'Other'], first, second);
    expect(of('Kiev')).toBe(of('Kyiv'));
    expect(of('Kyjiw')).toBe(of('Kyiv'));
    const kyiv = of('Kyjiw');
    expect([table.id(kyiv), table.label(kyiv), table.kind(kyiv)]).toEqual(['place/kyiv', 'Kyiv', 'place']);
    expect(table.context(kyiv)).toEqual([stemHash('capital')]);
    expect(table.label(of('Other'))).toBe('Other');

    const turned = combine(['Kyiv', 'Kiev'], second, first);
    expect(turned.of('Kyiv')).toBe(turned.of('Kiev'));
    expect(turned.table.label(turned.of('Kyiv'))).toBe('Kiev');
  });

  it('puts salience on one scale', () => {
    const { table, of } = combine(
      ['Small', 'Great'],
      [entity('s', 'term', 'Small', { salience: 9 })],
      [entity('g', 'term', 'Great', { salience: 999 })],
    );
    expect(table.salience(of('Great'))).toBe(1);
    expect(table.salience(of('Small'))).toBeCloseTo(Math.log(10) / Math.log(1000), 2);
    const { table: none, of: ofNone } = combine(
      ['Small'],
      [entity('s', 'term', 'Small', { salience: 0 })],
      [],
    );
    expect(none.salience(ofNone('Small'))).toBe(0);
  });

  it('shares the priors of a name again over all packs that have it in this spelling and rule', () => {
    const { readingsOf } = combine(
      ['Georgia'],
      [
        entity('country', 'place', 'Country', { names: [shared({ prior: 0.5 })] }),
        entity('state', 'place', 'State', { names: [shared({ case: 'any' })] }),
      ],
      [
        entity('font', 'term', 'Font', { names: [shared()], salience: 1 }),
        entity('song', 'term', 'Song', { names: [shared()], salience: 4 }),
      ],
    );
    const [cased, any] = readingsOf('Georgia');
    expect(cased!.readings.map(({ prior }) => Math.round(prior * 100) / 100)).toEqual([0.5, 0.14, 0.05]);
    expect(cased!.readings.map(({ priorGiven }) => priorGiven)).toEqual([true, false, false]);
    expect(any!.readings).toMatchObject([{ prior: 1 }]);
  });

  it('leaves the shares of one pack as they are, and counts a reading that two packs have once', () => {
    const pack = [
      entity('country', 'place', 'Country', { names: [shared()], salience: 30 }),
      entity('state', 'place', 'State', { names: [shared()] }),
    ];
    const once = openTable(pack).readingsOf('Georgia');
    expect(combine(['Georgia'], pack, pack).readingsOf('Georgia')).toMatchObject(once);
    expect(combine(['Georgia'], pack, [entity('x', 'term', 'X')]).readingsOf('Georgia')).toMatchObject(once);
  });

  it('finds the ties that lead from one pack to another', () => {
    const { table, of } = combine(
      ['Leavitt', 'White House', 'America'],
      [
        entity('person/l', 'person', 'Leavitt', {
          relations: [tie('org/wh'), tie('place/us'), tie('nowhere')],
        }),
      ],
      [
        entity('org/wh', 'organisation', 'White House', { relations: [tie('place/us')] }),
        entity('place/us', 'place', 'America'),
        entity('nowhere', 'place', 'Not in this article'),
      ],
    );
    expect(table.related(of('Leavitt'))).toEqual([of('White House'), of('America')]);
    expect(table.related(of('White House'))).toEqual([of('America')]);
  });

  it('follows a tie to an entity that an earlier pack knows as well', () => {
    const { table, of } = combine(
      ['America', 'White House'],
      [entity('place/us', 'place', 'America')],
      [
        entity('org/wh', 'organisation', 'White House', { relations: [tie('place/us')] }),
        entity('place/us', 'place', 'America'),
      ],
    );
    expect(table.related(of('White House'))).toEqual([of('America')]);
  });

  it('lets a word tell as little as it does in the pack where it is most common', () => {
    const senators = Array.from({ length: 9 }, (_, at) =>
      entity(`p${at}`, 'person', `P${at}`, { description: 'senator' }),
    );
    const own = [entity('own', 'person', 'Own', { description: 'senator' }), entity('more', 'term', 'More')];
    const alone = openTable(senators).table.wordWeight(stemHash('senator'))!;
    expect(openTable(own).table.wordWeight(stemHash('senator'))!).toBeGreaterThan(alone);
    for (const packs of [
      [own, senators],
      [senators, own],
    ])
      expect(combine([], ...packs).table.wordWeight(stemHash('senator'))).toBe(alone);
    expect(combine([], own, senators).table.wordWeight(stemHash('governor'))).toBeNull();
  });

  it('finds its layer among empty ones', () => {
    const { table, of } = combine(
      ['A', 'B'],
      [],
      [entity('a', 'term', 'A')],
      [],
      [entity('b', 'term', 'B')],
      [],
    );
    expect([table.id(of('A')), table.id(of('B'))]).toEqual(['a', 'b']);
  });
});
