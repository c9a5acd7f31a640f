// Writing what the reader chose.

import type { FactCheckSettings } from '@/lib/core/model/kept-claim';
import type { LookUpSettings } from '@/lib/core/model/own';
import type { Result } from '@/lib/core/model/result';
import type { Settings } from '@/lib/core/model/settings';
import { attempt, type StoreCode } from './faults';
import { settingsOf } from './read-user';
import type { UserStore } from './user-db';

/** Read and written in one transaction: of two changes at once neither is lost. `change` gives null to leave all as it is. */
export function changeSettings(
  { db }: UserStore,
  change: (now: Settings) => Settings | null,
): Promise<Result<Settings | null, StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.settings, async () => {
      const value = change(await settingsOf(db));
      if (value) await db.settings.put({ key: 'settings', value });
      return value;
    }),
  );
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
