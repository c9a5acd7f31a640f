// Which mark a key leads to: the next from the last one, round the ends, or from what stands in the window.
import { describe, expect, it } from 'vitest';
import { markAfter, type Step } from '@/lib/app/content/stepping';
import { type MarkRef, markRef } from '@/lib/core/hover/mark-ref';

const ORDER: readonly MarkRef[] = [
  markRef('mentions', 0),
  markRef('claims', 0),
  markRef('mentions', 1),
  markRef('quotes', 0),
];
/** Of a window that is 600 high: the first is above it, the last below. */
const TOPS = [-200, 100, 300, 900];
const linesOf = (mark: MarkRef) => {
  const top = TOPS[ORDER.indexOf(mark)]!;
  return [{ left: 0, top, right: 100, bottom: top + 20 }];
};
const from = (go: Step, at: MarkRef | null = null, order = ORDER) =>
  markAfter({ order, at, go, height: 600, linesOf });

describe('from where a key has led', () => {
  it.each([
    ['next', 0, 1],
    ['next', 3, 0],
    ['previous', 2, 1],
    ['previous', 0, 3],
    ['card', 2, 2],
  ] as const)('%s of the mark %i is the mark %i', (go, at, then) => {
    expect(from(go, ORDER[at])).toBe(ORDER[then]);
  });

  it('a mark that is drawn no more is no place to go on from', () => {
    expect(from('next', markRef('mentions', 7))).toBe(ORDER[1]);
  });
});

describe('from what stands in the window', () => {
  it('next and card are the first that has not been passed, previous the last that has come', () => {
    expect(from('next')).toBe(ORDER[1]);
    expect(from('card')).toBe(ORDER[1]);
    expect(from('previous')).toBe(ORDER[2]);
  });

  it('with all of them passed, next begins again, and the card is that of the last', () => {
    const passed = ORDER.slice(0, 1);
    expect(from('next', null, passed)).toBe(ORDER[0]);
    expect(from('card', null, passed)).toBe(ORDER[0]);
  });

  it('with all of them still to come, previous is the last', () => {
    expect(from('previous', null, ORDER.slice(3))).toBe(ORDER[3]);
  });

  it('of nothing there is none', () => {
    for (const go of ['next', 'previous', 'card'] as const) expect(from(go, null, [])).toBeNull();
  });
});
