// Plays scripts against the hover machine.
import { FIRST_DELAY } from '@/lib/core/hover/delays';
import type { HoverEffect, HoverEvent, HoverState } from '@/lib/core/hover/hover-types';
import { HOVER_START, stepHover } from '@/lib/core/hover/machine';
import { type MarkRef, markRef, placeOf } from '@/lib/core/hover/mark-ref';

/** Scripts name marks by a number: that of a mention. */
export const markAt = (number: number | null): MarkRef | null =>
  number === null ? null : markRef('mentions', number);

/** Plays a script against the machine with a clock of its own, so that timers run out when they should. */
export class Play {
  state: HoverState = HOVER_START;
  time = 1000;
  log: string[] = [];
  tokens: number[] = [];
  timers: { timer: number; at: number }[] = [];

  send(event: HoverEvent): this {
    const step = stepHover(this.state, event);
    this.state = step.state;
    for (const effect of step.effects) this.note(effect);
    return this;
  }

  private note(effect: HoverEffect): void {
    if (effect.do === 'start') this.timers.push({ timer: effect.timer, at: this.time + effect.after });
    else if (effect.do === 'hide') this.log.push('hide');
    else {
      this.log.push(`${effect.do} ${placeOf(effect.mark)?.number ?? effect.mark}`);
      if (effect.do === 'ask') this.tokens.push(effect.token);
    }
  }

  /** The pointer glides to `x`, `y` in steps of 16 ms over `during` ms. */
  glide(x: number, y: number, during: number, mark: number | null, onCard = false): this {
    const from = this.state.pointer?.at ?? { x, y };
    const steps = Math.max(1, Math.round(during / 16));
    for (let step = 1; step <= steps; step += 1) {
      this.wait(during / steps);
      const at = { x: from.x + ((x - from.x) * step) / steps, y: from.y + ((y - from.y) * step) / steps };
      this.send({ type: 'move', at, time: this.time, mark: markAt(mark), onCard });
    }
    return this;
  }

  on(mark: number | null, onCard = false): this {
    const at = this.state.pointer?.at ?? { x: 0, y: 0 };
    return this.send({ type: 'move', at, time: this.time, mark: markAt(mark), onCard });
  }

  answer(which = this.tokens.length - 1): this {
    return this.send({ type: 'ready', token: this.tokens[which]! });
  }

  wait(milliseconds: number): this {
    const until = this.time + milliseconds;
    for (;;) {
      const due = this.timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.timers = this.timers.filter((timer) => timer !== due);
      this.time = Math.max(this.time, due.at);
      this.send({ type: 'timer', timer: due.timer, time: this.time });
    }
    this.time = until;
    return this;
  }

  /** The card of mention 1 is open below the mark at 0,0. */
  opened(): this {
    this.on(1).answer().wait(FIRST_DELAY);
    this.log = [];
    return this.send({
      type: 'placed',
      token: this.tokens[0]!,
      box: { left: -50, top: 20, right: 250, bottom: 220 },
    });
  }
}
