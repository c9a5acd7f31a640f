// The safe way from a mark to its card.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, distanceToBox, inCorridor, type Point } from '@/lib/core/hover/corridor';

const box: Box = { left: 0, top: 100, right: 200, bottom: 200 };

describe('distanceToBox', () => {
  it.each([
    [{ x: 50, y: 150 }, 0],
    [{ x: 50, y: 70 }, 30],
    [{ x: 203, y: 96 }, 5],
  ])('%j is %d away', (point, expected) => {
    expect(distanceToBox(point, box)).toBe(expected);
  });
});

describe('inCorridor', () => {
  const from = { x: 300, y: 0 };
  it.each([
    [{ x: 100, y: 150 }, true, 'the box itself'],
    [{ x: 250, y: 50 }, true, 'half-way to the box'],
    [{ x: 100, y: 95 }, true, 'within the margin'],
    [{ x: 300, y: 150 }, false, 'beside the way'],
    [{ x: 100, y: 0 }, false, 'level with the start, off the way'],
    [{ x: 320, y: -10 }, false, 'behind the start'],
  ])('%j: %s, %s', (point, expected) => {
    expect(inCorridor({ point, from, box, margin: 12 })).toBe(expected);
  });

  const coordinate = fc.integer({ min: -500, max: 500 });
  const anyPoint: fc.Arbitrary<Point> = fc.record({ x: coordinate, y: coordinate });

  it('holds every point of every straight way into the box', () => {
    fc.assert(
      fc.property(
        anyPoint,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 100, max: 200 }),
        fc.integer({ min: 0, max: 100 }),
        (start, x, y, percent) => {
          const point = {
            x: start.x + ((x - start.x) * percent) / 100,
            y: start.y + ((y - start.y) * percent) / 100,
          };
          expect(inCorridor({ point, from: start, box, margin: 1 })).toBe(true);
        },
      ),
    );
  });

  it('holds no point further from the box than the start is', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (start, point) => {
        if (distanceToBox(point, box) > distanceToBox(start, box) + 1) {
          expect(inCorridor({ point, from: start, box, margin: 0 })).toBe(false);
        }
      }),
    );
  });
});
