// Records as packs would tell them, for the tests of how they are joined.
import fc from 'fast-check';
import { type PartialDate, parseDay, parsePartialDate } from '@/lib/core/model/dates';
import type { Entity, Role } from '@/lib/core/model/entity';
import type { Told } from '@/lib/core/model/told';

export const date = (text: string): PartialDate => parsePartialDate(text)!;

export function told(pack: string, sketch: Partial<Entity> = {}, dataAsOf = '2026-02-01'): Told {
  return {
    entity: {
      id: 'person/rudolf',
      kind: 'person',
      label: 'Rudolf V',
      description: `as ${pack} has him`,
      names: [{ name: 'Rudolf V', type: 'full' }],
      roles: [],
      facts: [],
      relations: [],
      ids: {},
      salience: 1,
      ...sketch,
    },
    pack: { id: pack, title: `Pack ${pack}`, dataAsOf: parseDay(dataAsOf)!, licence: 'CC0-1.0' },
    sources: {
      almanac: { title: 'An invented almanac' },
      own: { title: `What only ${pack} has read` },
    },
  };
}

export function role(from: string | null, to: string | null, more: Partial<Role> = {}): Role {
  return {
    title: 'King',
    from: from ? date(from) : null,
    to: to ? date(to) : null,
    sources: ['own'],
    ...more,
  };
}

const anyDate = fc.option(fc.constantFrom('1999', '2004', '2004-03', '2010', '2010-05-17', '2020').map(date));
const key = fc.constantFrom('almanac', 'own').map((only) => [only]);
const anyRole = fc
  .record({ title: fc.constantFrom('King', 'Regent'), from: anyDate, to: anyDate, sources: key })
  .filter(({ from, to }) => !from || !to || from.slice(0, 4) <= to.slice(0, 4));

/** Anything that a pack may say of Rudolf. */
export function anyTold(pack: string): fc.Arbitrary<Told> {
  return fc
    .record({
      label: fc.constantFrom('Rudolf V', 'Rudolph'),
      names: fc.uniqueArray(fc.constantFrom('Rudolf V', 'Rudolph', 'Rudi'), { minLength: 1 }),
      roles: fc.array(anyRole, { maxLength: 3 }),
      facts: fc.array(fc.record({ text: fc.constantFrom('Born', 'Crowned', 'Fled'), sources: key }), {
        maxLength: 3,
      }),
      relations: fc.array(
        fc.record({
          type: fc.constant('spouse'),
          target: fc.constantFrom('person/flavia', 'x'),
          from: anyDate,
          sources: key,
        }),
        { maxLength: 2 },
      ),
      ids: fc.dictionary(fc.constantFrom('wikidata', 'viaf'), fc.constantFrom('1', '2')),
      asOf: fc.constantFrom('2005-01-01', '2026-02-01'),
    })
    .map(({ names, asOf, ...sketch }) =>
      told(pack, { ...sketch, names: names.map((name) => ({ name, type: 'full' })) }, asOf),
    );
}
