// Letting others have their turn: how long work has held the thread, and a pause in which waiting events are served.

/** Milliseconds that only ever grow, from an arbitrary beginning: for lengths of time. */
export function elapsed(): number {
  return performance.now();
}

/** Those who wait for a turn, in order; the channel delivers one message for each. */
const waiting: (() => void)[] = [];
let channel: MessageChannel | null = null;

/**
 * Resolves after the events that wait now have been served. By a message to oneself: `setTimeout` waits 4 ms from the
 * fifth time on, and `scheduler.yield` comes back before the others. lib/edge/store/DESIGN.md has the measurements.
 */
export function nextTurn(): Promise<void> {
  channel ??= open();
  const { port2 } = channel;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}

function open(): MessageChannel {
  const made = new MessageChannel();
  made.port1.onmessage = () => waiting.shift()?.();
  return made;
}
