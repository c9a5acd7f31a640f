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
