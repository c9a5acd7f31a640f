// A record from what each teller says: nothing merged in silence, every statement with its source and pack, ties both ways.
import { describe, expect, it } from 'vitest';
import type { Day, PartialDate } from '@/lib/core/model/dates';
import type { Entity } from '@/lib/core/model/entity';
import type { Told } from '@/lib/core/model/told';
import { buildClaimRecord, buildRecord, type RecordInput } from '@/lib/core/view/record';
import { identifiersView, namesView } from '@/lib/core/view/record-names';

const date = (text: string) => text as PartialDate;
const day = (text: string) => text as Day;
const FIRST = { id: 'first', title: 'First', dataAsOf: day('2026-01-01'), licence: 'CC0-1.0' };
const SECOND = { id: 'second', title: 'Second', dataAsOf: day('2026-02-01'), licence: 'CC-BY-4.0' };

function entity(given: Partial<Entity> & Pick<Entity, 'id'>): Entity {
  return {
    kind: 'person',
    label: given.id,
    description: '',
    names: [],
    roles: [],
    facts: [],
    relations: [],
    ids: {},
    salience: 1,
    ...given,
  };
}
const told = (given: Entity, pack: Told['pack'] = FIRST): Told => ({
  entity: given,
  pack,
  sources: { s: { title: `Source of ${pack.title}` } },
});
const others = (...all: Told[]): RecordInput['others'] =>
  new Map(all.map((one) => [one.entity.id, { entity: one.entity, told: [one] }]));

function record(all: readonly Told[], more: Partial<RecordInput> = {}) {
  return buildRecord({
    told: all,
    same: [all[0]!.entity.id],
    conflicts: [],
    others: new Map(),
    claims: [],
    corrections: [],
    today: day('2026-03-01'),
    ...more,
  });
}

const mayor = (from: string, to: string | null = null, sources = ['s']) => ({
  title: 'Mayor',
  from: date(from),
  to: to === null ? null : date(to),
  sources,
});

describe('told by two packs', () => {
  const ada = entity({ id: 'ada', roles: [mayor('2020')], facts: [{ text: 'Born', sources: ['s'] }] });
  const both = record([told(ada), told({ ...ada, roles: [mayor('2021')] }, SECOND)], {
    conflicts: [
      {
        about: { what: 'post', title: 'Mayor' },
        versions: [
          { pack: 'First', told: 0, words: 'since 2020', sources: ['s'] },
          { pack: 'Second', told: 1, words: 'since 2021', sources: ['s'] },
        ],
      },
    ],
  });

  it('and so it does on the record of what the post is of, with its holder', () => {
    const of = { of: 'town' };
    const first = told({
      ...ada,
      roles: [
        { ...mayor('2020'), ...of },
        { ...mayor('2010', '2014'), ...of },
      ],
    });
    const second = told({ ...ada, roles: [{ ...mayor('2021'), ...of }] }, SECOND);
    const town = record([told(entity({ id: 'town', kind: 'place' }))], {
      others: new Map([['ada', { entity: first.entity, told: [first, second] }]]),
    });
    expect(town.posts.map(({ holder, held }) => [holder?.label, held])).toEqual([
      ['ada', 'since 2020, as of 1 January 2026'],
    ]);
    expect(town.earlier).toHaveLength(1);
  });

  it('a post stands once, as the one trusted more dates it; the other stands beside it as a conflict', () => {
    expect(both.posts.map(({ held }) => held)).toEqual(['since 2020, as of 1 January 2026']);
    expect(both.conflicts[0]!.versions.map(({ teller, words }) => `${teller}: ${words}`)).toEqual([
      'First: since 2020',
      'Second: since 2021',
    ]);
  });

  it('what both say stands once', () => expect(both.facts).toHaveLength(1));

  it('each source is listed under its pack, with the figure that statements bear', () => {
    expect(
      both.sourceGroups.map(({ teller, sources }) => [teller.title, sources.map(({ number }) => number)]),
    ).toEqual([
      ['First', [0]],
      ['Second', [1]],
    ]);
    expect(both.posts[0]!.sources).toEqual([0]);
  });
});

it('a post that has ended stands with the earlier ones, the newest first; one to come does not', () => {
  const view = record([
    told(
      entity({
        id: 'ada',
        roles: [
          mayor('1990', '1994'),
          { ...mayor('1999', '2003'), title: 'Judge' },
          { ...mayor('2027'), title: 'Envoy' },
        ],
      }),
    ),
  ]);
  expect(view.earlier.map(({ title }) => title)).toEqual(['Judge', 'Mayor']);
  expect(view.posts.map(({ title }) => title)).toEqual(['Envoy']);
});

describe('ties', () => {
  const town = entity({
    id: 'town',
    kind: 'place',
    relations: [{ type: 'part of', target: 'land', from: date('1900'), sources: ['s'] }],
  });
  const bob = entity({
    id: 'bob',
    relations: [{ type: 'dislikes', target: 'town', sources: ['s'] }],
    roles: [{ ...mayor('2020'), of: 'town' }],
  });
  const old = entity({
    id: 'quarter',
    relations: [{ type: 'part of', target: 'town-as-of-old', sources: ['s'] }],
  });
  const view = record([told(town)], {
    same: ['town', 'town-as-of-old'],
    others: others(told(bob), told(old)),
  });

  it('are those it states, with what the library does not hold told by its id and no link', () => {
    expect(view.ties).toContainEqual({
      title: 'Part of',
      ties: [{ other: { entity: 'land', label: 'land', isKnown: false }, held: 'since 1900', sources: [0] }],
    });
  });
  it('and those others state of it, by any of its ids; named from this end where there is a name', () => {
    expect(view.ties.find(({ title }) => title === 'Includes')?.ties.map(({ other }) => other.label)).toEqual(
      ['quarter'],
    );
    expect(view.statedTies.map(({ type, other }) => `${other.label} ${type}`)).toEqual(['bob dislikes']);
  });
  it('who holds a post in it stands with its posts', () => {
    expect(view.posts.map(({ holder }) => holder?.label)).toEqual(['bob']);
  });
});

it('a name is told once, in words; identifiers lead out only where scheme and form are known', () => {
  expect(
    namesView([
      [{ name: 'UP', type: 'acronym', case: 'exact', needs: ['rail'], to: date('1990') }],
      [{ name: 'UP', type: 'alias' }],
    ]),
  ).toEqual([{ name: 'UP', words: 'acronym, letter for letter, until 1990, only beside “rail”' }]);
  expect(identifiersView([{ wikidata: 'Q36' }, { wikidata: 'javascript:x', constructor: 'y' }])).toEqual([
    { scheme: 'Wikidata', id: 'Q36', url: 'https://www.wikidata.org/wiki/Q36' },
    { scheme: 'Wikidata', id: 'javascript:x', url: null },
    { scheme: 'constructor', id: 'y', url: null },
  ]);
});

it('a claim is told with who said it, where and when, and whom it is about', () => {
  const claim = {
    id: 'claim/1',
    text: 'It is so.',
    claimant: { name: 'A. Person', entity: 'ada' },
    date: date('2024-05-03'),
    saidIn: 'a speech',
    about: ['town', 'nowhere'],
    reviews: [{ publisher: 'P', rating: { label: 'Not so' }, sources: ['s'] }],
  };
  const ada = told(entity({ id: 'ada', label: 'Ada' }));
  const town = told(entity({ id: 'town', label: 'Town', kind: 'place' }));
  const view = buildClaimRecord({
    claims: [{ claim, pack: FIRST, sources: ada.sources }],
    related: others(ada, town),
  });
  expect(view.claims[0]!.said).toBe('Said by Ada, in a speech, 3 May 2024');
  expect(view.about.map(({ label }) => label)).toEqual(['Ada', 'Town']);
  expect(view.sourceGroups.map(({ teller }) => teller.title)).toEqual(['First']);
});
