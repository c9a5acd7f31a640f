// Writing the fact-checks that the reader keeps, and what they say of sentences and claims.

import type { ClaimId } from '@/lib/core/model/claim';
import type { Day } from '@/lib/core/model/dates';
import type { KeptRejection } from '@/lib/core/model/kept-claim';
import { MAX_KEPT_CLAIMS, MAX_REJECTIONS } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import { KeptFinder, type KeptRecord, mergeKept } from '@/lib/core/own/merge-kept';
import { attempt, type StoreCode } from './faults';
import { keptOf } from './read-user';
import type { RejectionRow, UserStore } from './user-db';

/** Keeps a fact-check. The same one kept before, as from another page or by a message that is sent twice, gets the reviews that it lacks. */
export function putKeptClaim(
  { db }: UserStore,
  record: KeptRecord,
  today: Day,
): Promise<Result<ClaimId | 'too-many', StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.claims, async () => {
      const kept = { ...record, kept: today };
      const rows = await db.claims.toArray();
      const before = new KeptFinder(rows).find(record.claim);
      if (before) return db.claims.put({ id: before.id, ...mergeKept(keptOf(before), kept) });
      if (rows.length >= MAX_KEPT_CLAIMS) return 'too-many' as const;
      return db.claims.put({ id: record.claim.id, ...kept });
    }),
  );
}

export function deleteKeptClaim({ db }: UserStore, id: ClaimId): Promise<Result<void, StoreCode>> {
  return attempt(() => db.claims.delete(id));
}

/** Adds a rejection as the last. The one that says the same stays where it is. `at`: milliseconds. */
export function putRejection(
  { db }: UserStore,
  rejection: KeptRejection,
  at: number,
): Promise<Result<string | 'too-many', StoreCode>> {
  const { rejections } = db;
  return attempt(() =>
    db.transaction('rw', rejections, async () => {
      if (await rejections.get(rejection.id)) return rejection.id;
      if ((await rejections.count()) >= MAX_REJECTIONS) return 'too-many' as const;
      const last = await rejections.orderBy('order').last();
      const order = last ? Math.max(at, last.order + 1) : at;
      return rejections.put({ id: rejection.id, order, rejection });
    }),
  );
}

export function deleteRejection({ db }: UserStore, id: string): Promise<Result<void, StoreCode>> {
  return attempt(() => db.rejections.delete(id));
}

/** Rows in this order. Later ones are ordered by the clock, which is far beyond these numbers. */
export function rejectionRows(rejections: readonly KeptRejection[]): RejectionRow[] {
  return rejections.map((rejection, order) => ({ id: rejection.id, order, rejection }));
}
