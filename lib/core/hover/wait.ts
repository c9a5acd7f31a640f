// Waiting for a card: the pointer's rest, and one timer for it at a time.

import type { HoverEffect, HoverState, Wait } from './hover-types';
import type { MarkRef } from './mark-ref';

/** Timers may run out a little early: a remainder below this is none. */
export const EARLY = 1;

/** The pointer moved on: rest begins anew. */
export function stirred(wait: Wait, time: number): Wait {
  return { ...wait, since: time };
}

/** Asks for the contents and starts the clock. */
export function beginWait(state: HoverState, mark: MarkRef, time: number, delay: number) {
  const lastToken = state.lastToken + 1;
  const lastTimer = state.lastTimer + 1;
  const wait: Wait = {
    token: lastToken,
    mark,
    delay,
    since: time,
    timer: lastTimer,
    rested: false,
    ready: false,
  };
  const effects: HoverEffect[] = [
    { do: 'ask', token: lastToken, mark },
    { do: 'start', timer: lastTimer, after: delay },
  ];
  return { lastToken, lastTimer, wait, effects };
}

/** One timer at a time: where the pointer stirred meanwhile, it is started again for the remainder. */
export function restedEnough(state: HoverState, wait: Wait, time: number) {
  const remaining = wait.since + wait.delay - time;
  if (remaining <= EARLY) return { wait: { ...wait, rested: true }, again: [], counters: {} };
  const lastTimer = state.lastTimer + 1;
  const again: HoverEffect[] = [{ do: 'start', timer: lastTimer, after: remaining }];
  return { wait: { ...wait, timer: lastTimer }, again, counters: { lastTimer } };
}
