// Lists of names of packs that an earlier version of the extension installed, which wrote none: their records make them.

import { ok, type Result } from '@/lib/core/model/result';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore, PublishedPack } from '@/lib/edge/store/knowledge-db';
import { createListWriter, deleteList, hasList } from '@/lib/edge/store/lists';
import { parseRecord, readRecords } from '@/lib/edge/store/read-library';
import { cancelled, createPace } from './slices';

/** Writes the lists that are missing or were cut short. The answer: whether there was one. */
export async function mendLists(
  store: KnowledgeStore,
  packs: readonly PublishedPack[],
  signal: AbortSignal,
): Promise<Result<boolean, StoreCode | 'cancelled'>> {
  let mended = false;
  for (const pack of packs) {
    const there = await hasList(store, pack.generation);
    if (!there.ok) return there;
    if (there.value) continue;
    const written = await writeList(store, pack, signal);
    if (!written.ok) return written;
    mended = true;
  }
  return ok(mended);
}

async function writeList(
  store: KnowledgeStore,
  pack: PublishedPack,
  signal: AbortSignal,
): Promise<Result<null, StoreCode | 'cancelled'>> {
  // What a worker that was killed has written of it would be found twice.
  const cleared = await deleteList(store, pack.generation);
  if (!cleared.ok) return cleared;
  const list = createListWriter(store, pack.generation);
  const pace = createPace(signal);
  for await (const records of readRecords(store, pack)) {
    if (!records.ok) return records;
    for (const text of records.value) {
      const record = parseRecord(text);
      if (!record.ok) return record;
      if (record.value.record === 'claim') list.addClaim(record.value);
      else list.add(record.value);
      if (!(await pace.goOn())) return cancelled();
    }
    const drained = await list.drain(false);
    if (!drained.ok) return drained;
  }
  return list.drain(true);
}
