// How a rule's agreement with people is told.
import { describe, expect, it } from 'vitest';
import { agreement, countErrors } from '../../eval/checkable-figures';
import { readLabelRows } from '../../eval/checkable-labels';

const labels = (...checkable: readonly boolean[]) =>
  checkable.map((each, at) => ({ doc: at < 2 ? 'a' : 'b', checkable: each }));

describe('agreement', () => {
  it('is precision, recall, agreement, and agreement beyond chance', () => {
    expect(agreement(labels(true, true, false, false), [true, false, true, false])).toEqual({
      precision: 0.5,
      recall: 0.5,
      agree: 0.5,
      kappa: 0,
    });
    expect(agreement(labels(true, false, false, true), [true, false, false, true]).kappa).toBe(1);
  });
});

describe('the count of a story', () => {
  it('is as far off as labels and calls differ in number, whichever sentences they are', () => {
    expect(countErrors(labels(true, false, true, true), [false, true, false, false])).toEqual({
      stories: 2,
      labelled: 1.5,
      counted: 0.5,
      middle: 2,
      most: 2,
      middleShare: 1,
    });
  });
});

describe('labels', () => {
  it('are references, and a line that is none is refused', () => {
    const head = 'set\tin\tdoc\tat\tcheckable\n';
    expect(readLabelRows(`${head}check\tnews\tA\t12\tyes\n`)).toEqual([
      { set: 'check', from: 'news', doc: 'A', at: 12, checkable: true },
    ]);
    for (const bad of ['check\tnews\tA\t12\tmaybe', 'x\tnews\tA\t12\tyes', 'check\tnews\tA\t\tyes'])
      expect(() => readLabelRows(head + bad)).toThrow('Line 2');
  });
});
