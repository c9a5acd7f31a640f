// Puts what was joined from a backup into the database `user`, in one transaction: a killed worker leaves what was, or what is to be.

import type { Result } from '@/lib/core/model/result';
import type { UserContents } from '@/lib/core/model/user-contents';
import { attempt, codeOf, type StoreCode } from './faults';
import { contentsOf, writtenTables } from './read-user';
import { SETTINGS_KEYS, type UserStore } from './user-db';
import { rejectionRows } from './write-claims';
import { inOrder } from './write-corrections';
import { storyRows } from './write-ledger';

/**
 * `change` is pure, and sees what is there when it is written: what another writes meanwhile is not lost. `over`: a table of which nothing can be read
 * is emptied for it, and so are settings that cannot be read; without, that is a fault, and nothing is changed.
 */
export function changeUser(
  { db }: UserStore,
  change: (there: UserContents) => UserContents,
  { over = false }: { readonly over?: boolean } = {},
): Promise<Result<{ readonly before: UserContents; readonly after: UserContents }, StoreCode>> {
  const { settings, own, corrections, notes, packs, claims, rejections, stories } = db;
  return attempt(() =>
    db.transaction('rw', writtenTables(db), async () => {
      // Rows that make no sense, and such as cannot be read, are in no contents, and stay.
      if (over) await dropUnreadable(settings);
      const unread = new Set<string>();
      const before = await contentsOf(db, over ? (table) => unread.add(table) : undefined);
      for (const table of writtenTables(db)) if (unread.has(table.name)) await table.clear();
      const after = change(before);
      await settings.put({ key: 'settings', value: after.settings });
      // Another address was not allowed to be asked: whoever keeps such a file does not allow it for the reader.
      if (after.wikibase !== before.wikibase)
        await settings.put({ key: 'look-ups', value: { allowed: false, wikibase: after.wikibase } });
      await own.bulkDelete(before.own.map(({ entity }) => entity.id));
      await own.bulkPut(after.own.map((one) => ({ id: one.entity.id, ...one })));
      await corrections.bulkDelete(before.corrections.map(({ id }) => id));
      await corrections.bulkPut(inOrder(after.corrections));
      await notes.bulkDelete(before.notes.map(({ entity }) => entity));
      await notes.bulkPut(after.notes);
      await claims.bulkDelete(before.claims.map(({ claim }) => claim.id));
      await claims.bulkPut(after.claims.map((one) => ({ id: one.claim.id, ...one })));
      await rejections.bulkDelete(before.rejections.map(({ id }) => id));
      await rejections.bulkPut(rejectionRows(after.rejections));
      // Thousands, with dozens of entries in an index each: not written anew for a backup that holds none.
      if (after.stories !== before.stories) {
        await stories.clear();
        await stories.bulkPut(storyRows(after.stories));
      }
      const known = new Set(before.packs.map(({ pack }) => pack));
      const more = after.packs.filter(({ pack }) => !known.has(pack));
      await packs.bulkPut(more.map((pack) => ({ ...pack, checked: null, checkFault: null })));
      return { before, after };
    }),
  );
}

/** Each is read by itself, and its reader would fail for ever. Which there are the browser may not be able to tell. */
async function dropUnreadable(settings: UserStore['db']['settings']): Promise<void> {
  for (const key of SETTINGS_KEYS)
    try {
      await settings.get(key);
    } catch (fault) {
      if (codeOf(fault) !== 'corrupted') throw fault;
      await settings.delete(key);
    }
}
