// How far a job is, and how long it will take at the rate at which it has gone so far.

import type { PackJob } from '@/lib/core/model/pack-life';
import { elapsed } from '@/lib/edge/platform/turns';

export type Phase = 'fetching' | 'checking' | 'reading' | 'indexing';

/** Milliseconds of a phase after which its rate says something. */
const SETTLED = 2_000;

export interface Progress {
  /** Bytes or records, of so many in all; null: not told. */
  at(phase: Phase, done: number, total: number | null): void;
  state(): PackJob['state'];
}

export function createProgress(): Progress {
  let now: { phase: Phase; done: number; total: number | null } | null = null;
  /** The rate is that of this phase in this worker: what came before it came at another. */
  let began = { time: 0, done: 0 };
  return {
    at(phase, done, total) {
      if (now?.phase !== phase || done < began.done) began = { time: elapsed(), done };
      now = { phase, done, total };
    },
    state() {
      if (!now) return { is: 'waiting' };
      const { phase, done, total } = now;
      const secondsLeft = timeLeft({
        done: done - began.done,
        left: total === null ? null : total - done,
        took: elapsed() - began.time,
      });
      return { is: phase, done, total, secondsLeft };
    },
  };
}

/** Whole seconds. `took`: milliseconds. Null where the rate does not say anything yet. */
export function timeLeft({
  done,
  left,
  took,
}: {
  readonly done: number;
  readonly left: number | null;
  readonly took: number;
}): number | null {
  if (left === null || left < 0 || done <= 0 || took < SETTLED) return null;
  return Math.ceil((left * took) / done / 1_000);
}
