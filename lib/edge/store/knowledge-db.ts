// The database `knowledge`: packs as immutable generations, each with an index of its own. It can be made again at any time.

import { Dexie, type Table, type Transaction } from 'dexie';
import type { EntityId, SameAs, Source, SourceKey } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import type { PackOrigin, UpdateOffer } from '@/lib/core/model/pack-life';
import type { Result } from '@/lib/core/model/result';
import type { PublicKey } from '@/lib/core/packs/signature-file';
import type { IdClasses } from '@/lib/core/reconcile/same-as';
import type { StoreCode } from './faults';
import { deleteDatabase, openDatabase } from './open-database';
import type { JobRow, ListRow, LookUpRow, StagedRow } from './work-rows';

export const KNOWLEDGE_DB = 'knowledge';
/** 2: an index for each pack; version 1 had one over all packs, for each revision. 3: lists of names, installs under way, look-ups. */
const VERSION = 3;

/** Where one version of a pack lies. */
export interface StoredGeneration {
  readonly generation: number;
  /** Into how many shards its records are dealt. */
  readonly shards: number;
  /** How many rows a shard may have: more than one where a pack was too big to be held while it was read. */
  readonly parts: number;
  /** The number its index lies under: the generation's own, or a later one where it was built again from the records. */
  readonly layer: number;
}

/** One pack of what is current. Packs stand in the order of their trust: of two entities with one id the first counts. */
export interface PublishedPack extends StoredGeneration {
  readonly pack: string;
  /** Switched off by the reader: it keeps its place and what it has on disk, and is not asked. */
  readonly isOff?: boolean;
  /** The version that the last update replaced: one step back leads there. */
  readonly before?: StoredGeneration;
  /** A later version that lies ready, and of which nothing is used. */
  readonly offer?: StoredGeneration;
}

/** The one row that says what is current. What it names was written before, whole. */
export interface PublishedRow {
  readonly key: 'current';
  readonly revision: number;
  readonly packs: readonly PublishedPack[];
  /** Version of the extension that last compared its packaged pack with what is installed. */
  readonly examinedBy: string | null;
}

export type ChangeList = Pick<UpdateOffer, 'added' | 'changed' | 'removed' | 'changes'>;

/** What every reader of a pack's records needs of it; held in memory by the worker. */
export interface GenerationContents {
  readonly summary: PackSummary;
  readonly sources: Readonly<Record<SourceKey, Source>>;
  /** Its same-as links; a generation of an earlier version has none written down. */
  readonly sameAs?: readonly SameAs[];
  /** How it came here; a generation of an earlier version does not say. */
  readonly arrival?: Arrival;
  /** Of a version that lies ready: what it would change. */
  readonly changes?: ChangeList;
}

export interface Arrival {
  readonly origin: PackOrigin;
  /** The key that its signature was made with; null where it had none. */
  readonly signedBy: PublicKey | null;
  /** Where later versions are looked for. */
  readonly updatesAt: string | null;
  /** What it takes on the disk, bytes, about: texts of records, and the index. */
  readonly stored: number;
}

/** A generation: one version of one pack, never changed after it became current. */
export interface GenerationRow {
  /** Grows with time, also over a loss of the database, so that no cache can take one for another. */
  readonly generation: number;
  readonly pack: string;
  /** Null while it is written. */
  readonly contents: GenerationContents | null;
}

/**
 * A few hundred records. A row per record took 200 times longer to import. The records are JSON: copying a string out of
 * the database costs a fraction of copying objects, and a card parses only the one it shows.
 */
export interface ShardRow {
  readonly generation: number;
  readonly shard: number;
  readonly part: number;
  readonly ids: readonly EntityId[];
  /** Beside `ids`: each entity or claim as JSON; a claim has `record: "claim"` in it, an entity has no `record`. */
  readonly records: readonly string[];
  /** Ids that fall into this shard and that records of the pack point at, whether the pack has them or not. */
  readonly targets: readonly EntityId[];
  /** Beside `targets`: `Incoming[]` as JSON. */
  readonly pointers: readonly string[];
}

/** What every article needs of a pack's index; layer-parts.ts alone knows in which form. Never changed, as its pages. */
export interface LayerRow {
  readonly layer: number;
  readonly names: Blob;
  readonly entities: Blob;
  /** The index of claims; null: the pack has none. A layer of an earlier version of the extension does not say. */
  readonly claims?: Blob | null;
}

/** Details of some hundred entities; an article needs a few pages. */
export interface PageRow {
  readonly layer: number;
  readonly page: number;
  readonly bytes: ArrayBuffer;
}

export interface KnowledgeDb extends Dexie {
  readonly published: Table<PublishedRow, 'current'>;
  readonly generations: Table<GenerationRow, number>;
  readonly shards: Table<ShardRow, [number, number, number]>;
  readonly layers: Table<LayerRow, number>;
  readonly pages: Table<PageRow, [number, number]>;
  readonly lists: Table<ListRow, [number, number]>;
  readonly jobs: Table<JobRow, string>;
  readonly staged: Table<StagedRow, [string, number]>;
  readonly lookUps: Table<LookUpRow, string>;
}

/** An open library. Immutable generations make what is remembered of them true for ever. */
export interface KnowledgeStore {
  readonly db: KnowledgeDb;
  readonly known: Map<number, GenerationContents>;
  /** Which ids mean the same, by the generations whose links say so; of the latest only. */
  readonly classes: Map<string, IdClasses>;
}

/** Opens the library, and makes an empty one where there is none. */
export async function openKnowledgeStore(): Promise<Result<KnowledgeStore, StoreCode>> {
  // Only live queries use Dexie's cache, and we have none.
  const db = new Dexie(KNOWLEDGE_DB, { cache: 'disabled' }) as KnowledgeDb;
  const tables = { published: 'key', generations: 'generation', shards: '[generation+shard+part]' };
  db.version(1).stores({ ...tables, indexes: 'revision' });
  const layers = { layers: 'layer', pages: '[layer+page]' };
  db.version(2)
    .stores({ ...tables, ...layers, indexes: null })
    .upgrade(nameLayers);
  const work = { jobs: 'job', staged: '[job+part]' };
  db.version(VERSION).stores({
    ...tables,
    ...layers,
    lists: '[generation+part]',
    ...work,
    lookUps: 'url',
  });
  const opened = await openDatabase(db, VERSION);
  return opened.ok ? { ok: true, value: { db, known: new Map(), classes: new Map() } } : opened;
}

/** The records are carried over; the layers that are named here are missing, and are built from the records at the opening. */
async function nameLayers(change: Transaction): Promise<void> {
  await change
    .table<{ packs: Partial<PublishedPack>[] }>('published')
    .toCollection()
    .modify((row) => {
      row.packs = row.packs.map((pack) => ({ ...pack, layer: pack.generation! }));
    });
}

export function closeKnowledgeStore(store: KnowledgeStore): void {
  store.db.close();
}

/** Throws the whole library away, for one that cannot be read. What the reader wrote lies in the other database. */
export function deleteKnowledgeStore(): Promise<Result<void, StoreCode>> {
  return deleteDatabase(new Dexie(KNOWLEDGE_DB));
}
