// Numbers in sentences: what they count, and whether two of them agree.
import { describe, expect, it } from 'vitest';
import { compareFigures, type Figure, figuresIn } from '@/lib/core/claims/figures';
import { wordsOf } from '@/lib/core/claims/words';

const figures = (text: string): readonly Figure[] => figuresIn(wordsOf(text));
const only = (text: string): Figure => {
  const found = figures(text);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('what a number counts', () => {
  it.each([
    ['it fell by 5 percent', 'share', 5],
    ['it fell by 5.5%', 'share', 5.5],
    ['it fell by 5 per cent', 'share', 5],
    ['it fell by 5 percentage points', 'points', 5],
    ['nearly half of all voters', 'share', 50],
    ['a third of all voters', 'share', 100 / 3],
    ['two thirds of all voters', 'share', 200 / 3],
    ['one in five voters', 'share', 20],
    ['3 out of 4 voters', 'share', 75],
    ['it cost $1.5 billion', 'money', 1.5e9],
    ['it cost 80 cents', 'money', 0.8],
    ['it doubled', 'times', 2],
    ['six times as many', 'times', 6],
    ['that was in 2012', 'year', 2012],
    ['1,500,000 people left', 'count', 1_500_000],
    ['twenty-five people left', 'count', 25],
  ] as const)('%s', (text, kind, value) => {
    const figure = only(text);
    expect(figure.kind).toBe(kind);
    expect(figure.value).toBeCloseTo(value);
  });

  it('a span of time behind "in" makes no share', () => {
    expect(figures('five murders in ten years').map(({ kind }) => kind)).toEqual(['count', 'count']);
  });

  it('names with digits are no numbers', () => {
    expect(figures('members of MS-13 left').map(({ kind }) => kind)).not.toContain('share');
  });
});

describe('whether two agree', () => {
  it.each([
    ['1.5 million people', '1,500,000 people', 'equal'],
    ['22 percent', '22.4 percent', 'equal'],
    ['nearly half', '49 percent', 'rough'],
    ['one in three', '33.3 percent', 'equal'],
    ['about 47 million people', '48 million people', 'rough'],
    ['47 million people', '48 million people', 'differs'],
    ['about 80 cents', '79 cents', 'differs'],
    ['220 people', '120 people', 'differs'],
    ['220 people', '120 cows', 'other'],
    ['5 percent', '5 percentage points', 'other'],
    ['$5', '5 percent', 'other'],
    ['2012', '2013', 'differs'],
  ] as const)('%s and %s: %s', (here, there, expected) => {
    expect(compareFigures(only(here), only(there))).toBe(expected);
    expect(compareFigures(only(there), only(here))).toBe(expected);
  });
});
