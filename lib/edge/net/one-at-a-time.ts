// Requests one after the other, no more than one in a while, and none while a server asks to be left alone.

import { elapsed } from '@/lib/edge/platform/turns';
import type { Asked } from './ask-json';

export interface Pace {
  /** Least milliseconds from the start of one request to that of the next. */
  readonly apart: number;
  /** Most that wait: more is a fault of ours, or a reader who presses again and again. */
  readonly mostWaiting: number;
}

export type Paced = Asked | { readonly is: 'busy' };

export class OneAtATime {
  readonly #pace: Pace;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /** By the clock of `elapsed`. */
  #next = 0;
  #leftAloneUntil = 0;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** `ask` when its turn has come. It is not asked again by itself: the reader is told, and decides. */
  inTurn(ask: () => Promise<Asked>): Promise<Paced> {
    if (this.#waiting >= this.#pace.mostWaiting) return Promise.resolve({ is: 'busy' });
    this.#waiting += 1;
    const asked = this.#last.then(() => this.#ask(ask));
    this.#last = asked
      .catch(() => undefined)
      .then(() => {
        this.#waiting -= 1;
      });
    return asked;
  }

  async #ask(ask: () => Promise<Asked>): Promise<Asked> {
    const left = this.#leftAloneUntil - elapsed();
    if (left > 0) return { is: 'wait', seconds: Math.ceil(left / 1_000) };
    const pause = this.#next - elapsed();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    this.#next = elapsed() + this.#pace.apart;
    const asked = await ask();
    const wait = asked.is === 'wait' ? asked.seconds : asked.is === 'json' ? asked.wait : null;
    if (wait !== null) this.#leftAloneUntil = elapsed() + wait * 1_000;
    return asked;
  }
}
