// Puts a backup into the database of the reader: only after the whole file was found sound, and then in one step.

import type { RestoreReport } from '@/lib/core/model/own';
import { fail, ok, type Result } from '@/lib/core/model/result';
import type { RememberedPack } from '@/lib/core/model/user-contents';
import { addContents, replaceContents } from '@/lib/core/own/merge-user';
import type { BackupCode } from '@/lib/core/own/read-backup';
import { restoredSentences } from '@/lib/core/view/restore-report';
import { stayAwakeFor } from '@/lib/edge/platform/stay-awake';
import type { LineFault } from '@/lib/edge/platform/text-lines';
import type { StoreCode } from '@/lib/edge/store/faults';
import { changeUser } from '@/lib/edge/store/restore-user';
import type { KnowledgeLife } from './knowledge-life';
import { readBackupFile } from './read-user-file';
import type { UserStoreHolder } from './user-store';

/**
 * `add`: beside what is there, of which nothing is lost; `replace`: in its place; `over`: in the place of what cannot be read, beside what can be. The last
 * is what the reader says when told `unreadable-store`.
 */
export type How = 'add' | 'replace' | 'over';

export type Restore = (
  blob: string,
  how: How,
) => Promise<Result<RestoreReport, StoreCode | BackupCode | LineFault | 'unreadable-store' | 'readable'>>;

export function createRestore({
  knowledge,
  user,
  onChange,
}: {
  readonly knowledge: Pick<KnowledgeLife, 'changeOwn' | 'ready'>;
  readonly user: UserStoreHolder;
  /** Called after it was written: nothing that was read of the database before holds any more. */
  readonly onChange: () => Promise<void>;
}): Restore {
  return (blob, how) =>
    stayAwakeFor(
      (async () => {
        const read = await readBackupFile(blob);
        if (!read.ok) return read;
        const { contents, refused } = read.value;
        const join = how === 'replace' ? replaceContents : addContents;
        const over = how === 'over';
        const write = () =>
          knowledge.changeOwn((store) => changeUser(store, (there) => join(there, contents), { over }));
        // Asked by itself first: where Firefox cannot tell one database's version it tells none, and each question about the library would make that anew.
        const opened = await user();
        let changed = opened.ok ? await write() : opened;
        if (!changed.ok && changed.fault.code === 'corrupted') {
          if (!over) return fail('unreadable-store', changed.fault.message);
          const discarded = await user.discard();
          if (!discarded.ok) return discarded;
          changed = await write();
        }
        if (!changed.ok) return changed;
        await onChange();
        const { before, after } = changed.value;
        const library = await knowledge.ready();
        const installed = new Set(library.ok ? library.value.packs.map(({ id }) => id) : []);
        return ok({
          restored: restoredSentences(before, after),
          refused,
          missing: contents.packs.filter(({ pack }) => !installed.has(pack)).map(missing),
        });
      })(),
    );
}

function missing({ pack, title, origin }: RememberedPack): RestoreReport['missing'][number] {
  return { pack, title, url: origin.from === 'url' ? origin.url : null };
}
