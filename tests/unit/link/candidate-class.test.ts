// What sort of thing a reading is, by its kind and the words of its description.
import { describe, expect, it } from 'vitest';
import { classOf } from '@/lib/core/link/candidate-class';
import type { EntityKind } from '@/lib/core/model/entity';
import { entity } from './sample-library';
import { openTable } from './sample-table';

describe('the class of a reading', () => {
  it.each<[EntityKind, string, string]>([
    ['person', 'coach of a football team', 'person'],
    ['place', 'city in Ohio', 'place'],
    ['place', 'village known from a film', 'place'],
    ['organisation', 'maker of lorries', 'company'],
    ['organisation', 'football club in Ohio', 'team'],
    ['organisation', 'football clubs of Ohio', 'team'],
    ['organisation', 'daily newspaper', 'work'],
    ['organisation', 'studio whose films won prizes', 'work'],
    ['term', 'basketball team from Ohio', 'team'],
    ['term', 'film about a basketball team', 'team'],
    ['term', '1996 film', 'work'],
    ['term', 'state of matter', 'other'],
    ['text', 'treaty of 1949', 'work'],
    // The words are whole ones.
    ['organisation', 'filmgoers who teamed up', 'company'],
  ])('a %s, “%s”, is a %s', (kind, description, expected) => {
    const { table, of } = openTable([
      entity('it', kind, 'Zorb', { description }),
      entity('other', 'place', 'Quux', { description: 'hill' }),
    ]);
    expect(classOf(table, of('it'))).toBe(expected);
  });
});
