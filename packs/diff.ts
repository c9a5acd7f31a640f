// Makes the patch between two pack files. Of the old one an id and a hash are held for each record, and its links; nothing of the new one.

import { createHash } from 'node:crypto';
import { ok, type Result } from '@/lib/core/model/result';
import { createPatchMaking, patchHeadLine } from '@/lib/core/packs/make-patch';
import { readManifest, readPackFile } from './read-pack-file';
import { writeLines } from './write-lines';

export interface Diff {
  readonly from: string;
  readonly to: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** 128 bits of SHA-256: two records that differ are taken for one with a chance of one in 10^38. */
function mark(content: string): string {
  return createHash('sha256').update(content).digest('base64').slice(0, 22);
}

/** Writes the patch by which the pack in `before` becomes the one in `after` to `out`. */
export async function diffPackFiles(
  before: string,
  after: string,
  out: string,
): Promise<Result<Diff, string>> {
  const old = await readManifest(before);
  if (!old.ok) return old;
  const next = await readManifest(after);
  if (!next.ok) return next;
  const head = patchHeadLine(old.value, next.value);
  if (!head.ok) return head;
  const making = createPatchMaking(mark);
  const first = await readPackFile(before, { record: making.before });
  if (!first.ok) return first;
  const counts = { added: 0, changed: 0, removed: 0 };
  const patch = writeLines(out);
  try {
    await patch.write(head.value);
    const second = await readPackFile(after, {
      async record(record) {
        const line = making.after(record);
        if (line === null) return;
        counts[line.startsWith('{"record":"added"') ? 'added' : 'changed'] += 1;
        await patch.write(line);
      },
    });
    if (!second.ok) return second;
    for (const line of making.gone()) {
      counts.removed += 1;
      await patch.write(line);
    }
    await patch.write(making.end(second.value));
    await patch.close();
  } finally {
    // After `close` there is nothing left to abandon.
    await patch.abandon();
  }
  return ok({ from: old.value.version, to: next.value.version, ...counts });
}
