// Waiting for a card: the pointer's rest, and one timer for it at a time.

import type { AskedBy, HoverEffect, HoverState, Wait } from './hover-types';

/** Timers may run out a little early: a remainder below this is none. */
export const EARLY = 1;

/** The pointer moved on: rest begins anew. */
export function stirred(wait: Wait, time: number): Wait {
  return { ...wait, since: time };
}

/** Asks for the contents and, where rest is to open the card, starts the clock. */
export function beginWait(
  state: HoverState,
  {
    mark,
    time,
    delay,
    by = 'rest',
    at = null,
  }: Pick<Wait, 'mark' | 'delay'> & { time: number; by?: AskedBy; at?: Wait['at'] },
) {
  const lastToken = state.lastToken + 1;
  const clocked = by === 'rest' && Number.isFinite(delay);
  const lastTimer = state.lastTimer + Number(clocked);
  const wait: Wait = {
    token: lastToken,
    mark,
    by,
    at,
    delay,
    since: time,
    timer: clocked ? lastTimer : 0,
    rested: by !== 'rest',
    ready: false,
  };
  const effects: HoverEffect[] = [{ do: 'ask', token: lastToken, mark }];
  if (clocked) effects.push({ do: 'start', timer: lastTimer, after: delay });
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
