// Long work in short slices, so that the page is never kept waiting; and a record of how long we kept it.

import type { SessionTimings } from '@/lib/core/model/session';
import { settleStyles } from '@/lib/edge/page/settle-styles';

/** Milliseconds after which a slice ends. A frame has 16; the first strides, not yet compiled, were measured at up to 8. */
const SLICE = 3;

/** How long the page's main thread was kept by us at a stretch, at most. */
export interface Stretches {
  readonly longest: () => number;
  /** All stretches together. */
  readonly total: () => number;
  /** Does `work` and counts it as one stretch. */
  readonly count: <Value>(work: () => Value) => Value;
}

export function createStretches(): Stretches {
  let longest = 0;
  let total = 0;
  return {
    longest: () => longest,
    total: () => total,
    count: (work) => {
      const since = performance.now();
      const value = work();
      const took = performance.now() - since;
      longest = Math.max(longest, took);
      total += took;
      return value;
    },
  };
}

/** Lets the page have its turn. A message is a task of its own at once; a nested timer would wait 4 ms each time. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * The same, once the browser has styled the page for a frame. Whoever asks for a style sooner has the page styled in his own name, and what
 * that loads is loaded, or refused and reported, as his (`edge/page/paint`). A page that is not drawn keeps us waiting.
 */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(
      () =>
        void pause()
          .then(settleStyles)
          .then(() => resolve()),
    );
  });
}

/** Runs `strides` to their end, each slice in a task of its own; null where `signal` was aborted meanwhile. */
export async function inSlices<Value>(options: {
  readonly strides: Generator<unknown, Value>;
  readonly signal: AbortSignal;
  readonly stretches: Stretches;
}): Promise<Value | null> {
  const { strides, signal, stretches } = options;
  const slice = (): IteratorResult<unknown, Value> => {
    const until = performance.now() + SLICE;
    let stride = strides.next();
    while (!stride.done && performance.now() < until) stride = strides.next();
    return stride;
  };
  for (;;) {
    await pause();
    await settleStyles();
    if (signal.aborted) return null;
    const stride = stretches.count(slice);
    if (stride.done) return stride.value;
  }
}

/** What the steps of a session took, from the moments at which each was done. */
export function timingsOf(
  at: {
    readonly started: number;
    readonly hasRead: number;
    readonly hasAnswer: number;
    readonly done: number;
  },
  stretches: Stretches,
): SessionTimings {
  return {
    read: at.hasRead - at.started,
    ask: at.hasAnswer - at.hasRead,
    paint: at.done - at.hasAnswer,
    total: at.done - at.started,
    longest: stretches.longest(),
  };
}
