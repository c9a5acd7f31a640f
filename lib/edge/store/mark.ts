// The mark by which the database `user` is known again.

import type { Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import type { UserStore } from './user-db';

export function readMark({ db }: UserStore): Promise<Result<number | null, StoreCode>> {
  return attempt(async () => {
    const row = await db.settings.get('mark');
    return row?.key === 'mark' ? row.value : null;
  });
}

export function writeMark({ db }: UserStore, value: number): Promise<Result<unknown, StoreCode>> {
  return attempt(() => db.settings.put({ key: 'mark', value }));
}

/** Whether the reader has written anything. */
export function holdsWriting({ db }: UserStore): Promise<Result<boolean, StoreCode>> {
  return attempt(async () => {
    for (const table of [db.own, db.corrections, db.notes, db.claims, db.rejections])
      if ((await table.count()) > 0) return true;
    return false;
  });
}
