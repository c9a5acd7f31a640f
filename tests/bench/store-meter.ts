// How long work in a page takes, and how long it keeps the page from serving events.
import type { Result } from '@/lib/core/model/result';

/** More than this is a dropped frame. Milliseconds. */
const FRAME = 16;

export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.message}`);
  return result.value;
}

export async function time(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

interface Pauses {
  readonly longest: number;
  readonly overFrame: number;
}

/** Gaps between turns of the event loop while something runs: how long a question waits for its turn. */
export async function pausesDuring(act: () => Promise<unknown>): Promise<Pauses> {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let overFrame = 0;
  let last = performance.now();
  let running = true;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    if (now - last > FRAME) overFrame += 1;
    last = now;
    if (running) port2.postMessage(null);
  };
  port2.postMessage(null);
  await act();
  running = false;
  // What ran without letting the loop turn at all.
  longest = Math.max(longest, performance.now() - last);
  return { longest, overFrame };
}
