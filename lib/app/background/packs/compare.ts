// Two versions of a pack on the disk, compared record by record: what an update would change.

import { MAX_TOLD_CHANGES } from '@/lib/core/model/limits';
import type { RecordChange } from '@/lib/core/model/pack-life';
import { ok, type Result } from '@/lib/core/model/result';
import { contentOf } from '@/lib/core/packs/content';
import type { PackRecord } from '@/lib/core/packs/judge-record';
import { type ComparedRecord, changeOf, namedBy } from '@/lib/core/view/change-details';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { ChangeList, KnowledgeStore, StoredGeneration } from '@/lib/edge/store/knowledge-db';
import { parseRecord, readRecords, readRecordsOf } from '@/lib/edge/store/read-library';
import { cancelled, createPace } from '../slices';

interface Change {
  readonly change: 'added' | 'changed' | 'removed';
  readonly id: string;
  readonly salience: number;
}

/**
 * Holds a number and a weight for each record of the version before, and what differs; never all records. Records are compared as they
 * are spelt, which costs a tenth of comparing what they say; only those that are spelt otherwise are looked into.
 */
export async function compareVersionsOf(
  store: KnowledgeStore,
  before: StoredGeneration,
  after: StoredGeneration,
  signal: AbortSignal,
): Promise<Result<ChangeList, StoreCode | 'cancelled'>> {
  const old = new Map<string, { readonly mark: number; readonly salience: number }>();
  const read = await eachRecord(store, before, signal, (record, text) => {
    old.set(record.id, { mark: markOf(text), salience: weightOf(record) });
  });
  if (!read.ok) return read;
  const added: Change[] = [];
  const respelt = new Map<string, { readonly mark: number; readonly salience: number }>();
  const compared = await eachRecord(store, after, signal, (record, text) => {
    const { id } = record;
    const salience = weightOf(record);
    const known = old.get(id);
    old.delete(id);
    if (!known) added.push({ change: 'added', id, salience });
    else if (known.mark !== markOf(text))
      respelt.set(id, { mark: markOf(contentOf(whole(record))), salience });
  });
  if (!compared.ok) return compared;
  const changed: Change[] = [];
  const looked =
    respelt.size === 0
      ? ok(null)
      : await eachRecord(store, before, signal, (record) => {
          const now = respelt.get(record.id);
          if (now && now.mark !== markOf(contentOf(whole(record))))
            changed.push({ change: 'changed', id: record.id, salience: now.salience });
        });
  if (!looked.ok) return looked;
  const removed = Array.from(old, ([id, { salience }]): Change => ({ change: 'removed', id, salience }));
  const told = await tell(store, before, after, mostTelling([...added, ...changed, ...removed]));
  if (!told.ok) return told;
  return ok({
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    changes: told.value,
  });
}

async function tell(
  store: KnowledgeStore,
  before: StoredGeneration,
  after: StoredGeneration,
  changes: readonly Change[],
): Promise<Result<RecordChange[], StoreCode>> {
  const ids = changes.map(({ id }) => id);
  const [was, is] = await Promise.all([readRecordsOf(store, before, ids), readRecordsOf(store, after, ids)]);
  if (!was.ok) return was;
  if (!is.ok) return is;
  // Those whom posts and ties name are called as the later version calls them, else as the one before does.
  const named = [...was.value.values(), ...is.value.values()].flatMap(namedBy);
  const labels = new Map<string, string>();
  for (const place of [before, after]) {
    const read = await readRecordsOf(store, place, named);
    if (!read.ok) return read;
    for (const [id, record] of read.value) if (record.record !== 'claim') labels.set(id, record.label);
  }
  return ok(ids.map((id) => changeOf(was.value.get(id) ?? null, is.value.get(id) ?? null, labels)));
}

/** The first by weight. One pass: sorting all of a million would hold the thread. */
function mostTelling(changes: readonly Change[]): Change[] {
  const first = (a: Change, b: Change): number => b.salience - a.salience || (a.id < b.id ? -1 : 1);
  let top: Change[] = [];
  for (const change of changes) {
    const last = top[MAX_TOLD_CHANGES - 1];
    if (last && first(last, change) < 0) continue;
    top.push(change);
    if (top.length >= 2 * MAX_TOLD_CHANGES) top = top.sort(first).slice(0, MAX_TOLD_CHANGES);
  }
  return top.sort(first).slice(0, MAX_TOLD_CHANGES);
}

async function eachRecord(
  store: KnowledgeStore,
  place: StoredGeneration,
  signal: AbortSignal,
  take: (record: ComparedRecord, text: string) => void,
): Promise<Result<null, StoreCode | 'cancelled'>> {
  const pace = createPace(signal);
  for await (const records of readRecords(store, place)) {
    if (!records.ok) return records;
    for (const text of records.value) {
      const record = parseRecord(text);
      if (!record.ok) return record;
      take(record.value, text);
      if (!(await pace.goOn())) return cancelled();
    }
  }
  return ok(null);
}

function weightOf(record: ComparedRecord): number {
  return record.record === 'claim' ? 0 : record.salience;
}

function whole(record: ComparedRecord): PackRecord {
  return record.record === 'claim' ? record : { ...record, record: 'entity' };
}

/** A number for a text: 53 bits, so that of a million pairs that differ none is taken for equal by chance (1 in 10^10). */
function markOf(text: string): number {
  let a = 0x811c9dc5;
  let b = 0xdeadbeef;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  return (b & 0x1fffff) * 2 ** 32 + (a >>> 0);
}
