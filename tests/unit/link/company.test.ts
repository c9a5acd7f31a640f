// What those who are meant in one article say for each other: ties, and common words.
import { describe, expect, it } from 'vitest';
import { Company, type Meant } from '@/lib/core/link/company';
import type { Relation } from '@/lib/core/model/entity';
import { entity } from './sample-library';
import { openTable } from './sample-table';

const ties = (...targets: string[]): Relation[] =>
  targets.map((target) => ({ type: 'part of', target, sources: ['s'] }));
const members = Array.from({ length: 60 }, (_, number) => `member-${number}`);

const { table, of } = openTable([
  entity('lake', 'place', 'Lake Orm', { description: 'alpine lake', relations: ties('river') }),
  entity('river', 'place', 'Orm', { description: 'alpine river' }),
  entity('valley', 'place', 'Ormdale', { description: 'valley', relations: ties('lake', 'hub') }),
  entity('hub', 'organisation', 'Union', { description: 'alliance', relations: ties(...members) }),
  ...members.map((id, number) => entity(id, 'place', `Land ${number}`, { description: 'country' })),
  entity('chess-a', 'person', 'Ada Orm', { description: 'chess grandmaster from Norway' }),
  entity('chess-b', 'person', 'Bo Orm', { description: 'chess grandmaster and coach' }),
  entity('baker', 'person', 'Cy Orm', { description: 'baker of bread in Leeds' }),
]);

const meant = (group: number, id: string, probability = 1): Meant => ({ group, entity: of(id), probability });
const askFor = (id: string, ...others: Meant[]) => new Company(table, others).asking(0)(of(id));

describe('ties', () => {
  it('speak in both directions, though one side alone has them written down', () => {
    const tied = askFor('lake', meant(1, 'river')).tied;
    expect(tied).toBeGreaterThan(0.5);
    expect(tied).toBeLessThan(1);
    expect(askFor('river', meant(1, 'lake')).tied).toBeGreaterThan(0.5);
  });
  it('speak as far as the other is meant', () => {
    const surely = askFor('lake', meant(1, 'river', 0.9)).tied;
    const hardly = askFor('lake', meant(1, 'river', 0.3)).tied;
    expect(hardly).toBeGreaterThan(0);
    expect(surely).toBeGreaterThan(hardly);
    expect(askFor('lake', meant(1, 'river', 0.1)).tied).toBe(0);
  });
  it('of a hub count less', () => {
    const byLake = askFor('valley', meant(1, 'lake')).tied;
    const byHub = askFor('valley', meant(1, 'hub')).tied;
    expect(byHub).toBeGreaterThan(0);
    expect(byHub).toBeLessThan(byLake * 0.75);
  });
  it('add up, and stay below one', () => {
    const one = askFor('lake', meant(1, 'river')).tied;
    const two = askFor('lake', meant(1, 'river'), meant(2, 'valley')).tied;
    expect(two).toBeGreaterThan(one);
    expect(two).toBeLessThan(1);
  });
  it('are none to who is not meant here', () => {
    expect(askFor('lake', meant(1, 'baker')).tied).toBe(0);
    expect(askFor('lake').tied).toBe(0);
  });
});

describe('a group', () => {
  it('does not speak for its own readings', () => {
    expect(askFor('lake', meant(0, 'river'), meant(0, 'lake'))).toEqual({ tied: 0, peers: 0 });
  });
  it('leaves what the others say as it is', () => {
    const { tied } = askFor('lake', meant(1, 'river', 0.5));
    expect(askFor('lake', meant(0, 'river', 0.5), meant(1, 'river', 0.5)).tied).toBeCloseTo(tied, 12);
  });
  it('tells nothing of an entity by itself: a second name for it is no tie', () => {
    expect(askFor('lake', meant(1, 'lake')).tied).toBe(0);
  });
});

describe('peers', () => {
  it('are described in the same words', () => {
    const chess = askFor('chess-a', meant(1, 'chess-b')).peers;
    expect(chess).toBeGreaterThan(askFor('chess-a', meant(1, 'baker')).peers);
    expect(chess).toBeLessThan(1);
  });
  it('are none where no one else is meant', () => {
    expect(askFor('chess-a', meant(1, 'chess-b', 0.1)).peers).toBe(0);
  });
});

describe('the ties told in a reason', () => {
  it('name the likeliest first, and none of its own group', () => {
    const company = new Company(table, [
      meant(0, 'lake'),
      meant(1, 'river', 0.4),
      meant(2, 'valley', 0.9),
      meant(3, 'baker'),
    ]);
    expect(company.tiesOf(0, of('lake'))).toEqual([of('valley'), of('river')]);
    expect(company.tiesOf(1, of('lake'))).toEqual([of('valley')]);
  });
});
