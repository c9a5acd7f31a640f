// Puts a backup into the database of the reader: only after the whole file was found sound, and then in one step.

import type { RestoreReport } from '@/lib/core/model/own';
import { ok, type Result } from '@/lib/core/model/result';
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

/** `add`: beside what is there, of which nothing is lost; `replace`: in its place. */
export type How = 'add' | 'replace';

export type Restore = (
  blob: string,
  how: How,
) => Promise<Result<RestoreReport, StoreCode | BackupCode | LineFault>>;

export function createRestore({
  knowledge,
  onChange,
}: {
  readonly knowledge: Pick<KnowledgeLife, 'changeOwn' | 'ready'>;
  /** Called after it was written: nothing that was read of the database before holds any more. */
  readonly onChange: () => Promise<void>;
}): Restore {
  return (blob, how) =>
    stayAwakeFor(
      (async () => {
        const read = await readBackupFile(blob);
        if (!read.ok) return read;
        const { contents, refused } = read.value;
        const join = how === 'add' ? addContents : replaceContents;
        const changed = await knowledge.changeOwn((user) =>
          changeUser(user, (there) => join(there, contents)),
        );
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
