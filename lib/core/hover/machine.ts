// When a card opens and closes: a pure state machine over pointer, timers, answers and keys. Diagram: tests/unit/hover/machine.test.ts.

import { distance, distanceToBox, inCorridor, type Point } from './corridor';
import {
  CORRIDOR_MARGIN,
  FIRST_DELAY,
  GRACE,
  LONGEST_SAMPLE,
  NEXT_DELAY,
  REST_SPEED,
  TOWARDS,
  WARM,
} from './delays';
import type {
  HoverEffect,
  HoverEvent,
  HoverPhase,
  HoverState,
  HoverStep,
  HoverToken,
  Leaving,
  Wait,
} from './hover-types';
import type { MarkRef } from './mark-ref';
import { beginWait, EARLY, restedEnough, stirred } from './wait';

type OpenPhase = Extract<HoverPhase, { is: 'open' }>;

export const HOVER_START: HoverState = {
  phase: { is: 'idle' },
  lastToken: 0,
  lastTimer: 0,
  pointer: null,
  dismissed: null,
  warmUntil: Number.NEGATIVE_INFINITY,
};

/** The state after an event, and what is to be done. */
export function stepHover(state: HoverState, event: HoverEvent): HoverStep {
  switch (event.type) {
    case 'move': {
      const fast = speed(state, event) > REST_SPEED;
      const moved = { ...state, pointer: { at: event.at, time: event.time } };
      return pointed(moved, { ...event, fast });
    }
    case 'scroll': {
      const at = state.pointer?.at ?? { x: 0, y: 0 };
      return pointed(state, { ...event, at, fast: true });
    }
    case 'out':
      return pointed(state, {
        at: state.pointer?.at ?? { x: 0, y: 0 },
        time: event.time,
        mark: null,
        onCard: false,
        fast: true,
      });
    case 'timer':
      return timeUp(state, event);
    case 'ready':
    case 'empty':
      return answered(state, event);
    case 'placed':
      return state.phase.is === 'open' && state.phase.token === event.token
        ? quiet({ ...state, phase: { ...state.phase, box: event.box } })
        : quiet(state);
    case 'close':
      return closed(state);
    case 'press':
      return state.phase.is === 'open' && state.phase.pinned ? quiet(state) : closed(state);
    case 'pin':
      return state.phase.is === 'open'
        ? held(state, { ...state.phase, pinned: event.pinned }, event.time)
        : quiet(state);
    case 'focus':
      return state.phase.is === 'open'
        ? held(state, { ...state.phase, focused: event.inside }, event.time)
        : quiet(state);
    case 'renumber':
      return renumbered(state, event.marks);
  }
}

interface Pointed {
  readonly at: Point;
  readonly time: number;
  readonly mark: MarkRef | null;
  readonly onCard: boolean;
  readonly fast: boolean;
}

function quiet(state: HoverState): HoverStep {
  return { state, effects: [] };
}

/** Pixels per millisecond since the last sample. */
function speed(state: HoverState, event: { readonly at: Point; readonly time: number }): number {
  if (!state.pointer) return 0;
  const elapsed = Math.min(Math.max(event.time - state.pointer.time, 1), LONGEST_SAMPLE);
  return distance(event.at, state.pointer.at) / elapsed;
}

function pointed(state: HoverState, event: Pointed): HoverStep {
  const { phase } = state;
  const dismissed = event.mark === state.dismissed ? state.dismissed : null;
  const here = dismissed === state.dismissed ? state : { ...state, dismissed };
  switch (phase.is) {
    case 'idle':
      return event.mark === null || event.mark === dismissed
        ? quiet(here)
        : waitFor(here, event.mark, event.time);
    case 'waiting':
      if (event.mark === phase.wait.mark) {
        return event.fast
          ? quiet({ ...here, phase: { ...phase, wait: stirred(phase.wait, event.time) } })
          : quiet(here);
      }
      return pointed({ ...here, phase: { is: 'idle' } }, event);
    case 'open':
      return pointedWhileOpen(here, phase, event);
  }
}

/** Begins to wait for a card, from idle: asks for its contents and starts the clock. */
function waitFor(state: HoverState, mark: MarkRef, time: number): HoverStep {
  const delay = time < state.warmUntil ? NEXT_DELAY : FIRST_DELAY;
  const { wait, effects, ...counters } = beginWait(state, mark, time, delay);
  return { state: { ...state, ...counters, phase: { is: 'waiting', wait } }, effects };
}

function pointedWhileOpen(state: HoverState, phase: OpenPhase, event: Pointed): HoverStep {
  if (event.onCard || event.mark === phase.mark) {
    return quiet({ ...state, phase: { ...phase, over: true, leaving: null, next: null } });
  }
  const away: OpenPhase = { ...phase, over: false };
  // A card that the reader holds on to stays, and no other opens beside it.
  if (phase.pinned || phase.focused)
    return quiet({ ...state, phase: { ...away, leaving: null, next: null } });
  const left = leave(state, away, event);
  const towards = left.prolonged;
  const open = left.phase;
  if (event.mark === null || event.mark === state.dismissed) {
    return { state: { ...left.state, phase: { ...open, next: null } }, effects: left.effects };
  }
  if (open.next?.mark === event.mark) {
    const next = event.fast || towards ? stirred(open.next, event.time) : open.next;
    return { state: { ...left.state, phase: { ...open, next } }, effects: left.effects };
  }
  const { wait, effects, ...counters } = beginWait(left.state, event.mark, event.time, NEXT_DELAY);
  return {
    state: { ...left.state, ...counters, phase: { ...open, next: wait } },
    effects: [...left.effects, ...effects],
  };
}

/** Starts the time of grace, or prolongs it while the pointer is getting nearer to the card on the way to it. */
function leave(state: HoverState, phase: OpenPhase, event: { readonly at: Point; readonly time: number }) {
  const { leaving, box } = phase;
  const nearest = box ? distanceToBox(event.at, box) : Number.POSITIVE_INFINITY;
  if (!leaving) {
    const lastTimer = state.lastTimer + 1;
    const begun: Leaving = { from: event.at, since: event.time, timer: lastTimer, nearest };
    const effects: HoverEffect[] = [{ do: 'start', timer: lastTimer, after: GRACE }];
    return { state: { ...state, lastTimer }, phase: { ...phase, leaving: begun }, prolonged: false, effects };
  }
  const prolonged =
    box !== null &&
    nearest <= leaving.nearest - TOWARDS &&
    inCorridor({ point: event.at, from: leaving.from, box, margin: CORRIDOR_MARGIN });
  const now = prolonged ? { ...leaving, since: event.time, nearest } : leaving;
  return { state, phase: { ...phase, leaving: now }, prolonged, effects: [] as HoverEffect[] };
}

function timeUp(state: HoverState, event: { readonly timer: number; readonly time: number }): HoverStep {
  const { phase } = state;
  if (phase.is === 'waiting' && phase.wait.timer === event.timer) {
    const { wait, again, counters } = restedEnough(state, phase.wait, event.time);
    const next = { ...state, ...counters, phase: { is: 'waiting', wait } as const };
    return again.length > 0 ? { state: next, effects: again } : settle(next);
  }
  if (phase.is !== 'open') return quiet(state);
  if (phase.next?.timer === event.timer) {
    const { wait, again, counters } = restedEnough(state, phase.next, event.time);
    const next = { ...state, ...counters, phase: { ...phase, next: wait } };
    return again.length > 0 ? { state: next, effects: again } : settle(next);
  }
  if (phase.leaving?.timer === event.timer) {
    const remaining = phase.leaving.since + GRACE - event.time;
    if (remaining <= EARLY) return gone(state, phase, event.time);
    const lastTimer = state.lastTimer + 1;
    return {
      state: { ...state, lastTimer, phase: { ...phase, leaving: { ...phase.leaving, timer: lastTimer } } },
      effects: [{ do: 'start', timer: lastTimer, after: remaining }],
    };
  }
  return quiet(state);
}

function answered(
  state: HoverState,
  event: { readonly type: 'ready' | 'empty'; readonly token: HoverToken },
): HoverStep {
  const { phase } = state;
  const wait = phase.is === 'waiting' ? phase.wait : phase.is === 'open' ? phase.next : null;
  if (wait?.token !== event.token) return quiet(state);
  if (event.type === 'empty') {
    const rest: HoverPhase = phase.is === 'open' ? { ...phase, next: null } : { is: 'idle' };
    return quiet({ ...state, dismissed: wait.mark, phase: rest });
  }
  const ready = { ...wait, ready: true };
  return settle({
    ...state,
    phase: phase.is === 'open' ? { ...phase, next: ready } : { is: 'waiting', wait: ready },
  });
}

/** Opens what is rested and ready; the card that was open goes first. */
function settle(state: HoverState): HoverStep {
  const { phase } = state;
  const wait = phase.is === 'waiting' ? phase.wait : phase.is === 'open' ? phase.next : null;
  if (!wait?.rested || !wait.ready) return quiet(state);
  const show: HoverEffect = { do: 'show', token: wait.token, mark: wait.mark };
  return {
    state: {
      ...state,
      phase: {
        is: 'open',
        token: wait.token,
        mark: wait.mark,
        box: null,
        over: true,
        pinned: false,
        focused: false,
        leaving: null,
        next: null,
      },
    },
    effects: phase.is === 'open' ? [{ do: 'hide', token: phase.token }, show] : [show],
  };
}

/** The time of grace is over. A mark that the pointer meanwhile rests on is waited for as before. */
function gone(state: HoverState, phase: OpenPhase, time: number): HoverStep {
  return {
    state: {
      ...state,
      warmUntil: time + WARM,
      phase: phase.next ? { is: 'waiting', wait: phase.next } : { is: 'idle' },
    },
    effects: [{ do: 'hide', token: phase.token }],
  };
}

/** The reader wants no card here. */
function closed(state: HoverState): HoverStep {
  const { phase } = state;
  if (phase.is === 'idle') return quiet(state);
  const mark = phase.is === 'open' ? (phase.next ?? phase).mark : phase.wait.mark;
  return {
    state: { ...state, phase: { is: 'idle' }, dismissed: mark, warmUntil: Number.NEGATIVE_INFINITY },
    effects: phase.is === 'open' ? [{ do: 'hide', token: phase.token }] : [],
  };
}

/** Pin or focus has changed: a card no longer held on to, with the pointer elsewhere, begins to leave. */
function held(state: HoverState, phase: OpenPhase, time: number): HoverStep {
  if (phase.pinned || phase.focused) {
    return quiet({ ...state, phase: { ...phase, leaving: null, next: null } });
  }
  if (phase.over || phase.leaving) return quiet({ ...state, phase });
  const left = leave(state, phase, { at: state.pointer?.at ?? { x: 0, y: 0 }, time });
  return { state: { ...left.state, phase: left.phase }, effects: left.effects };
}

function renumbered(state: HoverState, marks: ReadonlyMap<MarkRef, MarkRef>): HoverStep {
  const { phase } = state;
  const dismissed = state.dismissed === null ? null : (marks.get(state.dismissed) ?? null);
  const moved = { ...state, dismissed };
  const move = (wait: Wait | null): Wait | null => {
    const mark = wait ? marks.get(wait.mark) : undefined;
    return wait && mark !== undefined ? { ...wait, mark } : null;
  };
  if (phase.is === 'idle') return quiet(moved);
  if (phase.is === 'waiting') {
    const wait = move(phase.wait);
    return quiet({ ...moved, phase: wait ? { is: 'waiting', wait } : { is: 'idle' } });
  }
  const mark = marks.get(phase.mark);
  const next = move(phase.next);
  if (mark !== undefined) return quiet({ ...moved, phase: { ...phase, mark, next } });
  return {
    state: { ...moved, phase: next ? { is: 'waiting', wait: next } : { is: 'idle' } },
    effects: [{ do: 'hide', token: phase.token }],
  };
}
