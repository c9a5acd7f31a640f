// Which ids mean the same: over any number of steps, in circles, and within bounds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SameAs } from '@/lib/core/model/entity';
import { classesOf, MOST_SAME } from '@/lib/core/reconcile/same-as';

const link = (...ids: string[]): SameAs => ({ ids, sources: ['almanac'] });

describe('ids that links name', () => {
  it('mean the same over several steps and packs, whichever is asked', () => {
    const classes = classesOf([[link('a', 'b'), link('c', 'd')], [link('d', 'b')]]);
    expect([...classes.of('a')].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(classes.of('c')).toEqual(classes.of('a'));
    expect(classes.key('d')).toBe(classes.key('a'));
    expect(classes.classes).toHaveLength(1);
  });

  it('may stand in a circle', () => {
    const classes = classesOf([[link('a', 'b'), link('b', 'c'), link('c', 'a'), link('a', 'b')]]);
    expect(classes.of('b')).toEqual(['a', 'b', 'c']);
  });

  it('are alone where no link names them', () => {
    const classes = classesOf([[link('a', 'b')]]);
    expect(classes.of('z')).toEqual(['z']);
    expect(classes.key('z')).toBe('z');
  });
});

describe('links without end', () => {
  const chain = (count: number, prefix: string): SameAs[] =>
    Array.from({ length: count }, (_, at) => link(`${prefix}${at}`, `${prefix}${at + 1}`));

  it('lead no further than a card can read', () => {
    const classes = classesOf([chain(10_000, 'x')]);
    for (const ids of classes.classes) expect(ids.length).toBeLessThanOrEqual(MOST_SAME);
    expect(classesOf([[link(...Array.from({ length: 10_000 }, (_, at) => `x${at}`))]]).classes).toEqual([]);
  });

  it('of a later pack undo nothing that an earlier one says', () => {
    const classes = classesOf([[link('x0', 'good')], chain(10_000, 'x')]);
    expect(classes.of('good')).toContain('x0');
  });
});

it('classes are a partition, and links in another order give the same', () => {
  const id = fc.integer({ min: 0, max: 12 }).map((number) => `id-${number}`);
  const links = fc.array(
    fc.uniqueArray(id, { minLength: 2, maxLength: 4 }).map((ids) => link(...ids)),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(links, (all) => {
      const classes = classesOf([all]);
      const members = classes.classes.flat();
      expect(new Set(members).size).toBe(members.length);
      for (const { ids } of all) for (const each of ids) expect(classes.key(each)).toBe(classes.key(ids[0]!));
      const sorted = (of: typeof classes) => of.classes.map((ids) => [...ids].sort().join(' ')).sort();
      expect(sorted(classesOf([[...all].reverse()]))).toEqual(sorted(classes));
      expect(sorted(classesOf(all.map((each) => [each])))).toEqual(sorted(classes));
    }),
  );
});
