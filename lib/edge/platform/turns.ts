// Letting others have their turn: how long work has held the thread, and a pause in which waiting events are served.

/** Milliseconds that only ever grow, from an arbitrary beginning: for lengths of time. */
export function elapsed(): number {
  return performance.now();
}

/**
 * Resolves after the events that wait now have been served. By a message to oneself: `setTimeout` waits 4 ms from the
 * fifth time on, and after `scheduler.yield` Chromium comes back before it serves others. A channel for each turn:
 * Node, where the tests run, empties one channel before it turns to anything else.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** `over` resolves after so many milliseconds, or when `signal` is aborted. `end` stops the clock. */
export function after(
  milliseconds: number,
  signal: AbortSignal,
): { readonly over: Promise<undefined>; end(): void } {
  let end = (): void => undefined;
  const over = new Promise<undefined>((resolve) => {
    const timer = setTimeout(resolve, milliseconds, undefined);
    const aborted = (): void => resolve(undefined);
    signal.addEventListener('abort', aborted);
    end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', aborted);
    };
    if (signal.aborted) resolve(undefined);
  });
  return { over, end };
}

/** Calls `act` at the first call, and then at most once in so many milliseconds; what is asked for meanwhile is done at their end. */
export function createThrottle(milliseconds: number, act: () => void): () => void {
  let isResting = false;
  let isWanted = false;
  const run = (): void => {
    isWanted = false;
    isResting = true;
    act();
    setTimeout(() => {
      isResting = false;
      if (isWanted) run();
    }, milliseconds);
  };
  return () => {
    if (isResting) isWanted = true;
    else run();
  };
}
