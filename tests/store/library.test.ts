// The library on disk: what is installed is what is read, whole or not at all.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeKnowledgeStore, type KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { readLayer } from '@/lib/edge/store/layer-parts';
import { readPublished } from '@/lib/edge/store/publish';
import { readEntities } from '@/lib/edge/store/read-entities';
import { readPacks } from '@/lib/edge/store/read-library';
import { sweep } from '@/lib/edge/store/sweep';
import { type Breakage, breakWrites, diskFull, killed } from './break-writes';
import { freshIndexedDb } from './fresh-database';
import { entity, holder, installSample, openStore, recordsOf, sampleEntities, value } from './sample-library';

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

async function reopened(): Promise<KnowledgeStore> {
  closeKnowledgeStore(store);
  store = await openStore();
  return store;
}

async function rowsOf(table: 'generations' | 'shards' | 'layers' | 'pages'): Promise<number> {
  return store.db.table(table).count();
}

/** The byte that fills the index of the only pack. */
async function indexByte(): Promise<number> {
  const [pack] = value(await readPublished(store))!.packs;
  return new Uint8Array(value(await readLayer(store, pack!.layer))!.names)[0]!;
}

it('an empty library has nothing published and knows no entity', async () => {
  expect(value(await readPublished(store))).toBeNull();
  expect(value(await readEntities(store, ['place/ruritania'])).size).toBe(0);
});

describe('after an install', () => {
  const entities = sampleEntities();
  beforeEach(async () => {
    value(await installSample(store, { pack: 'sample', entities }));
  });

  it('every entity is read back as it was, over all shards', async () => {
    const found = value(
      await readEntities(
        store,
        entities.map(({ id }) => id),
      ),
    );
    expect([...found.values()].map((stored) => stored.entity)).toEqual(entities);
    expect(await rowsOf('shards')).toBeGreaterThan(1);
  });

  it('an entity comes with its pack and the sources that its facts name', async () => {
    const stored = value(await readEntities(store, ['person/rudolf'])).get('person/rudolf')!;
    expect(stored.pack).toMatchObject({ id: 'sample', entities: entities.length });
    expect(stored.sources.almanac!.title).toBe('An invented almanac');
  });

  it('a country tells who points at it: holders of posts first', async () => {
    const stored = value(await readEntities(store, ['place/ruritania'])).get('place/ruritania')!;
    expect(stored.incoming).toEqual([
      { source: 'person/rudolf', via: 'role', salience: 5 },
      { source: 'place/strelsau', via: 'relation', salience: 1 },
    ]);
  });

  it('an id that no pack has is missing from the answer', async () => {
    const found = value(await readEntities(store, ['person/nobody', 'person/rudolf']));
    expect([...found.keys()]).toEqual(['person/rudolf']);
  });

  it('all its records can be read, for building an index again', async () => {
    const records = await recordsOf(store, 'sample');
    expect(records.map(({ id }) => id).sort()).toEqual(entities.map(({ id }) => id).sort());
  });

  it('all of it survives a restart', async () => {
    await reopened();
    const published = value(await readPublished(store))!;
    expect(value(await readPacks(store, published.packs)).map((pack) => pack?.id)).toEqual(['sample']);
    expect(value(await readEntities(store, ['person/rudolf'])).size).toBe(1);
  });

  it('a newer version takes the place of the older, which is kept for one step back; of the one before that nothing is left', async () => {
    const before = value(await readPublished(store))!;
    const newer = [entity({ id: 'place/ruritania', kind: 'place', description: 'a republic now' })];
    value(await installSample(store, { pack: 'sample', entities: newer, version: '2' }));
    value(await sweep(store));
    const after = value(await readPublished(store))!;
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(after.packs).toHaveLength(1);
    const found = value(await readEntities(store, ['place/ruritania', 'person/rudolf']));
    expect(found.get('place/ruritania')).toMatchObject({
      entity: { description: 'a republic now' },
      pack: { version: '2' },
      incoming: [],
    });
    expect(found.has('person/rudolf')).toBe(false);
    expect(await rowsOf('shards')).toBeGreaterThan(2);
    expect(await indexByte()).toBe(2);
    value(await installSample(store, { pack: 'sample', entities: newer, version: '3' }));
    value(await sweep(store));
    expect(await Promise.all([rowsOf('generations'), rowsOf('shards'), rowsOf('layers')])).toEqual([2, 2, 2]);
  });

  it('a second pack adds entities and pointers; of two with one id the first pack tells', async () => {
    const second = [
      entity({ id: 'person/rudolf', description: 'as the second pack has him' }),
      holder('person/flavia', 'place/ruritania', 9),
    ];
    value(await installSample(store, { pack: 'second', entities: second, at: 2 }));
    const found = value(await readEntities(store, ['person/rudolf', 'person/flavia', 'place/ruritania']));
    expect(found.get('person/rudolf')!.pack.id).toBe('sample');
    expect(found.get('person/flavia')!.pack.id).toBe('second');
    expect(found.get('place/ruritania')!.incoming.map(({ source }) => source)).toEqual([
      'person/flavia',
      'person/rudolf',
      'place/strelsau',
    ]);
    expect(await recordsOf(store, 'second')).toEqual(second);
  });

  it('many pages reading at once all get their answers', async () => {
    const answers = await Promise.all(
      entities.slice(0, 50).map(async ({ id }) => value(await readEntities(store, [id])).get(id)!.entity.id),
    );
    expect(answers).toEqual(entities.slice(0, 50).map(({ id }) => id));
  });
});

it('a pack too big to be held is written in parts, and read as one', async () => {
  const entities = sampleEntities(40);
  value(await installSample(store, { pack: 'sample', entities, drainEvery: 7 }));
  const found = value(
    await readEntities(
      store,
      entities.map(({ id }) => id),
    ),
  );
  expect([...found.values()].map((stored) => stored.entity)).toEqual(entities);
  expect(found.get('place/ruritania')!.incoming).toHaveLength(2);
  expect(await recordsOf(store, 'sample')).toHaveLength(entities.length);
});

describe('an install that is cut short', () => {
  const first = sampleEntities(300);
  const second = [...sampleEntities(310), entity({ id: 'person/new' })];

  async function writesOf(entities: typeof first): Promise<number> {
    breakage = breakWrites(Number.POSITIVE_INFINITY, killed);
    value(await installSample(store, { pack: 'sample', entities, version: '2', drainEvery: 100 }));
    const count = breakage.count();
    breakage.mend();
    freshIndexedDb();
    await reopened();
    return count;
  }

  it('leaves the old state or the new one, at whichever write, and is swept at the next start', async () => {
    const writes = await writesOf(second);
    expect(writes).toBeGreaterThan(5);
    for (let at = 1; at <= writes; at++) {
      freshIndexedDb();
      await reopened();
      value(await installSample(store, { pack: 'sample', entities: first }));
      const [shards, pages] = await Promise.all([rowsOf('shards'), rowsOf('pages')]);
      breakage = breakWrites(at, killed);
      const cut = await installSample(store, {
        pack: 'sample',
        entities: second,
        version: '2',
        drainEvery: 100,
      });
      breakage.mend();
      expect(cut, `write ${at}`).toMatchObject({ ok: false, fault: { code: 'interrupted' } });

      await reopened();
      const found = value(await readEntities(store, ['person/new', 'person/rudolf']));
      expect([...found.keys()], `write ${at}`).toEqual(['person/rudolf']);
      expect(found.get('person/rudolf')!.pack).toMatchObject({ version: '1' });
      expect(await indexByte(), `write ${at}`).toBe(1);
      value(await sweep(store));
      expect(await rowsOf('generations'), `write ${at}`).toBe(1);
      expect(await rowsOf('shards'), `write ${at}`).toBe(shards);
      expect(await rowsOf('layers'), `write ${at}`).toBe(1);
      expect(await rowsOf('pages'), `write ${at}`).toBe(pages);
    }
  });

  it('of a first install leaves an empty library', async () => {
    breakage = breakWrites(3, killed);
    await installSample(store, { pack: 'sample', entities: first });
    breakage.mend();
    await reopened();
    expect(value(await readPublished(store))).toBeNull();
    expect(value(await sweep(store)).generations).toHaveLength(1);
    expect(await rowsOf('shards')).toBe(0);
  });

  it('by a full disk says so, at whichever write', async () => {
    const writes = await writesOf(first);
    for (let at = 1; at <= writes; at++) {
      freshIndexedDb();
      await reopened();
      breakage = breakWrites(at, diskFull);
      const cut = await installSample(store, { pack: 'sample', entities: first, drainEvery: 100 });
      breakage.mend();
      expect(cut, `write ${at}`).toMatchObject({ ok: false, fault: { code: 'full' } });
    }
  });

  /** An old version in many more rows than are deleted in one transaction, and two new ones, of which the first is kept. */
  async function replaced(): Promise<void> {
    freshIndexedDb();
    await reopened();
    value(await installSample(store, { pack: 'sample', entities: first, drainEvery: 1 }));
    value(await installSample(store, { pack: 'sample', entities: second, version: '2' }));
    value(await installSample(store, { pack: 'sample', entities: second, version: '3' }));
  }

  it('while being swept is swept whole the next time', async () => {
    await replaced();
    const before = await rowsOf('shards');
    breakage = breakWrites(Number.POSITIVE_INFINITY, killed);
    value(await sweep(store));
    const writes = breakage.count();
    breakage.mend();
    const shards = await rowsOf('shards');
    expect(before).toBeGreaterThan(200);
    expect(writes).toBeGreaterThan(6);
    for (let at = 1; at <= writes; at++) {
      await replaced();
      breakage = breakWrites(at, killed);
      expect((await sweep(store)).ok).toBe(false);
      breakage.mend();
      expect(value(await readEntities(store, ['person/new'])).size).toBe(1);
      expect(await indexByte(), `write ${at}`).toBe(3);
      value(await sweep(store));
      const left = [rowsOf('generations'), rowsOf('layers'), rowsOf('pages'), rowsOf('shards')];
      expect(await Promise.all(left), `write ${at}`).toEqual([2, 2, 6, shards]);
    }
  });

  it('is swept in pieces: those who read meanwhile wait for none of it as a whole', async () => {
    await replaced();
    let swept = false;
    const sweeping = sweep(store).then((result) => {
      swept = true;
      return result;
    });
    let answers = 0;
    while (!swept) {
      expect(value(await readEntities(store, ['person/new'])).size).toBe(1);
      answers += 1;
    }
    value(await sweeping);
    expect(answers).toBeGreaterThan(9);
  });
});

it('a library that lost its clock still numbers revisions and generations upwards', async () => {
  value(await installSample(store, { pack: 'sample', entities: sampleEntities(1), at: 1000 }));
  const before = value(await readPublished(store))!;
  value(await installSample(store, { pack: 'sample', entities: sampleEntities(1), at: 5 }));
  const after = value(await readPublished(store))!;
  expect(after.revision).toBeGreaterThan(before.revision);
  expect(after.packs[0]!.generation).toBeGreaterThan(before.packs[0]!.generation);
});

it('answers come as native promises: others are no answer to a message', () => {
  expect(readEntities(store, [])).toBeInstanceOf(Promise);
  expect(Object.getPrototypeOf(readPublished(store))).toBe(Promise.prototype);
});
