// Writes happen one after the other; a later one may call off an earlier one of its kind.

import { stayAwakeFor } from '@/lib/edge/platform/stay-awake';

export class WorkQueue {
  #last: Promise<unknown> = Promise.resolve();
  readonly #cancels = new Map<string, AbortController>();

  /** Does `job` after those before it. The browser is kept from stopping the worker meanwhile. */
  inTurn<Done>(job: () => Promise<Done>): Promise<Done> {
    const done = this.#last.then(job);
    this.#last = done.catch(() => undefined);
    return stayAwakeFor(done);
  }

  /** As `inTurn`; an earlier job of this kind, running or waiting, is told to give up. */
  inPlaceOf<Done>(kind: string, job: (signal: AbortSignal) => Promise<Done>): Promise<Done> {
    this.#cancels.get(kind)?.abort();
    const cancel = new AbortController();
    this.#cancels.set(kind, cancel);
    return this.inTurn(() => job(cancel.signal));
  }
}
