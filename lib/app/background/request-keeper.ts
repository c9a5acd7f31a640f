// Keeps the list of requests to the network: the book without which nothing is sent, and erasing it.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import type { RequestBook } from '@/lib/edge/net/send';
import { now } from '@/lib/edge/platform/clock';
import type { StoreCode } from '@/lib/edge/store/faults';
import { beginCounting, beginRequest, endRequest, eraseRequests } from '@/lib/edge/store/write-requests';
import type { UserStoreOpener } from './user-store';

export interface RequestKeeper {
  readonly book: RequestBook;
  /** Says from when on requests are counted, where nothing says so yet; where that cannot be written, from the first one on. */
  readonly count: () => Promise<void>;
  /** Tells how many requests there were. */
  readonly erase: () => Promise<Result<number, StoreCode>>;
}

/** `onChange`: called after each change. */
export function createRequestKeeper(user: UserStoreOpener, onChange: () => void): RequestKeeper {
  return {
    book: {
      async begin(request) {
        const store = await user();
        const begun = store.ok ? await beginRequest(store.value, request, now()) : store;
        if (!begun.ok) return fail('unwritten', say('fault_unwritten', begun.fault.message));
        onChange();
        return ok(async (ended) => {
          // One whose end cannot be written stands there as one whose end is not known, and that is so.
          const written = store.ok ? await endRequest(store.value, begun.value, ended) : store;
          if (written.ok) onChange();
        });
      },
    },
    async count() {
      const store = await user();
      if (store.ok) await beginCounting(store.value, now());
    },
    async erase() {
      const store = await user();
      const erased = store.ok ? await eraseRequests(store.value, now()) : store;
      if (erased.ok) onChange();
      return erased;
    },
  };
}
