// Ambiguous names in sentences: neighbours, regions, sports and titles choose, end to end.
import { describe, expect, it } from 'vitest';
import type { EntityName } from '@/lib/core/model/entity';
import { entity, knowledgeOf, linksIn, sureLinksIn } from './sample-library';

const tie = (target: string) => ({ type: 'part of', target, sources: ['s'] });
const side = (id: string, label: string, place: string, description: string) =>
  entity(id, 'organisation', label, { names: [place], description, salience: 20 });

const knowledge = knowledgeOf([
  entity('us', 'place', 'United States', { description: 'country in North America', salience: 100 }),
  entity('georgia-state', 'place', 'Georgia', { description: 'state of the American South', salience: 30 }),
  entity('atlanta', 'place', 'Atlanta', {
    description: 'city in Georgia, in the American South',
    relations: [tie('georgia-state')],
  }),
  entity('georgia-country', 'place', 'Georgia', { description: 'country in the Caucasus', salience: 30 }),
  entity('tbilisi', 'place', 'Tbilisi', {
    description: 'capital in the Caucasus',
    relations: [tie('georgia-country')],
  }),
  entity('armenia', 'place', 'Armenia', {
    description: 'country in the Caucasus',
    relations: [tie('georgia-country')],
  }),
  entity('birmingham-uk', 'place', 'Birmingham', {
    description: 'city in the English Midlands',
    salience: 40,
  }),
  entity('birmingham-al', 'place', 'Birmingham', { description: 'city in Alabama', salience: 30 }),
  entity('santiago-chile', 'place', 'Santiago', {
    description: 'capital of Chile',
    salience: 40,
    relations: [tie('chile')],
  }),
  entity('chile', 'place', 'Chile', { description: 'country in South America' }),
  entity('santiago-cuba', 'place', 'Santiago', {
    description: 'port in Cuba',
    salience: 30,
    relations: [tie('cuba')],
  }),
  entity('cuba', 'place', 'Cuba', { description: 'island country' }),
  entity('paris-france', 'place', 'Paris', { description: 'capital of France', salience: 70 }),
  entity('paris-texas', 'place', 'Paris', { description: 'town in Texas', salience: 10 }),
  entity('texas', 'place', 'Texas', { description: 'state', relations: [tie('paris-texas')] }),
  entity('washington-city', 'place', 'Washington', { description: 'capital of the nation', salience: 60 }),
  entity('washington-state', 'place', 'Washington', { description: 'state on the Pacific', salience: 50 }),
  entity('seattle', 'place', 'Seattle', {
    description: 'port on the Pacific',
    relations: [tie('washington-state')],
  }),
  entity('washington-person', 'person', 'George Washington', {
    names: [['Washington', 'family'] as const],
    description: 'first president and general',
    salience: 60,
  }),
  ...(['Denver', 'Tulsa', 'Fresno'] as const).map((city) =>
    entity(city, 'place', city, { description: 'city out west', salience: 20 }),
  ),
  side('denver-nines', 'Denver Nines', 'Denver', 'baseball team'),
  side('tulsa-nines', 'Tulsa Nines', 'Tulsa', 'baseball team'),
  side('fresno-nines', 'Fresno Nines', 'Fresno', 'baseball team'),
  side('denver-skates', 'Denver Skates', 'Denver', 'ice hockey team'),
  entity('smith', 'person', 'John Smith', { description: 'explorer of Virginia', salience: 40 }),
]);

describe('whom a name means', () => {
  it.each([
    // By its neighbours.
    ['Leaders of Armenia and Georgia met at Tbilisi.', 'Georgia → georgia-country'],
    ['Ships from Chile were built near Santiago.', 'Santiago → santiago-chile'],
    ['Ships from Cuba were built near Santiago.', 'Santiago → santiago-cuba'],
    // By the region behind.
    ['The fair opens in Birmingham, Alabama, next week.', 'Birmingham → birmingham-al'],
    ['The fair opens in Birmingham, Ala., next week.', 'Birmingham → birmingham-al'],
    ['The fair opens in Santiago, Cuba, next week.', 'Santiago → santiago-cuba'],
    ['The fair opens in Santiago (Chile) next week.', 'Santiago → santiago-chile'],
    ['The fair opens in Paris, Texas, next week.', 'Paris → paris-texas'],
    ['The fair opens in Paris next week.', 'Paris → paris-france'],
    // By the person named in full.
    [
      'George Washington was late. The general said that Washington was ill.',
      'Washington → washington-person',
    ],
  ])('%s', (text, link) => {
    expect(sureLinksIn(text, { knowledge })).toContain(link);
  });

  it.each([
    ['Trains from Atlanta cross Georgia by night.', 'Georgia ? georgia-state'],
    ['Trains from Tbilisi cross Georgia by night.', 'Georgia ? georgia-country'],
    ['Growers around Seattle say that Washington has the best apples.', 'Washington ? washington-state'],
    ['A road through the Caucasus leads to Georgia.', 'Georgia ? georgia-country'],
  ])('%s (one tie, one word: likely, and not sure)', (text, link) => {
    expect(linksIn(text, { knowledge })).toContain(link);
  });

  it('is not sure where nothing tells', () => {
    expect(sureLinksIn('They wrote songs about Georgia.', { knowledge })).toEqual([]);
    expect(sureLinksIn('They wrote songs about Washington.', { knowledge })).toEqual([]);
  });

  it('is the sides in a table of scores, those of its sport', () => {
    const table =
      'Baseball results\nDenver 4 Tulsa 3\nFresno 10 Denver 2\nThe pitcher hit two homers in the third inning.';
    expect(linksIn(table, { knowledge }).map((line) => line.replace(/ [→?] /, ' '))).toEqual([
      'Denver denver-nines',
      'Tulsa tulsa-nines',
      'Fresno fresno-nines',
      'Denver denver-nines',
    ]);
  });

  it('is nobody sure where another of the name is told of', () => {
    expect(sureLinksIn('The dentist is a different John Smith, of Leeds.', { knowledge })).toEqual([]);
    expect(sureLinksIn('The explorer John Smith left Virginia.', { knowledge })).toEqual([
      'John Smith → smith',
    ]);
  });
});

describe('names that a pack counts', () => {
  const counted = (id: string, prior: number, description: string, relations = [] as string[]) => ({
    ...entity(id, 'place', 'Georgia', { description, relations: relations.map(tie) }),
    names: [{ name: 'Georgia', type: 'alias', prior } satisfies EntityName],
  });
  const packs = knowledgeOf([
    counted('georgia-state', 0.6, 'state of the American South'),
    counted('georgia-country', 0.35, 'country in the Caucasus', ['tbilisi']),
    {
      ...entity('tbilisi', 'place', 'Tbilisi', { description: 'capital in the Caucasus' }),
      names: [{ name: 'Tbilisi', type: 'alias', prior: 0.98 }],
    },
  ]);
  it('go by the count, unless the neighbours speak', () => {
    expect(linksIn('They moved to Georgia.', { knowledge: packs })[0]).toContain('georgia-state');
    expect(linksIn('They flew from Tbilisi across Georgia.', { knowledge: packs })).toContain(
      'Georgia → georgia-country',
    );
  });
});
