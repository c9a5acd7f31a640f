// The next version of an installed pack, made of its records and a patch, in the form in which a pack is read.

import { ok, type Result } from '@/lib/core/model/result';
import { checkBase, createPatching, type Patching } from '@/lib/core/packs/apply-patch';
import type { PackRecord } from '@/lib/core/packs/judge-record';
import { createPatchReader, type PatchEnd, type PatchHead } from '@/lib/core/packs/read-patch';
import { say } from '@/lib/core/words/say';
import type { GenerationContents, KnowledgeStore, StoredGeneration } from '@/lib/edge/store/knowledge-db';
import { parseRecord, readRecords } from '@/lib/edge/store/read-library';
import { lineFaultWords, linesOf, type PackStream, type PackStreamEvent } from '../read-pack-stream';
import { createPace } from '../slices';

/** A patch as it is held in memory. */
interface ReadPatch {
  readonly head: PatchHead;
  readonly patching: Patching;
  readonly end: PatchEnd;
}

/** The installed version with its records. */
export interface Base {
  readonly place: StoredGeneration;
  readonly contents: GenerationContents;
}

/** Any fault of it is `broken`: the whole pack is to be fetched then. */
export async function* patchedPack(
  store: KnowledgeStore,
  base: Base,
  patch: AsyncIterable<PackStream | null>,
  signal: AbortSignal,
): AsyncGenerator<readonly PackStreamEvent[]> {
  const read = await readPatch(patch, base, signal);
  if (!read.ok) return yield [broken(read.fault.message)];
  const { head, patching, end } = read.value;
  yield [{ is: 'manifest', manifest: head.becomes }];
  for await (const records of installedRecords(store, base)) {
    if (!records) return yield [broken(say('fault_installedUnread'))];
    for (const batch of batches(records)) {
      const events: PackStreamEvent[] = [];
      for (const record of batch) {
        const next = patching.next(record);
        if (next) events.push(eventOf(next));
      }
      yield events;
    }
  }
  for (const batch of batches(patching.added())) yield batch.map(eventOf);
  const counted = patching.end(end);
  if (!counted.ok) return yield [broken(counted.fault.message)];
  const { entities, names, claims = 0 } = counted.value;
  yield [{ is: 'complete', entities, names, claims, refused: 0 }];
}

/** Records that are handed on at once: some ms of work. */
const BATCH = 64;

function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

function broken(message: string): PackStreamEvent {
  return { is: 'broken', code: 'bad-patch', message };
}

/** Lines mean nothing here: a patched record has none. */
function eventOf(record: PackRecord): PackStreamEvent {
  if (record.record === 'entity') return { is: 'entity', entity: record, line: 0 };
  if (record.record === 'claim') return { is: 'claim', claim: record, line: 0 };
  return { is: 'same-as', sameAs: record, line: 0 };
}

/** Null: some could not be read. */
async function* installedRecords(
  store: KnowledgeStore,
  { place, contents }: Base,
): AsyncGenerator<readonly PackRecord[] | null> {
  for await (const read of readRecords(store, place)) {
    if (!read.ok) return yield null;
    for (const some of batches(read.value)) {
      const records: PackRecord[] = [];
      for (const text of some) {
        const parsed = parseRecord(text);
        if (!parsed.ok) return yield null;
        const record = parsed.value;
        records.push(record.record === 'claim' ? record : { ...record, record: 'entity' });
      }
      yield records;
    }
  }
  yield (contents.sameAs ?? []).map((link) => ({ record: 'same-as', ...link }));
}

async function readPatch(
  streams: AsyncIterable<PackStream | null>,
  { contents }: Base,
  signal: AbortSignal,
): Promise<Result<ReadPatch, 'bad-patch'>> {
  const wrong = (message: string) => ({ ok: false, fault: { code: 'bad-patch', message } }) as const;
  const reader = createPatchReader();
  let head: PatchHead | null = null;
  let patching: Patching | null = null;
  let number = 0;
  const pace = createPace(signal);
  for await (const stream of streams) {
    if (!stream) return wrong(lineFaultWords('unreadable'));
    for await (const read of linesOf(stream, signal)) {
      if (read.is === 'fault') return wrong(lineFaultWords(read.code));
      for (const text of read.lines) {
        number += 1;
        const event = reader.line(text, number);
        if (event.is === 'broken') return wrong(event.message);
        if (event.is === 'head') {
          head = event.head;
          const base = checkBase(head, contents.summary);
          if (!base.ok) return wrong(base.fault.message);
          patching = createPatching(head);
        } else if (event.is === 'change') patching!.take(event.change);
        await pace.goOn();
      }
    }
  }
  const last = reader.end();
  return last.is === 'complete'
    ? ok({ head: head!, patching: patching!, end: last.end })
    : wrong(last.is === 'broken' ? last.message : say('fault_patchEndless'));
}
