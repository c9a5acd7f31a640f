// What counts as held by the content script in a trace, and what does not.
import { describe, expect, it } from 'vitest';
import { heldByTask } from '../../bench/article-extension';
import type { TraceEvent } from '../../bench/main-thread';

const SCRIPT = 'chrome-extension://abc/content-scripts/article.js';
/** Milliseconds by the clock; half of each on a core. */
const event = (name: string, from: number, to: number, url?: string): TraceEvent => ({
  ph: 'X',
  pid: 7,
  tid: 8,
  name,
  ts: from * 1_000,
  dur: (to - from) * 1_000,
  tdur: (to - from) * 500,
  ...(url ? { args: { data: { url } } } : {}),
});
const task = (from: number, to: number) => event('ThreadControllerImpl::RunTask', from, to);

describe('how long the content script held the thread', () => {
  it('counts the parts of a task in which it ran, promises’ continuations too, on the core', () => {
    expect(
      heldByTask([
        task(0, 10),
        event('ParseHTML', 1, 9),
        task(10, 30),
        event('EvaluateScript', 12, 22, SCRIPT),
        event('v8.compile', 12, 14, SCRIPT),
        event('Layout', 23, 29),
        task(40, 50),
        event('HandleMessage', 40, 48),
        event('FunctionCall', 41, 42, SCRIPT),
        event('RunMicrotasks', 42, 48),
        task(60, 70),
        event('Reply', 60, 64),
        event('RunMicrotasks', 61, 63),
        task(80, 90),
        event('Paint', 81, 89),
      ]),
    ).toEqual([5, 4, 2]);
  });

  it('leaves other threads alone, and says so where there is nothing of ours', () => {
    const other = { ...event('RunMicrotasks', 21, 29), tid: 9 };
    const script = event('EvaluateScript', 1, 3, SCRIPT);
    expect(heldByTask([task(0, 10), script, { ...task(20, 30), tid: 9 }, other])).toEqual([1]);
    expect(() => heldByTask([task(0, 10), other])).toThrow('does not show our content script');
  });
});
