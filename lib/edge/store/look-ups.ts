// Answers of a service that was asked for a name, kept for a while so that it need not be asked again.

import type { Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import type { KnowledgeStore } from './knowledge-db';
import type { LookUpRow } from './work-rows';

/** A week, milliseconds: a label or a post may be put right; a reader who looks twice looks within days. */
const MAX_AGE = 7 * 24 * 3_600_000;

/** Most answers kept, and the longest of them, UTF-16 units: together 25 MB at the worst. A longer one is asked for again. */
const MOST_KEPT = 50;
const LONGEST = 500_000;

/** Null where it was not asked, or too long ago. */
export function readLookUp(
  { db }: KnowledgeStore,
  url: string,
  at: number,
): Promise<Result<string | null, StoreCode>> {
  return attempt(async () => {
    const row = await db.lookUps.get(url);
    return row && isFresh(row, at) ? row.answer : null;
  });
}

export function keepLookUp({ db }: KnowledgeStore, row: LookUpRow): Promise<Result<unknown, StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.lookUps, async () => {
      if (row.answer.length <= LONGEST) await db.lookUps.put(row);
      const rows = (await db.lookUps.toArray()).sort((one, other) => other.at - one.at);
      const gone = rows.filter((kept, index) => index >= MOST_KEPT || !isFresh(kept, row.at));
      await db.lookUps.bulkDelete(gone.map(({ url }) => url));
    }),
  );
}

/** What was asked for is nobody's business any more. */
export function forgetLookUps({ db }: KnowledgeStore): Promise<Result<void, StoreCode>> {
  return attempt(() => db.lookUps.clear());
}

/** One from the future was written before the clock was set back. */
function isFresh({ at }: LookUpRow, now: number): boolean {
  return at <= now && now - at < MAX_AGE;
}
