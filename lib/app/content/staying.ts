// Tells when a reader has stayed with a story: then it counts as read.
//
// Who stays for a quarter of the time that its words take has read in it; scrolling says no more (a short story needs none, and a quick
// glance scrolls too). At least a look that is longer than one at a headline; at most so long that the background, which browsers end
// after half a minute of rest, mostly still knows whom it named there.

import { keepListening } from '@/lib/edge/page/keep-listening';

/** Milliseconds for each UTF-16 unit: a quarter of what four words a second, six units each, would take. */
const EACH = 10;
const LEAST = 8_000;
const MOST = 25_000;

export interface Staying {
  /** A story of so many UTF-16 units is on the page, perhaps read again; 0: none is. */
  readonly with: (length: number) => void;
  readonly stop: () => void;
}

/** Only time counts in which the page is visible. `stayed` may be called again for each `with` that follows. */
export function createStaying(document: Document, stayed: () => void): Staying {
  /** Null: there is no story. */
  let left: number | null = null;
  /** Since when it is seen. */
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new AbortController();

  function count(): void {
    clearTimeout(timer);
    const now = performance.now();
    if (left !== null && since !== null) left -= now - since;
    since = left === null || document.hidden ? null : now;
    if (left !== null && since !== null) timer = setTimeout(stayed, left);
  }

  keepListening(document, over.signal, (signal) =>
    document.addEventListener('visibilitychange', count, { signal }),
  );
  return {
    with: (length) => {
      if (length === 0) left = null;
      else left ??= Math.min(MOST, Math.max(LEAST, length * EACH));
      count();
    },
    stop: () => {
      left = null;
      count();
      over.abort();
    },
  };
}
