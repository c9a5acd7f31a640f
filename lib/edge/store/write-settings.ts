// Writing what the reader chose.

import type { FactCheckSettings } from '@/lib/core/model/kept-claim';
import type { LookUpSettings } from '@/lib/core/model/own';
import type { Result } from '@/lib/core/model/result';
import type { Settings } from '@/lib/core/model/settings';
import { attempt, type StoreCode } from './faults';
import type { UserStore } from './user-db';

export function writeSettings({ db }: UserStore, value: Settings): Promise<Result<unknown, StoreCode>> {
  return attempt(() => db.settings.put({ key: 'settings', value }));
}

export function writeLookUpSettings(
  { db }: UserStore,
  value: LookUpSettings,
): Promise<Result<unknown, StoreCode>> {
  return attempt(() => db.settings.put({ key: 'look-ups', value }));
}

/** A key that is taken back leaves no row behind. */
export function writeFactCheckSettings(
  { db }: UserStore,
  value: FactCheckSettings,
): Promise<Result<void, StoreCode>> {
  return attempt(async () => {
    if (value.key === null) await db.settings.delete('fact-checks');
    else await db.settings.put({ key: 'fact-checks', value });
  });
}
