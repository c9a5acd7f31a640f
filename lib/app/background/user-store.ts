// The one connection to what the reader chose and wrote.

import type { Result } from '@/lib/core/model/result';
import type { StoreCode } from '@/lib/edge/store/faults';
import { openUserStore, type UserStore } from '@/lib/edge/store/user-db';

export type UserStoreOpener = () => Promise<Result<UserStore, StoreCode>>;

/** Opened by the first who asks; what fails is tried again at the next question, as the reader may have mended the cause. */
export function createUserStoreOpener(): UserStoreOpener {
  let opening: ReturnType<UserStoreOpener> | null = null;
  return async () => {
    opening ??= openUserStore();
    const opened = await opening;
    if (!opened.ok) opening = null;
    return opened;
  };
}
