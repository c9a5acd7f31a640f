// What a few letters find in the lines of a list, and how well.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/core/model/entity';
import { AlphabeticalOrder } from '@/lib/core/search/browse-lines';
import { passesOf, queryOf } from '@/lib/core/search/find-lines';
import {
  claimLine,
  entityLine,
  firstName,
  idOf,
  kindCode,
  type ListKind,
  lineCount,
  openPart,
  readLine,
} from '@/lib/core/search/list-lines';

function entity(id: string, names: readonly string[], more: Partial<Entity> = {}): Entity {
  return {
    id,
    kind: 'person',
    label: names[0]!,
    description: 'someone made up',
    names: names.map((name) => ({ name, type: 'full' })),
    roles: [],
    facts: [],
    relations: [],
    ids: {},
    salience: 1,
    ...more,
  };
}

const LINES = [
  entity('person/orban', ['Viktor Orbán', 'Orbán Viktor']),
  entity('place/paris', ['Paris'], { kind: 'place', ids: { wikidata: 'Q900001' } }),
  entity('place/paris-texas', ['Paris, Texas'], { kind: 'place', ids: { wikidata: 'Q90000' } }),
  entity('person/hilton', ['Paris Hilton']),
  entity('organisation/psg', ['Saint-Germain Football', 'PSG of Paris'], { kind: 'organisation' }),
  entity('term/comparison', ['Comparison'], { kind: 'term' }),
].map(entityLine);
const CLAIM = claimLine({
  id: 'claim/1',
  text: 'The moon is made of cheese',
  claimant: { name: 'Łukasz Nowak' },
  about: [],
  reviews: [],
});
const PART = openPart([...LINES, CLAIM].join(''));

/** Ids with the best rank of each, in the order of ranks. */
function found(text: string, kind: ListKind | null = null): string[] {
  const best = new Map<number, number>();
  const query = queryOf(text, kind === null ? null : kindCode(kind));
  for (const pass of passesOf(query))
    pass(PART, query, (line, rank) => {
      best.set(line, Math.min(rank, best.get(line) ?? rank));
    });
  return [...best]
    .sort((a, b) => a[1] - b[1] || a[0] - b[0])
    .map(([line, rank]) => `${rank} ${idOf(PART, line)}`);
}

describe('letters find', () => {
  it('whole names before beginnings of names, of words, and what is inside', () => {
    expect(found('paris')).toEqual([
      '0 place/paris',
      '1 place/paris-texas',
      '1 person/hilton',
      '2 organisation/psg',
      '3 term/comparison',
    ]);
  });

  it.each([
    ['capitals and diacritics do not count', 'ORBAN', ['1 person/orban']],
    ['several words, each at the beginning of a word of one name', 'orb vik', ['2 person/orban']],
    ['words of two names are not one name', 'comparison paris', []],
    ['a word behind a hyphen', 'germain', ['2 organisation/psg']],
    ['an identifier whole, not its beginning', 'q90000', ['0 place/paris-texas']],
    ['an id', 'person/hilton', ['0 person/hilton']],
    ['ids by their beginning', 'place/pa', ['1 place/paris', '1 place/paris-texas']],
    ['a claim by its words', 'cheese', ['2 claim/1']],
    ['a claim by who said it', 'lukasz', ['1 claim/1']],
    ['nothing inside for two letters', 'om', []],
    ['no kinds, no separators', 'm1', []],
  ])('%s', (_, text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('of one kind, where that is asked for', () => {
    expect(found('paris', 'place')).toEqual(['0 place/paris', '1 place/paris-texas']);
    expect(found('moon', 'claim')).toEqual(['2 claim/1']);
  });
});

it('a line is read as it was written', () => {
  expect(readLine(PART, 0)).toEqual({
    id: 'person/orban',
    kind: 'person',
    label: 'Viktor Orbán',
    names: ['viktor orban', 'orban viktor'],
  });
  expect(lineCount(PART)).toBe(7);
});

it('whatever names there are, each is found by its beginning, by a word of it, and by what is inside', () => {
  const word = fc.stringMatching(/^[a-zé]{3,8}$/);
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20 }), fc.nat(), (names, pick) => {
      const part = openPart(names.map((each, at) => entityLine(entity(`p/${at}`, [each]))).join(''));
      const at = pick % names.length;
      const chosen = names[at]!;
      const ids = (text: string): Set<string> => {
        const all = new Set<string>();
        const query = queryOf(text, null);
        for (const pass of passesOf(query)) pass(part, query, (line) => all.add(idOf(part, line)));
        return all;
      };
      for (const text of [chosen, chosen.slice(0, 3), chosen.split(' ').at(-1)!, chosen.slice(-3)])
        expect(ids(text)).toContain(`p/${at}`);
    }),
  );
});

it('a stretch of the alphabet is that of the whole list in order, wherever it begins', () => {
  const names = Array.from({ length: 5_000 }, (_, at) => `name ${(at * 7_919) % 5_003}`);
  const part = openPart(names.map((name, at) => entityLine(entity(`p/${at}`, [name]))).join(''));
  const lines = names.map((_, at) => at);
  const sorted = {
    unitAt: (line: number, place: number) => {
      const unit = firstName(part, line).charCodeAt(place);
      return Number.isNaN(unit) ? -1 : unit;
    },
    compare: (a: number, b: number) => (firstName(part, a) < firstName(part, b) ? -1 : 1),
  };
  const whole = [...names].sort();
  const order = new AlphabeticalOrder(lines, sorted);
  for (const from of [0, 17, 2_400, 4_990]) {
    const steps = order.stretch(from, from + 20);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.map((line) => firstName(part, line))).toEqual(whole.slice(from, from + 20));
  }
});
