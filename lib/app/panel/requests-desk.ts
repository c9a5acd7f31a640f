// How many requests to the network were ever made: read from the store once the panel has been drawn, and again as one is made.

import type { RequestsMade } from '@/lib/core/view/request-words';
import { readRequestsMade } from '@/lib/edge/store/read-requests';
import { openUserStore } from '@/lib/edge/store/user-db';

export interface RequestsDesk {
  readonly ask: () => Promise<void>;
  /** Null until it is read, and where it cannot be. */
  readonly props: () => RequestsMade | null;
}

export function createRequestsDesk({ changed }: { readonly changed: () => void }): RequestsDesk {
  let made: RequestsMade | null = null;
  /** Grows with every question: only the answer to the last one is shown. */
  let round = 0;

  return {
    props: () => made,
    async ask() {
      const mine = ++round;
      // What is seen first comes first, and shares the database with this.
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const store = await openUserStore();
      const read = store.ok ? await readRequestsMade(store.value) : store;
      // Asked once as a rule: a connection that stayed would only stand in the way of an update.
      if (store.ok) store.value.db.close();
      if (mine !== round) return;
      made = read.ok ? read.value : null;
      changed();
    },
  };
}
