// A layer's parts on disk: Blobs in one row, and pages. The only file that knows in which form they are stored.

import type { KnowledgeParts } from '@/lib/core/annotate/knowledge';
import { ok, type Result } from '@/lib/core/model/result';
import { deleteRows } from './delete-rows';
import { attempt, type StoreCode } from './faults';
import type { KnowledgeStore, LayerRow, PageRow } from './knowledge-db';

/** Bytes of pages in one transaction: copying them holds our thread, and readers of other pages wait until it is over. */
const WRITTEN_AT_ONCE = 500_000;

/** Where a page lies. */
export interface StoredPageRef {
  readonly layer: number;
  readonly page: number;
}

/** What an article needs of a layer before any page, and where its claims are. */
export interface StoredLayer extends Pick<KnowledgeParts, 'names' | 'entities'> {
  readonly claims: StoredClaims;
}

export type StoredClaims =
  /** The pack has none that could be matched. */
  | { readonly are: 'none' }
  /** An earlier version of the extension wrote the layer: its records may hold claims. */
  | { readonly are: 'unknown' }
  /** `read` answers null where the browser has lost them. */
  | { readonly are: 'stored'; readonly read: () => Promise<ArrayBuffer | null> };

/**
 * Writes a layer under a number that nothing refers to yet, in several transactions. The row comes first: what is cut short is
 * found by it, and swept.
 */
export async function writeLayer(
  { db }: KnowledgeStore,
  layer: number,
  { names, entities, pages, claims }: KnowledgeParts,
): Promise<Result<null, StoreCode>> {
  // As Blobs they are copied neither to the database nor from it on our thread; DESIGN.md has what that is worth.
  const row = await attempt(() =>
    db.layers.add({
      layer,
      names: new Blob([names]),
      entities: new Blob([entities]),
      claims: claims && new Blob([claims]),
    }),
  );
  if (!row.ok) return row;
  let rows: PageRow[] = [];
  let size = 0;
  for (const [page, bytes] of pages.entries()) {
    rows.push({ layer, page, bytes });
    size += bytes.byteLength;
    if (size < WRITTEN_AT_ONCE && page + 1 < pages.length) continue;
    const written = await attempt(() => db.pages.bulkAdd(rows));
    if (!written.ok) return written;
    rows = [];
    size = 0;
  }
  return ok(null);
}

/** Null where it is missing, or the browser has lost it. Claims are read later, by themselves: names do not wait for them. */
export async function readLayer(
  { db }: KnowledgeStore,
  layer: number,
): Promise<Result<StoredLayer | null, StoreCode>> {
  const row = orLost(await attempt(async () => (await db.layers.get(layer)) ?? null), null);
  if (!row.ok) return row;
  if (!row.value) return ok(null);
  const [names, entities] = await Promise.all([bytesOf(row.value.names), bytesOf(row.value.entities)]);
  return ok(names && entities ? { names, entities, claims: claimsOf(row.value) } : null);
}

function claimsOf({ claims }: LayerRow): StoredClaims {
  if (claims === null) return { are: 'none' };
  return claims === undefined ? { are: 'unknown' } : { are: 'stored', read: () => bytesOf(claims) };
}

/** Null where the file behind it cannot be read, or it is no Blob. */
async function bytesOf(blob: unknown): Promise<ArrayBuffer | null> {
  if (!(blob instanceof Blob)) return null;
  try {
    return await blob.arrayBuffer();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** These pages, in one transaction; null for each that is missing, and for all where the browser has lost one. */
export async function readPages(
  { db }: KnowledgeStore,
  refs: readonly StoredPageRef[],
): Promise<Result<readonly (ArrayBuffer | null)[], StoreCode>> {
  const keys = refs.map(({ layer, page }): [number, number] => [layer, page]);
  const read = await attempt(async () => {
    const rows = await db.pages.bulkGet(keys);
    return rows.map((row) => row?.bytes ?? null);
  });
  return orLost(
    read,
    refs.map(() => null),
  );
}

/** A value that the browser cannot read any more is a value that is missing: it is made again from the records. */
function orLost<Value>(read: Result<Value, StoreCode>, lost: Value): Result<Value, StoreCode> {
  return !read.ok && read.fault.code === 'corrupted' ? ok(lost) : read;
}

/** Layers on disk, by their numbers. */
export function layerNumbers({ db }: KnowledgeStore): PromiseLike<number[]> {
  return db.layers.toCollection().primaryKeys();
}

/** Deletes a layer, its row last: cut short, it is found again by it. */
export async function deleteLayer({ db }: KnowledgeStore, layer: number): Promise<void> {
  await deleteRows(db.pages, layer);
  await db.layers.delete(layer);
}
