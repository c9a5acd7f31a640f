// Which tasks of a trace are the extension's: the figure of `npm run bench -- page` stands on it.
import { expect, it } from 'vitest';
import { type TraceEvent, tasksOf } from '@/tests/bench/main-thread';

const OURS = 'chrome-extension://abc/';
const base = { pid: 1, tid: 10, ts: 0, ph: 'X' };
const mainThread: TraceEvent = { ...base, ph: 'M', name: 'thread_name', args: { name: 'CrRendererMain' } };
const task = (ts: number, dur: number, tdur = dur): TraceEvent => ({
  ...base,
  name: 'ThreadControllerImpl::RunTask',
  ts,
  dur,
  tdur,
});
/** Samples of a stack root → page script, and root → our function → a function of the browser. */
const profile = (samples: readonly number[], timeDeltas: readonly number[]): TraceEvent[] => [
  { ...base, ph: 'P', id: '0x1', name: 'Profile', ts: 1, args: { data: { startTime: 1000 } } },
  {
    ...base,
    ph: 'P',
    id: '0x1',
    name: 'ProfileChunk',
    ts: 2,
    args: {
      data: {
        cpuProfile: {
          nodes: [
            { id: 1, callFrame: {} },
            { id: 2, parent: 1, callFrame: { url: 'https://example.org/page.js' } },
            { id: 3, parent: 1, callFrame: { url: `${OURS}content-scripts/article.js` } },
            { id: 4, parent: 3, callFrame: {} },
          ],
          samples,
        },
        timeDeltas,
      },
    },
  },
];

it('counts a task in which a function of ours was on the stack, also below a function of the browser', () => {
  const events = [
    mainThread,
    task(900, 300),
    task(2000, 16_000, 9_000),
    ...profile([2, 4, 2], [100, 1500, 400]),
  ];
  expect(tasksOf(events, OURS)).toEqual([{ wall: 16, cpu: 9, ours: 0.225 }]);
});

it('counts as ours what lies between a sample of ours and the next, within the task', () => {
  // Ours from 2000 to 2300 and from 2400 on; the task ends at 2500, the next sample comes later.
  const events = [mainThread, task(1900, 600), ...profile([3, 4, 2, 3, 2], [1000, 100, 200, 100, 900])];
  expect(tasksOf(events, OURS)[0]?.ours).toBeCloseTo(0.4);
});

it('leaves out tasks of the page, of other processes and of other threads', () => {
  const events = [
    mainThread,
    task(1000, 200),
    { ...task(2000, 500), pid: 2 },
    { ...task(2000, 500), tid: 11 },
    ...profile([2, 3], [100, 1000]),
  ];
  expect(tasksOf(events, OURS)).toEqual([]);
});

it('finds each of several tasks, in any order of the events', () => {
  const events = [...profile([3, 2, 3, 3], [50, 450, 600, 10]), task(2050, 100), task(1000, 100), mainThread];
  expect(tasksOf(events, OURS).map(({ wall }) => wall)).toEqual([0.1, 0.1]);
});
