// The hover machine under any sequence of events, also such as no browser would send.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HoverEffect, HoverEvent, HoverState } from '@/lib/core/hover/hover-types';
import { HOVER_START, stepHover } from '@/lib/core/hover/machine';
import { markRef } from '@/lib/core/hover/mark-ref';
import { Play } from './play';

const marks = [markRef('mentions', 0), markRef('claims', 0), markRef('quotes', 0), 'held'] as const;
const anyMark = fc.constantFrom(...marks);
const mark = fc.option(anyMark);
/** Number that a timer or token of an event is taken from: recent ones, stale ones and ones never given out. */
const recent = fc.integer({ min: -1, max: 6 });
const anyEvent = fc.oneof(
  fc.record({
    type: fc.constant('move' as const),
    x: fc.integer({ min: -200, max: 400 }),
    y: fc.integer({ min: -200, max: 400 }),
    after: fc.integer({ min: 0, max: 600 }),
    mark,
    onCard: fc.boolean(),
  }),
  fc.record({ type: fc.constant('scroll' as const), after: fc.integer({ min: 0, max: 600 }), mark }),
  fc.record({ type: fc.constantFrom('out' as const), after: fc.integer({ min: 0, max: 600 }) }),
  fc.record({
    type: fc.constantFrom('timer' as const),
    back: recent,
    after: fc.integer({ min: 0, max: 600 }),
  }),
  fc.record({
    type: fc.constantFrom('ready' as const, 'empty' as const, 'placed' as const, 'handed-over' as const),
    back: recent,
  }),
  fc.record({ type: fc.constantFrom('close' as const, 'press' as const) }),
  fc.record({ type: fc.constantFrom('pin' as const, 'focus' as const), on: fc.boolean() }),
  fc.record({
    type: fc.constant('want' as const),
    mark: anyMark,
    by: fc.constantFrom('press' as const, 'tap' as const, 'keys' as const),
  }),
  fc.record({
    type: fc.constant('resting' as const),
    resting: fc.constantFrom('opens' as const, 'opens-soon' as const, 'fetches' as const),
  }),
  fc.record({ type: fc.constant('renumber' as const), marks: fc.array(fc.tuple(anyMark, anyMark)) }),
);
type Scripted = typeof anyEvent extends fc.Arbitrary<infer Event> ? Event : never;

/** Runs a random script, handing each step to `check`. */
function run(
  script: readonly Scripted[],
  check: (effects: readonly HoverEffect[], event: HoverEvent, state: HoverState) => void,
): { state: HoverState; time: number } {
  let state = HOVER_START;
  let time = 0;
  for (const scripted of script) {
    time += 'after' in scripted ? scripted.after : 0;
    const event = toEvent(scripted, state, time);
    const step = stepHover(state, event);
    state = step.state;
    check(step.effects, event, state);
  }
  return { state, time };
}

function toEvent(scripted: Scripted, state: HoverState, time: number): HoverEvent {
  switch (scripted.type) {
    case 'move':
      return {
        type: 'move',
        at: { x: scripted.x, y: scripted.y },
        time,
        mark: scripted.mark,
        onCard: scripted.onCard,
      };
    case 'scroll':
      return { type: 'scroll', time, mark: scripted.mark, onCard: false };
    case 'out':
      return { type: 'out', time };
    case 'timer':
      return { type: 'timer', timer: state.lastTimer - scripted.back, time };
    case 'placed':
      return {
        type: 'placed',
        token: state.lastToken - scripted.back,
        box: { left: 0, top: 0, right: 99, bottom: 99 },
      };
    case 'ready':
    case 'empty':
    case 'handed-over':
      return { type: scripted.type, token: state.lastToken - scripted.back };
    case 'close':
    case 'press':
      return { type: scripted.type };
    case 'pin':
      return { type: 'pin', pinned: scripted.on, time };
    case 'focus':
      return { type: 'focus', inside: scripted.on, time };
    case 'want':
      return { type: 'want', mark: scripted.mark, by: scripted.by, time };
    case 'resting':
      return { type: 'resting', resting: scripted.resting, time };
    case 'renumber':
      return { type: 'renumber', marks: new Map(scripted.marks) };
  }
}

describe('whatever happens', () => {
  const scripts = fc.array(anyEvent, { maxLength: 60 });

  it('there are never two cards, and none is hidden that is not shown', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        let shown: number | null = null;
        run(script, (effects, _, state) => {
          for (const effect of effects) {
            if (effect.do === 'show') {
              expect(shown).toBeNull();
              shown = effect.token;
            } else if (effect.do === 'hide') {
              expect(effect.token).toBe(shown);
              shown = null;
            }
          }
          expect(state.phase.is === 'open' ? state.phase.token : null).toBe(shown);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('only an answered question opens a card, once', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const asked = new Set<number>();
        const answered = new Set<number>();
        const shown = new Set<number>();
        run(script, (effects, event) => {
          if (event.type === 'ready' && asked.has(event.token)) answered.add(event.token);
          for (const effect of effects) {
            if (effect.do === 'ask') {
              expect(asked.has(effect.token)).toBe(false);
              asked.add(effect.token);
            }
            if (effect.do === 'show') {
              expect(answered.has(effect.token)).toBe(true);
              expect(shown.has(effect.token)).toBe(false);
              shown.add(effect.token);
            }
          }
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('Esc always leaves no card, and so does leaving it alone', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { state, time } = run(script, () => {});
        expect(stepHover(state, { type: 'close' }).state.phase.is).toBe('idle');

        // What was asked for outright comes whatever the pointer does, and stays.
        const awaited =
          state.phase.is === 'waiting' ? state.phase.wait : state.phase.is === 'open' && state.phase.next;
        if (awaited && awaited.by !== 'rest') return;
        if (state.phase.is === 'open' && state.phase.stays) return;

        const play = new Play();
        play.state = state;
        play.time = time;
        // The timers that run are those the state still waits for; each has at most its full delay to go.
        const { phase } = state;
        const pending =
          phase.is === 'waiting' ? [phase.wait] : phase.is === 'open' ? [phase.leaving, phase.next] : [];
        for (const timer of pending) if (timer) play.timers.push({ timer: timer.timer, at: time });
        play.send({ type: 'pin', pinned: false, time }).send({ type: 'focus', inside: false, time });
        play.send({ type: 'out', time }).wait(2000);
        expect(play.state.phase.is).toBe('idle');
      }),
      { numRuns: 2000 },
    );
  });

  it('an open card outlasts any time, while the pointer is on its words or on it: it has no end of its own', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 1, max: 1e9 }), (onCard, long) => {
        const play = new Play().opened();
        if (onCard) play.glide(0, 100, 300, null, true);
        expect(play.wait(long).log).toEqual([]);
        expect(play.timers).toEqual([]);
        expect(play.state.phase.is).toBe('open');
      }),
    );
  });

  it('an answer or a timer that nobody waits for changes nothing', () => {
    fc.assert(
      fc.property(scripts, fc.integer({ min: 1, max: 50 }), (script, beyond) => {
        const { state, time } = run(script, () => {});
        const stale: HoverEvent[] = [
          { type: 'ready', token: state.lastToken + beyond },
          { type: 'empty', token: state.lastToken + beyond },
          { type: 'timer', timer: state.lastTimer + beyond, time },
        ];
        for (const event of stale) expect(stepHover(state, event)).toEqual({ state, effects: [] });
      }),
    );
  });
});
