// Long work in short slices: waiting events are served in between, and the work can be given up.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import { elapsed, nextTurn } from '@/lib/edge/platform/turns';

/**
 * How long work may hold the thread before others have their turn, milliseconds. A step may begin just before it is over: with
 * steps of a few ms the longest stretch stays below a frame of 16 ms.
 */
const SLICE = 5;

/** For work that only the end of the worker stops. */
export const NEVER = new AbortController().signal;

export interface Pace {
  /** Call it between steps. It lets others have their turn where the slice is over; false: give up. */
  goOn(): Promise<boolean>;
}

/** A pace for one piece of work, until `signal` says to give up. */
export function createPace(signal: AbortSignal): Pace {
  let began = elapsed();
  return {
    async goOn() {
      if (elapsed() - began >= SLICE) {
        await nextTurn();
        began = elapsed();
      }
      return !signal.aborted;
    },
  };
}

/** Runs a generator to its end. */
export async function runInSlices<Done>(
  steps: Generator<void, Done>,
  signal: AbortSignal,
): Promise<Result<Done, 'cancelled'>> {
  const pace = createPace(signal);
  for (;;) {
    const step = steps.next();
    if (step.done) return ok(step.value);
    if (!(await pace.goOn())) return cancelled();
  }
}

export function cancelled(): ReturnType<typeof fail<'cancelled'>> {
  return fail('cancelled', say('fault_indexingStopped'));
}
