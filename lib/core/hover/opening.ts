// How a card comes: after a pointer's rest, by a press, a tap or a key; never before its contents are there.

import { FIRST_DELAY, NEXT_DELAY } from './delays';
import type {
  HoverEffect,
  HoverEvent,
  HoverPhase,
  HoverState,
  HoverStep,
  HoverToken,
  Resting,
  Wait,
} from './hover-types';
import { beginWait } from './wait';

export function answered(
  state: HoverState,
  event: { readonly type: 'ready' | 'empty'; readonly token: HoverToken },
): HoverStep {
  const { phase } = state;
  const wait = awaited(phase);
  if (wait?.token !== event.token) return quiet(state);
  if (event.type === 'empty') {
    const rest: HoverPhase = phase.is === 'open' ? { ...phase, next: null } : { is: 'idle' };
    return quiet({ ...state, dismissed: wait.mark, phase: rest });
  }
  const ready = { ...wait, ready: true };
  return settle(withWait(state, ready));
}

/** Opens what is rested and ready; the card that was open goes first. */
export function settle(state: HoverState): HoverStep {
  const { phase } = state;
  const wait = awaited(phase);
  if (!wait?.rested || !wait.ready) return quiet(state);
  const show: HoverEffect = {
    do: 'show',
    token: wait.token,
    mark: wait.mark,
    by: wait.by,
    at: wait.by === 'rest' ? (state.pointer?.at ?? null) : wait.at,
  };
  return {
    state: {
      ...state,
      phase: {
        is: 'open',
        token: wait.token,
        mark: wait.mark,
        box: null,
        over: wait.by === 'rest' || wait.by === 'press',
        pinned: false,
        focused: wait.by === 'keys',
        stays: wait.by === 'press' || wait.by === 'tap',
        leaving: null,
        next: null,
      },
    },
    effects: phase.is === 'open' ? [{ do: 'hide', token: phase.token }, show] : [show],
  };
}

export function quiet(state: HoverState): HoverStep {
  return { state, effects: [] };
}

/** The card that is being waited for, if any. */
export function awaited(phase: HoverPhase): Wait | null {
  return phase.is === 'waiting' ? phase.wait : phase.is === 'open' ? phase.next : null;
}

function withWait(state: HoverState, wait: Wait): HoverState {
  const { phase } = state;
  return { ...state, phase: phase.is === 'open' ? { ...phase, next: wait } : { is: 'waiting', wait } };
}

/** Milliseconds of rest for the next card; `warm`: one is open, or was a moment ago. */
export function delayFor(resting: Resting, warm: boolean): number {
  if (resting === 'fetches') return Number.POSITIVE_INFINITY;
  return warm || resting === 'opens-soon' ? NEXT_DELAY : FIRST_DELAY;
}

/** The reader asks for the card of a mark outright: it comes as soon as its contents are there, also beside one that is held on to. */
export function wanted(
  state: HoverState,
  { mark, by, at, time }: Extract<HoverEvent, { type: 'want' }>,
): HoverStep {
  const { phase } = state;
  const here = { ...state, dismissed: null };
  if (phase.is === 'open' && phase.mark === mark) return quiet(here);
  const wait = awaited(phase);
  if (wait?.mark === mark) return settle(withWait(here, { ...wait, by, at: at ?? null, rested: true }));
  const { wait: begun, effects, ...counters } = beginWait(here, { mark, time, delay: 0, by, at: at ?? null });
  return { state: withWait({ ...here, ...counters }, begun), effects };
}

/** Rest is worth something else from now on. A key that is held asks for the card of the mark under the pointer at once. */
export function restingIs(state: HoverState, resting: Resting, time: number): HoverStep {
  if (resting === state.resting) return quiet(state);
  const next = { ...state, resting };
  const wait = awaited(state.phase);
  if (wait?.by !== 'rest') {
    // The mark was closed by the reader, or had nothing to tell: the key asks anew.
    return quiet(resting === 'opens-soon' ? { ...next, dismissed: null } : next);
  }
  if (resting === 'opens-soon') return settle(withWait(next, { ...wait, rested: true }));
  // A clock that runs is not heard any more.
  if (resting === 'fetches')
    return quiet(withWait(next, { ...wait, delay: delayFor(resting, false), timer: 0 }));
  const lastTimer = state.lastTimer + 1;
  const delay = delayFor(resting, time < state.warmUntil);
  return {
    state: withWait({ ...next, lastTimer }, { ...wait, delay, since: time, timer: lastTimer }),
    effects: [{ do: 'start', timer: lastTimer, after: delay }],
  };
}
