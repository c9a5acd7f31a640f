// Indexes on disk: a layer for each pack, read page by page, and left alone by what happens to other packs.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  closeKnowledgeStore,
  KNOWLEDGE_DB,
  type KnowledgeStore,
  type PublishedRow,
} from '@/lib/edge/store/knowledge-db';
import { readLayer, readPages, type StoredLayer, writeLayer } from '@/lib/edge/store/layer-parts';
import { publishLayer, raiseRevision, readPublished } from '@/lib/edge/store/publish';
import { readEntities } from '@/lib/edge/store/read-entities';
import { removePacks } from '@/lib/edge/store/rearrange';
import { sweep } from '@/lib/edge/store/sweep';
import { nextLayerNumber } from '@/lib/edge/store/write-generation';
import { type Breakage, breakWrites, killed } from './break-writes';
import { freshIndexedDb } from './fresh-database';
import { entity, installSample, openStore, parts, recordsOf, sampleEntities, value } from './sample-library';

let store: KnowledgeStore;
let breakage: Breakage | null = null;

beforeEach(async () => {
  freshIndexedDb();
  store = await openStore();
});
afterEach(() => {
  breakage?.mend();
  breakage = null;
  closeKnowledgeStore(store);
});

async function published(): Promise<PublishedRow> {
  return value(await readPublished(store))!;
}

function claimsOf({ claims }: StoredLayer): Promise<ArrayBuffer | null> {
  if (claims.are !== 'stored') throw new Error(`Its claims are ${claims.are}.`);
  return claims.read();
}

/** Everything on disk of a pack. */
async function rowsOf(pack: string): Promise<unknown> {
  const { generation, layer } = (await published()).packs.find((each) => each.pack === pack)!;
  const { db } = store;
  return Promise.all([
    db.shards
      .where('[generation+shard+part]')
      .between([generation], [generation + 1])
      .toArray(),
    db.layers.get(layer),
    db.pages
      .where('[layer+page]')
      .between([layer], [layer + 1])
      .toArray(),
    db.generations.get(generation),
  ]);
}

describe('a layer', () => {
  it('is read back as it was written, its pages one by one', async () => {
    value(await writeLayer(store, 7, parts(3, 5)));
    const { pages, claims, ...buffers } = parts(3, 5);
    const layer = value(await readLayer(store, 7))!;
    expect(layer).toMatchObject(buffers);
    expect(await claimsOf(layer)).toEqual(claims);
    const read = value(
      await readPages(store, [
        { layer: 7, page: 4 },
        { layer: 7, page: 5 },
        { layer: 8, page: 0 },
        { layer: 7, page: 0 },
      ]),
    );
    expect(read).toEqual([pages[4], null, null, pages[0]]);
  });

  it('without claims says so; one of an earlier version of the extension does not know', async () => {
    value(await writeLayer(store, 7, { ...parts(3), claims: null }));
    expect(value(await readLayer(store, 7))!.claims).toEqual({ are: 'none' });
    const { claims: _, ...old } = (await store.db.layers.get(7))!;
    await store.db.layers.put(old);
    expect(value(await readLayer(store, 7))!.claims).toEqual({ are: 'unknown' });
  });

  it('whose claims the browser has lost has its names', async () => {
    value(await writeLayer(store, 7, parts(3)));
    const layer = value(await readLayer(store, 7))!;
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(
      new DOMException('A requested file could not be found', 'NotFoundError'),
    );
    expect(await claimsOf(layer)).toBeNull();
    expect(await claimsOf(layer)).toEqual(parts(3).claims);
    await store.db.layers.update(7, { claims: new ArrayBuffer(8) as never });
    expect(await claimsOf(value(await readLayer(store, 7))!)).toBeNull();
  });

  it('that is not there is null', async () => {
    expect(value(await readLayer(store, 7))).toBeNull();
  });

  it('that the browser has lost is null, as are its pages: it is built again from the records', async () => {
    const lost = (): never => {
      throw new DOMException('Failed to read large IndexedDB value', 'DataError');
    };
    const { get } = IDBObjectStore.prototype;
    const { getAll } = IDBObjectStore.prototype;
    try {
      IDBObjectStore.prototype.get = lost;
      IDBObjectStore.prototype.getAll = lost;
      expect(value(await readLayer(store, 7))).toBeNull();
      expect(value(await readPages(store, [{ layer: 7, page: 0 }]))).toEqual([null]);
    } finally {
      Object.assign(IDBObjectStore.prototype, { get, getAll });
    }
  });

  it('whose file is gone is null, and so is a row that is none of ours', async () => {
    value(await writeLayer(store, 7, parts(3)));
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(
      new DOMException('A requested file could not be found', 'NotFoundError'),
    );
    expect(value(await readLayer(store, 7))).toBeNull();
    expect(value(await readLayer(store, 7))).not.toBeNull();
    await store.db.layers.update(7, { names: new ArrayBuffer(8) as never });
    expect(value(await readLayer(store, 7))).toBeNull();
  });

  it('has a number that no generation and no other layer has, also over a clock that was set back', async () => {
    value(await installSample(store, { pack: 'sample', entities: sampleEntities(1), at: 1000 }));
    const first = value(await nextLayerNumber(store, 5));
    expect(first).toBe(1001);
    value(await writeLayer(store, first, parts(2)));
    expect(value(await nextLayerNumber(store, 5))).toBe(1002);
    value(await installSample(store, { pack: 'second', entities: sampleEntities(1), at: 5 }));
    expect((await published()).packs[1]!.generation).toBeGreaterThan(first);
  });

  it('built again is named by one small write, and the old one swept', async () => {
    value(await installSample(store, { pack: 'sample', entities: sampleEntities(1) }));
    const [{ generation, layer: old }] = (await published()).packs as [PublishedRow['packs'][number]];
    const revision = (await published()).revision;
    const layer = value(await nextLayerNumber(store, 50));
    value(await writeLayer(store, layer, parts(9)));
    breakage = breakWrites(Number.POSITIVE_INFINITY, killed);
    value(await publishLayer(store, { generation, layer, at: 50 }));
    expect(breakage.count()).toBe(1);
    expect((await published()).revision).toBeGreaterThan(revision);
    expect((await published()).packs).toMatchObject([{ generation, layer }]);
    expect(value(await sweep(store))).toEqual({ generations: [], layers: [old] });
    expect(value(await readLayer(store, layer))!.names).toEqual(parts(9).names);
    expect(await store.db.pages.count()).toBe(3);
  });

  it('whose building is cut short at whichever write leaves the one before, and is swept', async () => {
    value(await installSample(store, { pack: 'sample', entities: sampleEntities(1) }));
    const before = await rowsOf('sample');
    const row = await published();
    for (let at = 1; at <= 5; at++) {
      breakage = breakWrites(at, killed);
      const written = await writeLayer(store, 60, parts(9));
      const named = written.ok
        ? await publishLayer(store, { generation: row.packs[0]!.generation, layer: 60, at: 60 })
        : written;
      expect(named.ok, `write ${at}`).toBe(false);
      breakage.mend();
      value(await sweep(store));
      expect(await published()).toEqual(row);
      expect(await rowsOf('sample')).toEqual(before);
      expect(await store.db.pages.count(), `write ${at}`).toBe(3);
    }
  });
});

describe('of two packs that share an entity', () => {
  const first = [entity({ id: 'person/both', description: 'as the first has it' }), ...sampleEntities(3)];
  const second = [
    entity({ id: 'person/both', description: 'as the second has it' }),
    entity({ id: 'person/new' }),
  ];

  async function described(): Promise<string | undefined> {
    return value(await readEntities(store, ['person/both'])).get('person/both')?.entity.description;
  }

  beforeEach(async () => {
    value(await installSample(store, { pack: 'first', entities: first, at: 10 }));
    value(await installSample(store, { pack: 'second', entities: second, version: '2', at: 20 }));
  });

  it('each has all its records and its own index; the first tells the entity', async () => {
    expect(await recordsOf(store, 'first')).toHaveLength(first.length);
    expect(await recordsOf(store, 'second')).toHaveLength(second.length);
    expect(await described()).toBe('as the first has it');
  });

  it('the second can be added without a write to what the first has', async () => {
    const before = await rowsOf('first');
    value(await installSample(store, { pack: 'second', entities: second, version: '3', at: 30 }));
    value(await sweep(store));
    expect(await rowsOf('first')).toEqual(before);
    expect((await published()).packs.map(({ pack }) => pack)).toEqual(['first', 'second']);
  });

  it('the first can be removed by one write, and what it had is swept; the second tells the entity then', async () => {
    const before = await rowsOf('second');
    const { revision } = await published();
    breakage = breakWrites(Number.POSITIVE_INFINITY, killed);
    value(await removePacks(store, { packs: ['first'], at: 30 }));
    expect(breakage.count()).toBe(1);
    expect(await described()).toBe('as the second has it');
    expect((await published()).revision).toBeGreaterThan(revision);
    value(await sweep(store));
    expect(await rowsOf('second')).toEqual(before);
    const counts = [store.db.generations, store.db.layers, store.db.pages, store.db.shards].map((table) =>
      table.count(),
    );
    expect(await Promise.all(counts)).toEqual([1, 1, 3, 1]);
  });

  it('both can be removed: the library is there, and empty', async () => {
    value(await removePacks(store, { packs: ['first'], at: 30 }));
    value(await removePacks(store, { packs: ['second'], at: 30 }));
    value(await sweep(store));
    expect((await published()).packs).toEqual([]);
    expect(await described()).toBeUndefined();
    expect(await store.db.shards.count()).toBe(0);
  });

  it('none is removed by the name of another', async () => {
    value(await removePacks(store, { packs: ['third'], at: 30 }));
    expect((await published()).packs).toHaveLength(2);
  });
});

it('a revision can be raised without any other change; where nothing is installed nothing is written', async () => {
  expect(value(await raiseRevision(store, 5))).toBeNull();
  expect(await store.db.published.count()).toBe(0);
  value(await installSample(store, { pack: 'sample', entities: sampleEntities(1), at: 10 }));
  const before = await published();
  value(await raiseRevision(store, 5));
  expect(await published()).toEqual({ ...before, revision: before.revision + 1 });
});

it('a library of version 1 keeps its records; its index over all packs is gone, and each pack names one to be built', async () => {
  closeKnowledgeStore(store);
  freshIndexedDb();
  const old = new Dexie(KNOWLEDGE_DB);
  old.version(1).stores({
    published: 'key',
    generations: 'generation',
    shards: '[generation+shard+part]',
    indexes: 'revision',
  });
  const rudolf = entity({ id: 'person/rudolf' });
  await old.table('published').put({
    key: 'current',
    revision: 40,
    packs: [{ pack: 'sample', generation: 30, shards: 1, parts: 1 }],
    examinedBy: '0.1.0',
  });
  await old.table('generations').put({
    generation: 30,
    pack: 'sample',
    contents: { summary: { id: 'sample', entities: 1 }, sources: {} },
  });
  await old.table('shards').put({
    generation: 30,
    shard: 0,
    part: 0,
    ids: [rudolf.id],
    records: [JSON.stringify(rudolf)],
    targets: [],
    pointers: [],
  });
  await old.table('indexes').put({ revision: 40, names: new ArrayBuffer(8), entities: new ArrayBuffer(8) });
  old.close();

  store = await openStore();
  const { packs, ...row } = await published();
  expect(row).toEqual({ key: 'current', revision: 40, examinedBy: '0.1.0' });
  expect(packs).toEqual([{ pack: 'sample', generation: 30, shards: 1, parts: 1, layer: 30 }]);
  expect(value(await readLayer(store, 30))).toBeNull();
  expect(value(await readEntities(store, [rudolf.id])).get(rudolf.id)?.entity).toEqual(rudolf);
  expect([...store.db.backendDB().objectStoreNames]).not.toContain('indexes');
});
