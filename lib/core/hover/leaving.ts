// How a card goes: by leaving it, with a time of grace and a safe way; by the reader's wish; and what holds it.

import type { Point } from './corridor';
import { distanceToBox, inCorridor } from './corridor';
import { CORRIDOR_MARGIN, GRACE, TOWARDS, WARM } from './delays';
import type { HoverEffect, HoverState, HoverStep, Leaving, OpenPhase } from './hover-types';
import { quiet } from './opening';

/** Starts the time of grace, or prolongs it while the pointer is getting nearer to the card on the way to it. */
export function leave(
  state: HoverState,
  phase: OpenPhase,
  event: { readonly at: Point; readonly time: number },
) {
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

/** The time of grace is over. A mark that the pointer meanwhile rests on is waited for as before. */
export function gone(state: HoverState, phase: OpenPhase, time: number): HoverStep {
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
export function closed(state: HoverState): HoverStep {
  const { phase } = state;
  if (phase.is === 'idle') return quiet(state);
  const mark = phase.is === 'open' ? (phase.next ?? phase).mark : phase.wait.mark;
  return {
    state: { ...state, phase: { is: 'idle' }, dismissed: mark, warmUntil: Number.NEGATIVE_INFINITY },
    effects: phase.is === 'open' ? [{ do: 'hide', token: phase.token }] : [],
  };
}

/** Pin or focus has changed: a card no longer held on to, with the pointer elsewhere, begins to leave. */
export function held(state: HoverState, phase: OpenPhase, time: number): HoverStep {
  if (phase.pinned || phase.focused || phase.stays) {
    return quiet({ ...state, phase: { ...phase, leaving: null, next: null } });
  }
  if (phase.over || phase.leaving) return quiet({ ...state, phase });
  const left = leave(state, phase, { at: state.pointer?.at ?? { x: 0, y: 0 }, time });
  return { state: { ...left.state, phase: left.phase }, effects: left.effects };
}
