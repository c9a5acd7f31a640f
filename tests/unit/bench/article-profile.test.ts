// Where time goes: of a trace by kind of work, of samples by function.
import { describe, expect, it } from 'vitest';
import { timeByFunction, timeByKind } from '../../bench/article-profile';
import type { TraceEvent } from '../../bench/main-thread';

const thread = { pid: 7, tid: 8 };
const event = (name: string, ts: number, dur: number, tdur = dur): TraceEvent => ({
  ...thread,
  ph: 'X',
  name,
  ts,
  dur,
  tdur,
});
const mark = (ts: number): TraceEvent => ({ ...thread, ph: 'I', name: 'backstory-measured', ts });
const TASK = 'ThreadControllerImpl::RunTask';

describe('time by kind', () => {
  it('counts the outermost event of a kind, by the core and not by the clock', () => {
    const times = timeByKind([
      event(TASK, 1_000, 9_000),
      mark(9_000),
      event(TASK, 10_000, 10_000, 6_000),
      event('V8.CompileCode', 11_000, 3_000, 2_000),
      event('V8.ParseFunction', 11_500, 1_000, 1_000),
      event('V8.GCScavenger', 15_000, 1_000),
      mark(30_000),
      event(TASK, 40_000, 5_000),
    ]);
    expect(Object.fromEntries(times)).toEqual({
      run: 3,
      'parse and compile JavaScript': 2,
      'collect garbage': 1,
    });
  });

  it('leaves other threads alone', () => {
    const times = timeByKind([
      mark(0),
      { ...event(TASK, 5, 100), tid: 9 },
      event(TASK, 10, 1_000),
      mark(9_000),
    ]);
    expect(times.get('run')).toBe(1);
  });

  it('refuses a trace without what was measured', () => {
    expect(() => timeByKind([event(TASK, 0, 10)])).toThrow('does not hold');
  });
});

describe('time by function', () => {
  const frame = (functionName: string, lineNumber = 0) => ({ functionName, url: '', lineNumber });

  it('shares the cost out by samples; a function that calls itself counts once', () => {
    const times = timeByFunction(
      {
        nodes: [
          { id: 1, callFrame: frame('(root)', -1), children: [2, 5] },
          { id: 2, callFrame: frame('read'), children: [3] },
          { id: 3, callFrame: frame('read'), children: [4] },
          { id: 4, callFrame: frame('test', -1) },
          { id: 5, callFrame: frame('(idle)', -1) },
        ],
        samples: [3, 4, 4, 5, 2, 5],
      },
      8,
    );
    expect(times.get('read, line 1')).toEqual({ self: 4, total: 8 });
    expect(times.get('test')).toEqual({ self: 4, total: 4 });
    expect(times.has('(idle)')).toBe(false);
  });
});
