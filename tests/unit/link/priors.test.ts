// What share of a name each of its readings gets.
import { describe, expect, it } from 'vitest';
import { lonePrior, sharePriors } from '@/lib/core/link/table/priors';

describe('sharePriors', () => {
  it.each([
    ['one without a prior has it all', [[null, 0]], [1]],
    ['one with a prior leaves the rest over', [[0.3, 0]], [0.3]],
    ['one with a prior of nothing can still be meant', [[0, 0]], [1e-5]],
    [
      'given ones are kept',
      [
        [0.6, 0],
        [0.1, 9],
      ],
      [0.6, 0.1],
    ],
    [
      'the rest is shared by salience; the part of those that have a prior stays left over',
      [
        [0.5, 3.5],
        [null, 0.5],
        [null, 2.5],
      ],
      [0.5, 0.0625, 0.1875],
    ],
    [
      'what nothing is known of gets next to nothing of a famous name',
      [
        [0.7, 9999.5],
        [null, 0],
      ],
      [0.7, 0.000015],
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
    if (given.length === 1) expect(got).toEqual([lonePrior(given[0]![0])]);
  });
});
