// What several packs tell of one entity, joined: all that does not contradict the first, and what does as a difference.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/core/model/entity';
import type { Told } from '@/lib/core/model/told';
import { mergeRecords } from '@/lib/core/reconcile/merge-records';
import { anyTold, date, role, told } from './told';

const merge = (...all: [Told, ...Told[]]) => mergeRecords(all, (id) => id);

describe('records that agree', () => {
  it('are one: the words of the first, and what each has beside', () => {
    const { entity, differences } = merge(
      told('a', { facts: [{ text: 'Born', sources: ['almanac'] }], ids: { wikidata: '1' } }),
      told('b', {
        names: [
          { name: 'Rudolf V', type: 'full' },
          { name: 'Rudi', type: 'short' },
        ],
        facts: [
          { text: 'Born', sources: ['own'] },
          { text: 'Crowned', sources: ['own'] },
        ],
        ids: { viaf: '2' },
      }),
    );
    expect(entity).toMatchObject({ description: 'as a has him', ids: { wikidata: '1', viaf: '2' } });
    expect(entity.names.map(({ name }) => name)).toEqual(['Rudolf V', 'Rudi']);
    expect(entity.facts.map(({ text }) => text)).toEqual(['Born', 'Crowned']);
    expect(differences).toEqual([]);
  });

  it('keep sources apart that have one key in two packs, and cite one once that has two keys', () => {
    const { entity, sources } = merge(
      told('a', { facts: [{ text: 'Born', sources: ['almanac', 'own'] }] }),
      told('b', { facts: [{ text: 'Born', sources: ['almanac', 'own'] }] }),
    );
    expect(entity.facts[0]!.sources.map((key) => sources[key]!.title)).toEqual([
      'An invented almanac',
      'What only a has read',
      'What only b has read',
    ]);
  });

  it.each([
    ['the more exact date', role('2004', null), role('2004-03-01', null), ['2004-03-01', null]],
    [
      'the more exact date, whoever has it',
      role('2004-03-01', null),
      role('2004', null),
      ['2004-03-01', null],
    ],
    ['a beginning that only one knows', role(null, '2010'), role('2004', '2010-05'), ['2004', '2010-05']],
    ['nothing that neither has', role(null, null), role(null, null), [null, null]],
  ])('tell of one spell %s', (_, a, b, [from, to]) => {
    const { entity, differences } = merge(told('a', { roles: [a] }), told('b', { roles: [b] }));
    expect(entity.roles).toHaveLength(1);
    expect(entity.roles[0]).toMatchObject({ from, to });
    expect(differences).toEqual([]);
  });

  it('complete each other over time: what an older pack held for open has ended since', () => {
    const { entity, differences } = merge(
      told('a', { roles: [role('2004', null)] }, '2010-01-01'),
      told('b', { roles: [role('2004', '2020')] }, '2026-01-01'),
    );
    expect(entity.roles).toMatchObject([{ from: '2004', to: '2020', asOf: '2026-01-01' }]);
    expect(differences).toEqual([]);
  });

  it('say up to when each was vouched for, also where another pack is of another day', () => {
    const { entity } = merge(
      told('a', { roles: [role('2004', null)] }, '2026-01-01'),
      told('b', { roles: [role('2020', null, { title: 'Regent' })] }, '2024-01-01'),
    );
    expect(entity.roles.map(({ asOf }) => asOf)).toEqual([undefined, '2024-01-01']);
  });

  it('keep two spells in one post apart', () => {
    const { entity, differences } = merge(
      told('a', { roles: [role('1999', '2004')] }),
      told('b', { roles: [role('1999', '2004-03'), role('2010', null)] }),
    );
    expect(entity.roles.map(({ from, to }) => [from, to])).toEqual([
      ['1999', '2004-03'],
      ['2010', null],
    ]);
    expect(differences).toEqual([]);
  });
});

describe('records that contradict each other', () => {
  it('in a post: the first is used, and both are told with their sources', () => {
    const { entity, differences } = merge(
      told('a', { roles: [role('2004', null)] }),
      told('b', { roles: [role('2010', null)] }),
      told('c', { roles: [role('2010-05-17', null)] }),
    );
    expect(entity.roles).toMatchObject([{ from: '2004', to: null }]);
    expect(differences).toMatchObject([
      {
        about: { what: 'post', title: 'King' },
        versions: [
          { told: 0, said: { from: '2004' }, sources: ['own'] },
          { told: 1, said: { from: '2010' }, sources: ['own'] },
        ],
      },
    ]);
  });

  it('in an end: one calls it open on a day on which it was over for the other', () => {
    const { differences } = merge(
      told('a', { roles: [role('2004', null)] }, '2026-01-01'),
      told('b', { roles: [role('2004', '2020')] }, '2026-01-01'),
    );
    expect(differences).toHaveLength(1);
  });

  it('in a tie, under any id that means the other end', () => {
    const spouse = (target: string, from: string): Partial<Entity> => ({
      relations: [{ type: 'spouse', target, from: date(from), sources: ['own'] }],
    });
    const all = [told('a', spouse('flavia', '2004')), told('b', spouse('queen-flavia', '2010'))] as const;
    const sameFlavia = (id: string) => (id.endsWith('flavia') ? 'flavia' : id);
    expect(mergeRecords(all, sameFlavia).differences).toMatchObject([
      { about: { what: 'tie', type: 'spouse', target: 'flavia' } },
    ]);
    expect(mergeRecords(all, (id) => id).differences).toEqual([]);
  });

  it.each([
    ['label', { label: 'Rudolph', names: [{ name: 'Rudolph', type: 'full' }] } as const, { what: 'label' }],
    ['kind', { kind: 'place' } as const, { what: 'kind' }],
    ['identifier', { ids: { wikidata: '2' } }, { what: 'identifier', scheme: 'wikidata' }],
    ['text', { text: { body: 'Other words', sources: ['own'] } }, { what: 'text' }],
  ])('in their %s', (_what, other, about) => {
    const first = told('a', { ids: { wikidata: '1' }, text: { body: 'Words', sources: ['own'] } });
    const { entity, differences } = merge(first, told('b', other));
    const { names: _, ...words } = first.entity;
    expect(entity).toMatchObject(words);
    expect(differences).toMatchObject([{ about, versions: [{ told: 0 }, { told: 1 }] }]);
  });

  it('in no label that the other lists as a name, or spells without its marks', () => {
    const names = [{ name: 'Rudolf V', type: 'full' }] as const;
    expect(merge(told('a'), told('b', { label: 'Rudi', names })).differences).toEqual([]);
    expect(merge(told('a'), told('b', { label: 'RUDOLF V', names: [] })).differences).toEqual([]);
  });
});

describe('whatever packs say', () => {
  const partsOf = ({ entity, sources }: { entity: Entity; sources: Told['sources'] }) => ({
    names: entity.names.map(({ name }) => name).sort(),
    facts: entity.facts
      .map((fact) => [fact.text, ...fact.sources.map((key) => sources[key]!.title).sort()].join())
      .sort(),
    schemes: Object.keys(entity.ids).sort(),
  });
  const asTold = (merged: ReturnType<typeof merge>, { pack }: Told): Told => ({ ...merged, pack });

  it('one pack alone is itself, and twice it is itself', () => {
    fc.assert(
      fc.property(anyTold('a'), (a) => {
        expect(merge(a).entity).toBe(a.entity);
        const { entity } = merge(a, a);
        expect(entity.roles.map(({ title, from, to }) => [title, from, to])).toEqual(
          a.entity.roles.map(({ title, from, to }) => [title, from, to]),
        );
        expect(merge(a, a).differences).toEqual([]);
      }),
    );
  });

  it('nothing of the first is lost, and its words and ids are used', () => {
    fc.assert(
      fc.property(anyTold('a'), anyTold('b'), (a, b) => {
        const { entity, sources } = merge(a, b);
        expect(entity).toMatchObject({ label: a.entity.label, description: a.entity.description });
        expect(entity.ids).toMatchObject(a.entity.ids);
        expect(entity.roles.length).toBeGreaterThanOrEqual(a.entity.roles.length);
        for (const [at, before] of a.entity.roles.entries()) {
          const joined = entity.roles[at]!;
          expect(joined.title).toBe(before.title);
          if (before.from) expect(joined.from?.startsWith(before.from)).toBe(true);
          if (before.to) expect(joined.to?.startsWith(before.to)).toBe(true);
          expect(joined.sources).toEqual(expect.arrayContaining([...before.sources]));
        }
        for (const part of [...entity.roles, ...entity.facts, ...entity.relations])
          for (const key of part.sources) expect(sources[key]).toBeDefined();
      }),
    );
  });

  it('each thing that the second says is joined, added or told as a difference', () => {
    fc.assert(
      fc.property(anyTold('a'), anyTold('b'), (a, b) => {
        const { entity, sources, differences } = merge(a, b);
        const cited = new Set(entity.roles.flatMap((part) => part.sources.map((key) => sources[key]!.title)));
        for (const part of b.entity.roles)
          for (const key of part.sources)
            expect(
              cited.has(b.sources[key]!.title) ||
                differences.some(({ about, versions }) => about.what === 'post' && versions.length > 1),
            ).toBe(true);
      }),
    );
  });

  it('names, facts with their sources, and identifiers do not depend on what is joined first', () => {
    fc.assert(
      fc.property(anyTold('a'), anyTold('b'), anyTold('c'), (a, b, c) => {
        const all = partsOf(merge(a, b, c));
        expect(partsOf(merge(asTold(merge(a, b), a), c))).toEqual(all);
        expect(partsOf(merge(a, asTold(merge(b, c), b)))).toEqual(all);
      }),
    );
  });
});
