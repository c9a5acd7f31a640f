// What an update would change, in sentences.
import { describe, expect, it } from 'vitest';
import type { Claim } from '@/lib/core/model/claim';
import { parsePartialDate } from '@/lib/core/model/dates';
import type { Entity } from '@/lib/core/model/entity';
import { changeOf, namedBy } from '@/lib/core/view/change-details';

const date = (text: string) => parsePartialDate(text)!;
const ZENDA: Entity = {
  id: 'place/zenda',
  kind: 'place',
  label: 'Zenda',
  description: 'a town',
  names: [{ name: 'Zenda', type: 'full' }],
  roles: [{ title: 'Governor', of: 'body/crown', from: date('2020'), to: null, sources: ['almanac'] }],
  facts: [{ text: 'It has a castle', date: date('1890-05'), sources: ['almanac'] }],
  relations: [{ type: 'part of', target: 'place/ruritania', sources: ['almanac'] }],
  ids: { wikidata: 'Q1' },
  salience: 1,
};
const CLAIM = {
  record: 'claim',
  id: 'claim/one',
  text: 'The king can fly.',
  about: [],
  reviews: [{ publisher: 'Almanac', rating: { label: 'False' }, sources: ['almanac'] }],
} satisfies Claim & { record: 'claim' };

const LABELS = new Map([
  ['body/crown', 'The Crown'],
  ['place/ruritania', 'Ruritania'],
]);

it('a record that is added or removed is told by its label', () => {
  expect(changeOf(null, ZENDA)).toEqual({ change: 'added', id: ZENDA.id, label: 'Zenda', details: [] });
  expect(changeOf(ZENDA, null)).toMatchObject({ change: 'removed', label: 'Zenda', details: [] });
  expect(changeOf(null, CLAIM)).toMatchObject({ label: 'The king can fly.' });
});

describe('what is different of an entity', () => {
  const [role] = ZENDA.roles;
  const [relation] = ZENDA.relations;
  it.each<[string, Partial<Entity>, string[]]>([
    ['its label', { label: 'Zendar' }, ['Label: was “Zenda”, is “Zendar”.']],
    ['its kind', { kind: 'organisation' }, ['Kind: was “Place”, is “Organisation”.']],
    [
      'a new name, with its time',
      { names: [...ZENDA.names, { name: 'Zenda Castle', type: 'former', to: date('1900') }] },
      ['New name: Zenda Castle, until 1900.'],
    ],
    ['a name that is gone', { names: [] }, ['No longer a name: Zenda.']],
    [
      'a new post',
      {
        roles: [...ZENDA.roles, { title: 'Mayor', from: date('2026-01-20'), to: null, sources: ['almanac'] }],
      },
      ['New post: Mayor, since 20 January 2026.'],
    ],
    [
      'a post that has ended',
      { roles: [{ ...role!, to: date('2025-03') }] },
      ['Post: was “Governor (The Crown), since 2020”, is “Governor (The Crown), 2020 to March 2025”.'],
    ],
    ['a post that is gone', { roles: [] }, ['No longer a post: Governor (The Crown), since 2020.']],
    [
      'a new fact',
      { facts: [...ZENDA.facts, { text: 'It burnt', sources: ['almanac'] }] },
      ['New fact: It burnt.'],
    ],
    [
      'a tie that began',
      { relations: [{ ...relation!, from: date('1900') }] },
      ['Tie: was “part of Ruritania”, is “part of Ruritania, since 1900”.'],
    ],
    [
      'identifiers',
      { ids: { wikidata: 'Q2', viaf: '7' } },
      ['Identifier wikidata: was Q1, is Q2.', 'New identifier: viaf 7.'],
    ],
    ['an identifier that is gone', { ids: {} }, ['No longer an identifier: wikidata Q1.']],
    ['its weight', { salience: 2 }, ['Weight: was “1”, is “2”.']],
    [
      'its text',
      { kind: 'text', text: { body: 'Words', sources: ['almanac'] } },
      ['Kind: was “Place”, is “Text”.', 'Its text is another one.'],
    ],
    [
      'its sources only',
      { roles: [{ ...role!, sources: ['other'] }] },
      ['Sources or other particulars are others.'],
    ],
  ])('%s', (_, change, details) => {
    expect(changeOf(ZENDA, { ...ZENDA, ...change }, LABELS).details).toEqual(details);
  });

  it('a post whose title says of what it is, and one of somebody who is not there', () => {
    const named = { ...ZENDA, roles: [{ ...role!, title: 'Governor for The Crown' }] };
    expect(changeOf(named, { ...named, roles: [] }, LABELS).details).toEqual([
      'No longer a post: Governor for The Crown, since 2020.',
    ]);
    expect(changeOf(ZENDA, { ...ZENDA, roles: [] }).details).toEqual([
      'No longer a post: Governor (body/crown), since 2020.',
    ]);
    expect(namedBy(ZENDA)).toEqual(['body/crown', 'place/ruritania']);
  });

  it('is cut short where it is long, in number and in length', () => {
    const facts = Array.from({ length: 20 }, (_, number) => ({
      text: `Fact ${number} ${'x'.repeat(300)}`,
      sources: ['almanac'],
    }));
    const { details } = changeOf(ZENDA, { ...ZENDA, facts: [...ZENDA.facts, ...facts] });
    expect(details).toHaveLength(13);
    expect(details.at(-1)).toBe('And 8 more.');
    expect(Math.max(...details.map(({ length }) => length))).toBeLessThan(140);
  });
});

it('what is different of a claim', () => {
  const review = CLAIM.reviews[0]!;
  const after = { ...CLAIM, text: 'The king flies.', reviews: [{ ...review, rating: { label: 'True' } }] };
  expect(changeOf(CLAIM, after).details).toEqual([
    'Claim: was “The king can fly.”, is “The king flies.”.',
    'Review: was “Almanac: False”, is “Almanac: True”.',
  ]);
  expect(changeOf({ ...ZENDA, id: CLAIM.id }, CLAIM).details).toEqual(['It is a record of another type.']);
});
