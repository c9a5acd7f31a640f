// The entity table: what goes in comes out, in one buffer that is refused when damaged.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemHash } from '@/lib/core/link/context-words';
import { buildEntityTable, type NamedReading, openEntityTable } from '@/lib/core/link/entity-table';
import { sharePriors } from '@/lib/core/link/priors';
import type { Entity, EntityKind, NameType } from '@/lib/core/model/entity';
import { fold } from '@/lib/core/text/fold';
import { entity } from './sample-library';

const reading = (number: number, more: Partial<NamedReading> = {}): NamedReading => ({
  entity: number,
  type: 'full',
  prior: null,
  needs: [],
  ...more,
});

function open(entities: readonly Entity[], names: readonly (readonly NamedReading[])[]) {
  const table = buildEntityTable(
    entities,
    names.map((readings, number) => ({ name: `Name ${number}`, readings })),
  );
  const opened = openEntityTable(table);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

describe('entity table', () => {
  it('keeps each entity’s id, label, kind, family names, ties and words', () => {
    const table = open(
      [
        entity('person/a', 'person', 'Đặng Văn Á', {
          names: [['Văn Á', 'family']],
          description: 'Senator from Ohio',
          relations: [
            { type: 'of', target: 'place/b', sources: ['s'] },
            { type: 'of', target: 'nowhere', sources: ['s'] },
          ],
        }),
        entity('place/b', 'place', 'Бета 𝔅'),
      ],
      [[reading(0)], [reading(1)]],
    );
    expect([table.id(0), table.label(0), table.kind(0)]).toEqual(['person/a', 'Đặng Văn Á', 'person']);
    expect([table.id(1), table.label(1), table.kind(1)]).toEqual(['place/b', 'Бета 𝔅', 'place']);
    expect(table.familyNames(0)).toEqual([fold('Văn Á')]);
    expect(table.familyNames(1)).toEqual([]);
    expect([...table.related(0)]).toEqual([1]);
    expect([...table.related(1)]).toEqual([]);
    const context = table.context(0);
    for (const word of ['senator', 'ohio', 'бета']) expect(context).toContain(table.word(stemHash(word)));
    expect(table.word(stemHash('governor'))).toBe(-1);
  });

  it('orders readings by prior and keeps type, conditions and whether the pack gave the prior', () => {
    const entities = ['a', 'b', 'c'].map((id) => entity(id, 'place', id));
    const table = open(entities, [
      [
        reading(0, { prior: 0.2 }),
        reading(1, { prior: 0.7, type: 'acronym', needs: ['rail', 'Union Pacific'] }),
      ],
      [reading(2, { type: 'family' })],
    ]);
    const [first, second] = table.readings(0);
    expect(first).toMatchObject({ entity: 1, type: 'acronym', priorGiven: true });
    expect(first!.prior).toBeCloseTo(0.7, 1);
    expect(first!.needs).toEqual([[stemHash('rail')], [stemHash('union'), stemHash('pacific')]]);
    expect(second).toMatchObject({ entity: 0, type: 'full', needs: null });
    expect(table.readings(1)).toMatchObject([{ entity: 2, type: 'family', priorGiven: false, prior: 1 }]);
    expect(table.readings(2)).toEqual([]);
    expect(table.readings(-1)).toEqual([]);
  });

  it('gives back every name’s readings, whatever the numbers', () => {
    const entities = Array.from({ length: 20 }, (_, number) => entity(`e${number}`, 'term', `E${number}`));
    const types: readonly NameType[] = [
      'full',
      'alias',
      'short',
      'acronym',
      'demonym',
      'former',
      'native',
      'family',
    ];
    const readings = fc.uniqueArray(
      fc.record({
        entity: fc.nat(19),
        type: fc.constantFrom(...types),
        prior: fc.constant(null),
        needs: fc.array(fc.constantFrom('rail', 'border guard', '!'), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 5, selector: ({ entity: number }) => number },
    );
    fc.assert(
      fc.property(fc.array(readings, { maxLength: 60 }), (names) => {
        const table = open(entities, names);
        expect(table.names).toBe(names.length);
        for (const [number, given] of names.entries()) {
          const got = table.readings(number);
          const pairs = (list: readonly { readonly entity: number; readonly type: NameType }[]) =>
            list.map(({ entity: of, type }) => `${of} ${type}`).sort();
          expect(pairs(got)).toEqual(pairs(given));
          for (const { entity: of, needs } of got)
            expect(needs?.length ?? 0).toBe(given.find((one) => one.entity === of)!.needs.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes an empty library, an entity without words and a salience that is no number', () => {
    expect(open([], []).entities).toBe(0);
    const table = open(
      [entity('a', 'person', '', { salience: Number.NaN }), entity('b', 'dragon' as EntityKind, 'B')],
      [],
    );
    expect(table.salience(0)).toBe(0);
    expect(table.kind(1)).toBe('person');
  });

  it('refuses a buffer that is cut, foreign, of another version or flipped in any bit', () => {
    const buffer = buildEntityTable(
      [entity('a', 'person', 'A B', { description: 'one two' })],
      [{ name: 'A B', readings: [reading(0)] }],
    );
    const code = (bytes: ArrayBuffer) => {
      const opened = openEntityTable(bytes);
      return opened.ok ? 'ok' : opened.fault.code;
    };
    expect(code(buffer)).toBe('ok');
    expect(code(buffer.slice(0, 8))).toBe('truncated');
    expect(code(buffer.slice(0, buffer.byteLength - 4))).toBe('truncated');
    expect(code(new ArrayBuffer(buffer.byteLength))).toBe('not-a-table');
    const changed = (byte: number, bit: number): ArrayBuffer => {
      const copy = buffer.slice(0);
      new Uint8Array(copy)[byte]! ^= 1 << bit;
      return copy;
    };
    expect(code(changed(4, 0))).toBe('wrong-version');
    fc.assert(
      fc.property(fc.nat(buffer.byteLength - 1), fc.nat(7), (byte, bit) => {
        expect(code(changed(byte, bit))).not.toBe('ok');
      }),
    );
  });
});

describe('sharePriors', () => {
  it.each([
    ['one without a prior has it all', [[null, 0]], [1]],
    [
      'given ones are kept',
      [
        [0.6, 0],
        [0.1, 9],
      ],
      [0.6, 0.1],
    ],
    [
      'the rest is shared by salience',
      [
        [0.5, 0],
        [null, 0.5],
        [null, 2.5],
      ],
      [0.5, 0.125, 0.375],
    ],
    [
      'equal ones share alike',
      [
        [null, 3],
        [null, 3],
      ],
      [0.5, 0.5],
    ],
    [
      'too much is scaled down',
      [
        [1, 0],
        [1, 0],
      ],
      [0.5, 0.5],
    ],
    [
      'nonsense counts as none',
      [
        [-1, 0],
        [Number.NaN, 0],
      ],
      [0.5, 0.5],
    ],
  ] as const)('%s', (_, given, shares) => {
    const got = sharePriors(given.map(([prior, salience]) => ({ prior, salience })));
    for (const [index, share] of shares.entries()) expect(got[index]).toBeCloseTo(share, 5);
  });
});
