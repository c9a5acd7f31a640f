// Whatever is done to an item, what comes out is a sound record or a counted refusal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitiesIn, outlineItem, readItem } from '@/lib/core/open-data/wikidata';
import { atHand, realEntities } from './real-items';
import {
  amount,
  claims,
  entity,
  faultsOf,
  item,
  madeWithAll,
  NO_VALUE,
  SOME_VALUE,
  statement,
  text,
  time,
  worded,
} from './sample-item';

const FULL = item({
  labels: { en: { language: 'en', value: 'Ada Rivers' }, mul: { language: 'mul', value: 'Ada Rivers' } },
  aliases: {
    en: [
      { language: 'en', value: 'Rivers' },
      { language: 'en', value: 'Ada M. Rivers' },
    ],
  },
  modified: '2024-03-12T16:15:36Z',
  claims: claims(
    statement('P31', entity('Q5')),
    statement('P569', time('+1950-02-03T00:00:00Z')),
    statement('P39', entity('Q901'), {
      P580: time('+2001-00-00T00:00:00Z', 9),
      P582: NO_VALUE,
      P1365: entity('Q902'),
    }),
    statement('P39', entity('Q903'), { P582: SOME_VALUE, P1545: text('3') }),
    statement('P102', entity('Q904'), { P580: time('+1990-05-00T00:00:00Z', 10) }, 'preferred'),
    statement('P734', entity('Q905')),
    statement('P106', entity('Q906')),
    statement('P1448', worded('Ada Mary Rivers'), { P582: time('+1980-01-01T00:00:00Z') }),
    statement('P1813', worded('AR')),
    statement('P1082', amount('+12')),
    statement('P166', entity('Q908'), { P585: time('+1999-01-01T00:00:00Z') }),
    statement('P214', text('12345')),
  ),
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What stands in files that went through many hands. */
const NASTY: readonly Json[] = [
  null,
  [],
  {},
  '',
  ' ',
  '<b>Ada</b> <script>alert(1)</script>',
  'a\u0000b\u202Ec\nd',
  '\uD800',
  'x'.repeat(5_000),
  '+99999999999-13-45T00:00:00Z',
  '-0044-03-15T00:00:00Z',
  'javascript:alert(1)',
  'somevalue',
  'deprecated',
  -1,
  1e300,
  JSON.parse('{"__proto__": {"polluted": true}}') as Json,
  { id: 'Q0' },
  { id: 'L5', 'entity-type': 'lexeme' },
];
const junk: fc.Arbitrary<Json> = fc.oneof(fc.jsonValue() as fc.Arbitrary<Json>, fc.constantFrom(...NASTY));

function places(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [
    path,
    ...[...keys].flatMap((key) => places((value as Record<string | number, Json>)[key]!, [...path, key])),
  ];
}

/** `json` with the value at some of its places replaced. */
function mutated(json: Json, changes: readonly { readonly at: number; readonly by: Json }[]): Json {
  let copy = structuredClone(json);
  for (const change of changes) {
    // A copy each: the same object put into itself would be a circle, which no file can hold.
    const by = structuredClone(change.by);
    const { at } = change;
    const all = places(copy);
    const path = all[Math.floor(at * all.length)] ?? [];
    const last = path.at(-1);
    if (last === undefined) {
      copy = by;
      continue;
    }
    let parent = copy;
    for (const key of path.slice(0, -1)) parent = (parent as Record<string | number, Json>)[key]!;
    Object.defineProperty(parent, last, { value: by, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}

const changes = fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999_999, noNaN: true }), by: junk }), {
  minLength: 1,
  maxLength: 6,
});

function judge(json: unknown): void {
  for (const each of entitiesIn(json)) {
    const read = readItem(each);
    if (!read.ok) {
      expect(read.fault.message).toMatch(/^\S.*\.$/s);
      continue;
    }
    const outline = outlineItem(read.value, {
      languages: ['en', 'pt-BR'],
      isCommon: (word) => word === 'ada',
    });
    if (!outline.ok) continue;
    // Through a file, as the builder does.
    const kept = JSON.parse(JSON.stringify(outline.value)) as typeof outline.value;
    expect(kept).toEqual(outline.value);
    expect(faultsOf([madeWithAll(kept).entity])).toEqual([]);
  }
}

describe('any item', () => {
  it('is a sound record or refused, however it is mangled', () => {
    judge(FULL);
    // Chance seldom puts the one bad text in the one place where it does harm: each is put in every place.
    const whole = FULL as unknown as Json;
    const count = places(whole).length;
    for (let place = 0; place < count; place += 1)
      for (const by of NASTY) judge(mutated(whole, [{ at: (place + 0.5) / count, by }]));
    fc.assert(
      fc.property(changes, (list) => judge(mutated(FULL as unknown as Json, list))),
      { numRuns: 1_500 },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('any JSON at all is taken without a crash', () => {
    fc.assert(fc.property(junk, judge), { numRuns: 300 });
  });

  it.skipIf(!atHand)('so it is with real items', { timeout: 60_000 }, () => {
    const real = realEntities() as readonly Json[];
    for (const each of real) judge(each);
    fc.assert(
      fc.property(fc.nat(real.length - 1), changes, (at, list) => judge(mutated(real[at]!, list))),
      { numRuns: 400 },
    );
  });
});
