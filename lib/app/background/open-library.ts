// A library that answers: the opened index, and a way to read entities, from disk or from memory.

import {
  buildKnowledge,
  type Knowledge,
  type KnowledgeParts,
  openKnowledge,
} from '@/lib/core/annotate/knowledge';
import type { Entity, EntityId } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import { ok, type Result } from '@/lib/core/model/result';
import { now } from '@/lib/edge/platform/clock';
import { type StoreCode, storeFault } from '@/lib/edge/store/faults';
import type { KnowledgeStore, PublishedRow } from '@/lib/edge/store/knowledge-db';
import { createMemoryLibrary } from '@/lib/edge/store/memory-library';
import { nextRevision, publish } from '@/lib/edge/store/publish';
import { readEntities, type StoredEntity } from '@/lib/edge/store/read-entities';
import { readAllEntities, readIndex, readPacks } from '@/lib/edge/store/read-library';
import { type PackStream, readPack } from './install-pack';

export interface OpenLibrary {
  readonly revision: number;
  readonly knowledge: Knowledge;
  readonly packs: readonly PackSummary[];
  /** What the reader should know about it, each one sentence. */
  readonly notes: readonly string[];
  /** Where its entities lie. */
  readonly kept: 'on-disk' | 'in-memory';
  read(ids: Iterable<EntityId>): Promise<Result<Map<EntityId, StoredEntity>, StoreCode>>;
}

const FULL =
  'The disk is full, so Backstory keeps its library in memory for now: free some space, and it will be stored at the next start of the browser.';

/** Opens what is current. `buffers`: the index, where it was just built. */
export async function openStored(
  store: KnowledgeStore,
  { row, buffers }: { readonly row: PublishedRow; readonly buffers: KnowledgeParts | null },
): Promise<Result<OpenLibrary, StoreCode>> {
  const [packs, stored] = await Promise.all([
    readPacks(store, row.packs),
    buffers ? ok(buffers) : readIndex(store, row.revision),
  ]);
  if (!packs.ok) return packs;
  // A current pack without its row: the database is not what we wrote.
  if (packs.value.length !== row.packs.length) return storeFault('corrupted');
  if (!stored.ok) return stored;
  const opened = stored.value ? openKnowledge({ ...stored.value, pages: [] }) : null;
  if (!opened?.ok) return rebuildIndex(store, { row, packs: packs.value });
  return ok({
    revision: row.revision,
    knowledge: opened.value,
    packs: packs.value,
    notes: packs.value.flatMap(refusedNote),
    kept: 'on-disk',
    read: (ids) => readEntities(store, ids),
  });
}

/** The index is missing, damaged, or of a form that another version of the extension reads: the records make it again. */
async function rebuildIndex(
  store: KnowledgeStore,
  { row, packs }: { readonly row: PublishedRow; readonly packs: readonly PackSummary[] },
): Promise<Result<OpenLibrary, StoreCode>> {
  const entities = await readAllEntities(store, row.packs);
  if (!entities.ok) return entities;
  const buffers = buildKnowledge(entities.value);
  const opened = openKnowledge(buffers);
  if (!opened.ok) return storeFault('corrupted');
  const rebuilt = { ...row, revision: nextRevision(row, now()) };
  const published = await publish(store, { row: rebuilt, index: buffers });
  // It answers as well from memory; only the next start has to build it once more.
  if (!published.ok && published.fault.code !== 'full') return published;
  return ok({
    revision: rebuilt.revision,
    knowledge: opened.value,
    packs,
    notes: [...(published.ok ? [] : [FULL]), ...packs.flatMap(refusedNote)],
    kept: 'on-disk',
    read: (ids) => readEntities(store, ids),
  });
}

/** A pack that finds no room on the disk serves from memory, for as long as the worker lives. */
export async function openInMemory(stream: PackStream): Promise<Result<OpenLibrary, 'broken'>> {
  const entities: Entity[] = [];
  const read = await readPack<'broken'>(stream, {
    manifest: async () => ok(null),
    entities: async (batch) => {
      entities.push(...batch);
      return ok(null);
    },
  });
  if (!read.ok) return read;
  const { summary, manifest } = read.value;
  const opened = openKnowledge(buildKnowledge(entities));
  if (!opened.ok) return { ok: false, fault: { code: 'broken', message: opened.fault.message } };
  const memory = createMemoryLibrary({ summary, sources: manifest.sources, entities });
  return ok({
    revision: nextRevision(null, now()),
    knowledge: opened.value,
    packs: [summary],
    notes: [FULL, ...refusedNote(summary)],
    kept: 'in-memory',
    read: async (ids) => ok(memory.read(ids)),
  });
}

function refusedNote({ title, refused }: PackSummary): string[] {
  const [first, ...others] = refused;
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return [`The pack “${title}” holds records that could not be used: ${first.replace(/\.$/, '')}${more}.`];
}
