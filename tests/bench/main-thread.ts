// Reads from a Chromium trace how long one extension held a page's main thread.
// A task is ours when the sampling profiler saw a function of the extension on the stack while it ran: also in a promise's
// continuation, which the trace's own call events do not name.

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** The part of `dur` in which the thread had a core. */
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: { readonly name?: string; readonly data?: ProfileData };
}

interface ProfileData {
  /** Of the script, in events of the devtools' timeline. */
  readonly url?: string;
  readonly startTime?: number;
  readonly timeDeltas?: readonly number[];
  readonly cpuProfile?: {
    readonly nodes?: readonly {
      readonly id: number;
      readonly parent?: number;
      readonly callFrame: { readonly url?: string };
    }[];
    readonly samples?: readonly number[];
  };
}

export const TRACE_CATEGORIES = ['toplevel', 'disabled-by-default-v8.cpu_profiler'];
const TASK = 'ThreadControllerImpl::RunTask';

/** One task of the extension on a page's main thread, milliseconds. */
export interface OwnTask {
  readonly wall: number;
  /** Without the time in which another process had the core: the honest figure of a busy machine. */
  readonly cpu: number;
  /**
   * The part of `cpu` in which our code, or what it called, was on the stack: what we held the thread for. The rest of the
   * task is the browser's own (input, the frame's style and layout), with or without us. The sampler goes by the clock, so
   * it is our share of the task's time, of its time on the core.
   */
  readonly ours: number;
}

export function tasksOf(events: readonly TraceEvent[], origin: string): OwnTask[] {
  const samples = samplesOf(events, origin);
  const own: OwnTask[] = [];
  for (const { pid, tid } of mainThreads(events)) {
    const seen = samples.filter((sample) => sample.pid === pid).sort((a, b) => a.from - b.from);
    let next = 0;
    const tasks = events
      .filter((event) => event.name === TASK && event.ph === 'X' && event.pid === pid && event.tid === tid)
      .sort((a, b) => a.ts - b.ts);
    for (const { ts, dur = 0, tdur = dur } of tasks) {
      while (next < seen.length && seen[next]!.from < ts) next++;
      if (next >= seen.length || seen[next]!.from > ts + dur) continue;
      let ours = 0;
      for (; next < seen.length && seen[next]!.from <= ts + dur; next++)
        ours += Math.min(seen[next]!.until, ts + dur) - seen[next]!.from;
      own.push({ wall: dur / 1000, cpu: tdur / 1000, ours: dur > 0 ? (ours / dur) * (tdur / 1000) : 0 });
    }
  }
  return own;
}

/** All tasks of the main threads of all pages. */
export function mainThreadTasks(events: readonly TraceEvent[]): TraceEvent[] {
  const threads = new Set(mainThreads(events).map(({ pid, tid }) => `${pid} ${tid}`));
  return events.filter(
    ({ name, ph, pid, tid }) => name === TASK && ph === 'X' && threads.has(`${pid} ${tid}`),
  );
}

function mainThreads(events: readonly TraceEvent[]): { pid: number; tid: number }[] {
  return events
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => ({ pid, tid }));
}

/** A sample that saw the extension at work, until the next sample of that thread; microseconds on the trace's clock. */
interface Seen {
  readonly pid: number;
  readonly from: number;
  until: number;
}

function samplesOf(events: readonly TraceEvent[], origin: string): Seen[] {
  const seen: Seen[] = [];
  const profiles = new Map<string, { clock: number; ours: Set<number>; last: Seen | null }>();
  const parts = events
    .filter(({ name }) => name === 'Profile' || name === 'ProfileChunk')
    .sort((a, b) => a.ts - b.ts);
  for (const { name, pid, id = '', args } of parts) {
    const key = `${pid} ${id}`;
    if (name === 'Profile')
      profiles.set(key, { clock: args?.data?.startTime ?? 0, ours: new Set(), last: null });
    const profile = profiles.get(key);
    if (!profile) continue;
    // Parents come before their children: what ours calls is ours.
    for (const node of args?.data?.cpuProfile?.nodes ?? [])
      if (
        node.callFrame.url?.startsWith(origin) ||
        (node.parent !== undefined && profile.ours.has(node.parent))
      )
        profile.ours.add(node.id);
    const samples = args?.data?.cpuProfile?.samples ?? [];
    const deltas = args?.data?.timeDeltas ?? [];
    for (const [at, node] of samples.entries()) {
      profile.clock += deltas[at] ?? 0;
      if (profile.last) profile.last.until = profile.clock;
      profile.last = profile.ours.has(node) ? { pid, from: profile.clock, until: profile.clock } : null;
      if (profile.last) seen.push(profile.last);
    }
  }
  return seen;
}
