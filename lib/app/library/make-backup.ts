// Makes the one file that holds all that the reader chose and wrote. What it holds is read here: no message could carry it.

import { type Day, parseDay } from '@/lib/core/model/dates';
import { ok, type Result } from '@/lib/core/model/result';
import { backupLines } from '@/lib/core/own/write-backup';
import { now } from '@/lib/edge/platform/clock';
import { extensionVersion } from '@/lib/edge/platform/runtime';
import type { StoreCode } from '@/lib/edge/store/faults';
import { lackingIn, readUser } from '@/lib/edge/store/read-user';
import { openUserStore } from '@/lib/edge/store/user-db';

/** The file and its name, for a download. `packed`: as gzip. `lacking`: the sentence where something had to be left out that the browser could not read. */
export async function makeBackup({
  packed,
}: {
  readonly packed: boolean;
}): Promise<
  Result<{ readonly name: string; readonly file: Blob; readonly lacking: string | null }, StoreCode>
> {
  const store = await openUserStore();
  const read = store.ok ? await readUser(store.value) : store;
  if (store.ok) store.value.db.close();
  if (!read.ok) return read;
  const made: Day = parseDay(new Date(now()).toISOString().slice(0, 10))!;
  const lines = backupLines({ made, by: extensionVersion() }, read.value);
  const plain = new Blob([`${lines.join('\n')}\n`], { type: 'application/jsonl' });
  const name = `backstory-backup-${made}.jsonl`;
  const lacking = store.ok ? lackingIn(store.value) : null;
  if (!packed) return ok({ name, file: plain, lacking });
  const stream = plain.stream().pipeThrough(new CompressionStream('gzip'));
  return ok({ name: `${name}.gz`, file: await new Response(stream).blob(), lacking });
}
