// The mark by which the database `user` is known again, and the traces by which its loss is noticed outside it.

import type { Result } from '@/lib/core/model/result';
import { settingsFrom } from '@/lib/core/model/settings';
import type { RememberedPack } from '@/lib/core/model/user-contents';
import type { Traces } from '@/lib/core/model/witness';
import { attempt, type StoreCode } from './faults';
import { writtenTables } from './read-user';
import { isKnownPackRow } from './sound-rows';
import type { UserStore } from './user-db';

export interface MarkedTraces extends Traces {
  /** Null: it has none yet. */
  readonly mark: number | null;
}

/** As they are at one moment. */
export function readTraces({ db }: UserStore): Promise<Result<MarkedTraces, StoreCode>> {
  return attempt(() =>
    db.transaction('r', writtenTables(db), async () => {
      const [mark, settings, packs, own, notes, corrections, claims, rejections, stories] = await Promise.all(
        [
          db.settings.get('mark'),
          db.settings.get('settings'),
          db.packs.toArray(),
          ...[db.own, db.notes, db.corrections, db.claims, db.rejections, db.stories].map((table) =>
            table.count(),
          ),
        ],
      );
      return {
        mark: mark?.key === 'mark' ? mark.value : null,
        counts: {
          own: own!,
          notes: notes!,
          corrections: corrections!,
          claims: claims!,
          rejections: rejections!,
          stories: stories!,
        },
        settings: settings ? settingsFrom(settings.value) : null,
        packs: packs.filter((row) => isKnownPackRow(row) && !row.isLeaving).map(rememberedOf),
      };
    }),
  );
}

function rememberedOf({ pack, title, origin, key, followsUpdates }: RememberedPack): RememberedPack {
  return { pack, title, origin, key, followsUpdates };
}

export function writeMark({ db }: UserStore, value: number): Promise<Result<unknown, StoreCode>> {
  return attempt(() => db.settings.put({ key: 'mark', value }));
}

/**
 * Puts back into a database that was lost what is remembered outside it: choices, and where packs came from with their pinned keys. What was
 * chosen or installed since stays as it is; and it gets its mark.
 */
export function putBack(
  { db }: UserStore,
  { settings, packs }: Pick<Traces, 'settings' | 'packs'>,
  mark: number,
): Promise<Result<void, StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.settings, db.packs, async () => {
      if (settings && !(await db.settings.get('settings')))
        await db.settings.put({ key: 'settings', value: settings });
      for (const pack of packs) {
        const known = await db.packs.get(pack.pack);
        if (!known) await db.packs.put({ ...pack, checked: null, checkFault: null });
        // Installed anew before this was noticed: the key that was pinned is the older one.
        else if (pack.key && pack.key.key !== known.key?.key) await db.packs.put({ ...known, key: pack.key });
      }
      await db.settings.put({ key: 'mark', value: mark });
    }),
  );
}
