// A list of thousands is drawn in steps: what is seen first, the rest while nothing else is to be done. In the end it is whole, so that
// find-in-page, a screen reader and the arrow keys know all of it, and no row with the focus is ever taken out.
// Rows of such a list have many heights (names that wrap, doubts, an open one), so a window over it would have to guess where they stand.

import { useEffect, useState } from 'preact/hooks';

/** Rows drawn at once: more than a panel shows under its head. A key in the field above may have to draw them all anew. */
const AT_ONCE = 20;
/** Rows of each later step. */
const STEP = 100;
/** Milliseconds after which a step is taken though the page is never idle. */
const AT_LATEST = 1_000;

/**
 * How many rows may be drawn now. `of`: another list begins anew. `least`: so many at any rate, as the open row must be among them.
 */
export function useInSteps(list: {
  readonly count: number;
  readonly of: string;
  readonly least?: number;
}): number {
  const { count, of, least = 0 } = list;
  const [drawn, setDrawn] = useState({ of, rows: AT_ONCE });
  const rows = Math.max(least, drawn.of === of ? drawn.rows : AT_ONCE);
  const isWhole = rows >= count;
  useEffect(() => {
    if (isWhole) return;
    const next = requestIdleCallback(() => setDrawn({ of, rows: rows + STEP }), { timeout: AT_LATEST });
    return () => cancelIdleCallback(next);
  }, [of, rows, isWhole]);
  return Math.min(rows, count);
}
