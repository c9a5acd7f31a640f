// Writing the fact-checks that the reader keeps, and what they say of sentences and claims.

import type { ClaimId } from '@/lib/core/model/claim';
import type { Day } from '@/lib/core/model/dates';
import type { KeptRejection } from '@/lib/core/model/kept-claim';
import { MAX_KEPT_CLAIMS, MAX_REJECTIONS } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import { KeptFinder, type KeptRecord, mergeKept } from '@/lib/core/own/merge-kept';
import { attempt, type StoreCode } from './faults';
import { keptOf } from './read-user';
import { isKeptClaimRow } from './sound-rows';
import type { KeptClaimRow, RejectionRow, UserStore } from './user-db';

export interface ClaimsKept {
  readonly ids: readonly ClaimId[];
  /** Those that were not there before. */
  readonly added: readonly ClaimId[];
}

/**
 * Keeps fact-checks, all or none where they would be too many. The same one kept before, as from another page or by a message that is
 * sent twice, gets the reviews that it lacks.
 */
export function putKeptClaims(
  { db }: UserStore,
  records: readonly KeptRecord[],
  today: Day,
): Promise<Result<ClaimsKept | 'too-many', StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.claims, async () => {
      const rows = (await db.claims.toArray()).filter(isKeptClaimRow);
      const there = new Map(rows.map((row) => [row.id, row]));
      const finder = new KeptFinder(rows);
      const changed = new Map<ClaimId, KeptClaimRow>();
      const ids: ClaimId[] = [];
      for (const record of records) {
        const id = finder.find(record.claim)?.id ?? record.claim.id;
        const before = changed.get(id) ?? there.get(id);
        const kept = { ...record, kept: today };
        changed.set(id, { id, ...(before ? mergeKept(keptOf(before), kept) : kept) });
        if (!ids.includes(id)) ids.push(id);
      }
      const added = ids.filter((id) => !there.has(id));
      if (added.length > 0 && rows.length + added.length > MAX_KEPT_CLAIMS) return 'too-many' as const;
      await db.claims.bulkPut([...changed.values()]);
      return { ids, added };
    }),
  );
}

export function deleteKeptClaims(
  { db }: UserStore,
  ids: readonly ClaimId[],
): Promise<Result<void, StoreCode>> {
  return attempt(() => db.claims.bulkDelete([...ids]));
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
