// Writing what the reader has put right.

import type { Correction, CorrectionId } from '@/lib/core/model/correction';
import { MAX_CORRECTIONS } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import { mergeInOrder } from '@/lib/core/own/merge-user';
import { attempt, type StoreCode } from './faults';
import { isCorrectionRow } from './sound-rows';
import type { CorrectionRow, UserStore } from './user-db';

/** Adds a correction as the last; one that says the same goes. `at`: milliseconds. */
export function putCorrection(
  store: UserStore,
  correction: Correction,
  at: number,
): Promise<Result<CorrectionId, StoreCode>> {
  const { corrections } = store.db;
  return attempt(() =>
    store.db.transaction('rw', corrections, async () => {
      const last = await corrections.orderBy('order').last();
      const order = last ? Math.max(at, last.order + 1) : at;
      return corrections.put({ id: correction.id, order, correction });
    }),
  );
}

export function deleteCorrection(store: UserStore, id: CorrectionId): Promise<Result<void, StoreCode>> {
  return attempt(() => store.db.corrections.delete(id));
}

/** Adds those that are not there yet, each after those that were made before it: all, or none where they would be too many. */
export function addCorrections(
  store: UserStore,
  more: readonly Correction[],
): Promise<Result<{ readonly added: number; readonly all: number } | 'too-many', StoreCode>> {
  const { corrections } = store.db;
  return attempt(() =>
    store.db.transaction('rw', corrections, async () => {
      const there = (await corrections.orderBy('order').toArray())
        .filter(isCorrectionRow)
        .map(({ correction }) => correction);
      const all = mergeInOrder(there, more);
      if (all.length > MAX_CORRECTIONS) return 'too-many' as const;
      if (all.length > there.length) await corrections.bulkPut(inOrder(all));
      return { added: all.length - there.length, all: all.length };
    }),
  );
}

/** Rows in this order. Later ones are ordered by the clock, which is far beyond these numbers. */
export function inOrder(corrections: readonly Correction[]): CorrectionRow[] {
  return corrections.map((correction, order) => ({ id: correction.id, order, correction }));
}
