// The one connection to what the reader chose and wrote.

import type { Result } from '@/lib/core/model/result';
import type { StoreCode } from '@/lib/edge/store/faults';
import { discardUnreadable } from '@/lib/edge/store/unreadable';
import { openUserStore, type UserStore } from '@/lib/edge/store/user-db';

export type UserStoreOpener = () => Promise<Result<UserStore, StoreCode>>;

export interface UserStoreHolder extends UserStoreOpener {
  /** Deletes it where nothing of it can be read; whoever asks meanwhile gets the new one. */
  readonly discard: () => Promise<Result<void, StoreCode | 'readable'>>;
}

/** Opened by the first who asks; what fails is tried again at the next question, as the reader may have mended the cause. */
export function createUserStoreOpener(): UserStoreHolder {
  let opening: ReturnType<UserStoreOpener> | null = null;
  async function open() {
    opening ??= openUserStore();
    const mine = opening;
    const opened = await mine;
    if (!opened.ok && opening === mine) opening = null;
    return opened;
  }
  async function discard() {
    const before = opening;
    const discarding = (async () => {
      const held = await before;
      // What is being written by it comes to its end first.
      if (held?.ok) held.value.db.close();
      return discardUnreadable();
    })();
    opening = discarding.then(openUserStore);
    return discarding;
  }
  return Object.assign(open, { discard });
}
