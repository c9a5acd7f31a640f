// Two versions of a pack on the disk, compared record by record: what an update would change.

import { MAX_TOLD_CHANGES } from '@/lib/core/model/limits';
import { ok, type Result } from '@/lib/core/model/result';
import { type ComparedRecord, changeOf } from '@/lib/core/packs/changes';
import { contentOf } from '@/lib/core/packs/content';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { ChangeList, KnowledgeStore, StoredGeneration } from '@/lib/edge/store/knowledge-db';
import { parseRecord, readRecords, readRecordsOf } from '@/lib/edge/store/read-library';
import { cancelled, createPace } from '../slices';

interface Change {
  readonly change: 'added' | 'changed' | 'removed';
  readonly id: string;
  readonly salience: number;
}

/** Holds a number and a weight for each record of the version before, and what differs; never all records. */
export async function compareVersionsOf(
  store: KnowledgeStore,
  before: StoredGeneration,
  after: StoredGeneration,
  signal: AbortSignal,
): Promise<Result<ChangeList, StoreCode | 'cancelled'>> {
  const old = new Map<string, { readonly mark: number; readonly salience: number }>();
  const read = await eachRecord(store, before, signal, (record) => {
    old.set(record.id, { mark: markOf(record), salience: weightOf(record) });
  });
  if (!read.ok) return read;
  const changes: Change[] = [];
  const compared = await eachRecord(store, after, signal, (record) => {
    const { id } = record;
    const known = old.get(id);
    old.delete(id);
    if (known?.mark === markOf(record)) return;
    changes.push({ change: known ? 'changed' : 'added', id, salience: weightOf(record) });
  });
  if (!compared.ok) return compared;
  for (const [id, { salience }] of old) changes.push({ change: 'removed', id, salience });
  const told = [...changes]
    .sort((a, b) => b.salience - a.salience || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_TOLD_CHANGES);
  const ids = told.map(({ id }) => id);
  const [was, is] = await Promise.all([readRecordsOf(store, before, ids), readRecordsOf(store, after, ids)]);
  if (!was.ok) return was;
  if (!is.ok) return is;
  const count = (kind: Change['change']): number => changes.filter(({ change }) => change === kind).length;
  return ok({
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    changes: ids.map((id) => changeOf(was.value.get(id) ?? null, is.value.get(id) ?? null)),
  });
}

async function eachRecord(
  store: KnowledgeStore,
  place: StoredGeneration,
  signal: AbortSignal,
  take: (record: ComparedRecord) => void,
): Promise<Result<null, StoreCode | 'cancelled'>> {
  const pace = createPace(signal);
  for await (const records of readRecords(store, place)) {
    if (!records.ok) return records;
    for (const text of records.value) {
      const record = parseRecord(text);
      if (!record.ok) return record;
      take(record.value);
      if (!(await pace.goOn())) return cancelled();
    }
  }
  return ok(null);
}

function weightOf(record: ComparedRecord): number {
  return record.record === 'claim' ? 0 : record.salience;
}

/** A number for what a record says: 53 bits, so that of a million pairs that differ none is taken for equal by chance (1 in 10^10). */
function markOf(record: ComparedRecord): number {
  const text = contentOf(record.record === 'claim' ? record : { ...record, record: 'entity' });
  let a = 0x811c9dc5;
  let b = 0xdeadbeef;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  return (b & 0x1fffff) * 2 ** 32 + (a >>> 0);
}
