// When a card opens and closes: a pure state machine over pointer, timers, answers and keys. Diagram: tests/unit/hover/machine.test.ts.

import { distance, type Point } from './corridor';
import { GRACE, LONGEST_SAMPLE, REST_SPEED } from './delays';
import type { HoverEvent, HoverState, HoverStep, OpenPhase, Wait } from './hover-types';
import { closed, gone, held, leave } from './leaving';
import type { MarkRef } from './mark-ref';
import { answered, delayFor, quiet, restingIs, settle, wanted } from './opening';
import { beginWait, EARLY, restedEnough, stirred } from './wait';

export const HOVER_START: HoverState = {
  phase: { is: 'idle' },
  resting: 'opens',
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
      return pointed(state, { ...event, at, mark: stayedOn(state, event.mark), fast: true });
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
      return pressed(state);
    case 'handed-over':
      return state.phase.is === 'open' && state.phase.token === event.token && !state.phase.pinned
        ? closed(state)
        : quiet(state);
    case 'want':
      return wanted(state, event);
    case 'resting':
      return restingIs(state, event.resting, event.time);
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

/** A mark that only slides under a resting pointer is not asked for: what counts is whether the one that it was on is still there. */
function stayedOn({ phase, dismissed }: HoverState, mark: MarkRef | null): MarkRef | null {
  const on = phase.is === 'open' ? phase.mark : phase.is === 'waiting' ? phase.wait.mark : null;
  return mark === on || mark === dismissed ? mark : null;
}

interface Pointed {
  readonly at: Point;
  readonly time: number;
  readonly mark: MarkRef | null;
  readonly onCard: boolean;
  readonly fast: boolean;
}

/** On the page. What is only fetched while the pointer is on a mark may be what this press asks for. */
function pressed(state: HoverState): HoverStep {
  const { phase } = state;
  const isKept =
    phase.is === 'open'
      ? phase.pinned
      : phase.is === 'waiting' && phase.wait.delay === Number.POSITIVE_INFINITY;
  return isKept ? quiet(state) : closed(state);
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
      // What was asked for outright comes wherever the pointer goes.
      if (phase.wait.by !== 'rest') return quiet(here);
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
  const delay = delayFor(state.resting, time < state.warmUntil);
  const { wait, effects, ...counters } = beginWait(state, { mark, time, delay });
  return { state: { ...state, ...counters, phase: { is: 'waiting', wait } }, effects };
}

function pointedWhileOpen(state: HoverState, phase: OpenPhase, event: Pointed): HoverStep {
  // What was asked for outright comes wherever the pointer goes.
  if (phase.next && phase.next.by !== 'rest') return quiet(state);
  if (event.onCard || event.mark === phase.mark) {
    return quiet({ ...state, phase: { ...phase, over: true, leaving: null, next: null } });
  }
  const away: OpenPhase = { ...phase, over: false };
  // A card that the reader holds on to stays, and no other opens beside it.
  if (phase.pinned || phase.focused || phase.stays)
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
  const { wait, effects, ...counters } = beginWait(left.state, {
    mark: event.mark,
    time: event.time,
    delay: delayFor(state.resting, true),
  });
  return {
    state: { ...left.state, ...counters, phase: { ...open, next: wait } },
    effects: [...left.effects, ...effects],
  };
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
