// How many requests to the network were ever made: read from the store once the panel has been drawn, and again as one is made.

import type { RequestsMade } from '@/lib/core/view/request-words';
import { readRequestsMade } from '@/lib/edge/store/read-requests';
import type { Shelves } from '@/lib/edge/store/read-shelves';
import { painted } from './frames';

export interface RequestsDesk {
  readonly ask: () => Promise<void>;
  /** Null until it is read, and where it cannot be. */
  readonly props: () => RequestsMade | null;
}

export function createRequestsDesk({
  shelves,
  changed,
}: {
  readonly shelves: Shelves;
  readonly changed: () => void;
}): RequestsDesk {
  let made: RequestsMade | null = null;
  /** Grows with every question: only the answer to the last one is shown. */
  let round = 0;

  return {
    props: () => made,
    async ask() {
      const mine = ++round;
      // What is seen first comes first, and shares the database with this.
      await painted();
      const read = await shelves.ask(({ user }) => readRequestsMade(user));
      if (mine !== round) return;
      made = read.ok ? read.value : null;
      changed();
    },
  };
}
