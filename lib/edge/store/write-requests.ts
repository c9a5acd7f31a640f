// Writing down requests to the network: each before it leaves, and again when it has ended; and erasing the list.

import { MAX_REQUESTS } from '@/lib/core/model/limits';
import {
  countOf,
  noSums,
  type RequestBegun,
  type RequestEnded,
  type RequestPurpose,
  type RequestSum,
  type RequestSums,
  toMinute,
} from '@/lib/core/model/request';
import type { Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import { requestSumsOf } from './read-requests';
import type { UserStore } from './user-db';

/** One that is under way. `number` null: it was counted, and no more is kept of it. */
export interface BegunRequest {
  readonly number: number | null;
  readonly purpose: RequestPurpose;
  /** Of the list in which it was counted. */
  readonly since: number;
}

/** From `at` on, where nobody has counted yet. */
export function beginCounting({ db }: UserStore, at: number): Promise<Result<void, StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.settings, async () => {
      if (!(await db.settings.get('requests'))) await putSums(db, noSums(at));
    }),
  );
}

/** Beyond the most that are kept the oldest go; they stay counted. `at`: milliseconds since 1970. */
export function beginRequest(
  { db }: UserStore,
  { purpose, origin, sent, isPrivate }: RequestBegun,
  at: number,
): Promise<Result<BegunRequest, StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.requests, db.settings, async () => {
      const sums = await requestSumsOf(db);
      await putSums(db, added(sums, purpose, { count: 1, sent, received: 0 }));
      const begun = { purpose, since: sums.since };
      // A day and a server are already something of what was read there; that one was made is not.
      if (isPrivate) return { ...begun, number: null };
      const last = (await db.requests.toCollection().reverse().limit(1).primaryKeys())[0] ?? 0;
      const number = last + 1;
      await db.requests.add({ number, at: toMinute(at), purpose, origin, sent, ended: null });
      const tooMany = (await db.requests.count()) - MAX_REQUESTS;
      if (tooMany > 0) await db.requests.limit(tooMany).delete();
      return { ...begun, number };
    }),
  );
}

/** What was erased meanwhile stays so. */
export function endRequest(
  { db }: UserStore,
  { number, purpose, since }: BegunRequest,
  ended: RequestEnded,
): Promise<Result<void, StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.requests, db.settings, async () => {
      const sums = await requestSumsOf(db);
      if (sums.since !== since) return;
      await putSums(db, added(sums, purpose, { count: 0, sent: 0, received: ended.received }));
      if (number !== null) await db.requests.update(number, { ended });
    }),
  );
}

/** Counting begins anew at that moment. Tells how many there were. */
export function eraseRequests({ db }: UserStore, at: number): Promise<Result<number, StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.requests, db.settings, async () => {
      const count = countOf(await requestSumsOf(db));
      await db.requests.clear();
      await putSums(db, noSums(at));
      return count;
    }),
  );
}

function added(sums: RequestSums, purpose: RequestPurpose, more: RequestSum): RequestSums {
  const { count, sent, received } = sums.sums[purpose];
  const sum = { count: count + more.count, sent: sent + more.sent, received: received + more.received };
  return { ...sums, sums: { ...sums.sums, [purpose]: sum } };
}

function putSums(db: UserStore['db'], value: RequestSums): Promise<unknown> {
  return db.settings.put({ key: 'requests', value });
}
