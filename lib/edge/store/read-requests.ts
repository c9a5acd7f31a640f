// Reading which requests were made: for the background, and for pages of ours, which read the store themselves.

import { countOf, type NetworkRequest, noSums, type RequestSums } from '@/lib/core/model/request';
import { ok, type Result } from '@/lib/core/model/result';
import { now } from '@/lib/edge/platform/clock';
import { attempt, type StoreCode } from './faults';
import type { UserStore } from './user-db';

/** The list as it is at one moment. */
export interface RequestList {
  readonly sums: RequestSums;
  /** The last one first. */
  readonly requests: readonly NetworkRequest[];
}

/** `most`: of the last ones; left out, all that are held. */
export function readRequests(
  { db }: UserStore,
  most = Number.POSITIVE_INFINITY,
): Promise<Result<RequestList, StoreCode>> {
  return attempt(() =>
    db.transaction('r', db.requests, db.settings, async () => {
      const last = db.requests.toCollection().reverse();
      return {
        sums: await requestSumsOf(db),
        requests: await (Number.isFinite(most) ? last.limit(most) : last).toArray(),
      };
    }),
  );
}

/** For who wants no more than a line of it. `last`: when the last one that is listed was made. */
export async function readRequestsMade(
  store: UserStore,
): Promise<Result<{ readonly count: number; readonly last: number | null }, StoreCode>> {
  const read = await readRequests(store, 1);
  if (!read.ok) return read;
  const { sums, requests } = read.value;
  return ok({ count: countOf(sums), last: requests[0]?.at ?? null });
}

/** Within a transaction over the settings. Where the row is gone nothing is known of what was before. */
export async function requestSumsOf(db: UserStore['db']): Promise<RequestSums> {
  const row = await db.settings.get('requests');
  return row?.key === 'requests' ? row.value : noSums(now());
}
