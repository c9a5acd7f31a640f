// Compares two pictures of one scene so that a changed word or colour is a difference, and another way to smooth the edges of letters is none.

import { diff } from '@blazediff/core';
import { PNG } from 'pngjs';
import type { Picture } from './picture';

/**
 * Pictures are compared as means of squares of so many pixels. How the edge of a letter is smoothed differs between systems and versions of a
 * browser, but not how much of a square a letter covers.
 */
export const SQUARE = 4;
/**
 * Of the greatest difference of colour that there is (YIQ, as the library reckons it). On a panel with twenty rows "Kaine" for "Caine" changes 21 squares by
 * more, one ink that is another kind's 92, a quiet ink that is the next darker 60, hairlines that are rules 154; edges that are smoothed over a pixel more, none.
 */
const THRESHOLD = 0.04;
/** Squares that may differ all the same: a letter and its neighbour's edge. */
const MOST_SQUARES = 4;

export type Comparison =
  | { readonly is: 'alike' }
  | { readonly is: 'other'; readonly why: string; readonly diff: Buffer | null };

export function compare(before: Picture, after: Picture): Comparison {
  const sizeOf = ({ width, height }: Picture) => `${width} × ${height}`;
  if (sizeOf(before) !== sizeOf(after))
    return { is: 'other', why: `its size is ${sizeOf(after)}, not ${sizeOf(before)}`, diff: null };
  const [small, smallAfter] = [means(before), means(after)];
  const { width, height } = small;
  const drawn = new PNG({ width, height });
  const squares = diff(small.data, smallAfter.data, drawn.data, width, height, {
    threshold: THRESHOLD,
    includeAA: true,
  });
  if (squares <= MOST_SQUARES) return { is: 'alike' };
  const why = `${squares} squares of ${SQUARE} × ${SQUARE} pixels are other`;
  return { is: 'other', why, diff: PNG.sync.write(drawn) };
}

/** A picture of the mean of each square; what is left over at the edges belongs to the last ones. */
function means({ data, width, height }: Picture): PNG {
  const small = new PNG({
    width: Math.max(1, Math.floor(width / SQUARE)),
    height: Math.max(1, Math.floor(height / SQUARE)),
  });
  const sums = new Float64Array(small.width * small.height * 4);
  const counts = new Uint32Array(small.width * small.height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const square =
        Math.min(Math.floor(y / SQUARE), small.height - 1) * small.width +
        Math.min(Math.floor(x / SQUARE), small.width - 1);
      counts[square]!++;
      for (let channel = 0; channel < 4; channel++)
        sums[square * 4 + channel]! += data[(y * width + x) * 4 + channel]!;
    }
  for (const [at, sum] of sums.entries()) small.data[at] = Math.round(sum / counts[at >> 2]!);
  return small;
}
