// Several packs and the reader's own names: each an index of its own, added and taken away without the others being touched.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KNOWLEDGE_DB } from '@/lib/edge/store/knowledge-db';
import { USER_DB } from '@/lib/edge/store/user-db';
import { type Breakage, breakWrites, diskFull, killed } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { type Life, packStream, startLife } from './life';
import { entity, packed, RUDOLF, RURITANIA, STRELSAU, sampleLines } from './sample-pack';
import { files, killWorker, STARTER_PATH, serveFiles } from './worker';

const STORY = 'Rudolf Elphberg left Strelsau for Zenda.';
const ZENDA = entity({ id: 'place/zenda', kind: 'place', label: 'Zenda' });
/** The same entity with another description and another name, in a second pack. */
const OTHER_RUDOLF = entity({
  id: RUDOLF.id,
  kind: 'person',
  label: 'Rudolf Elphberg',
  description: 'as the second pack has him',
  names: [
    { name: 'Rudolf Elphberg', type: 'full' },
    { name: 'Rassendyll', type: 'alias' },
  ],
});
const SECOND = { id: 'second', entities: [OTHER_RUDOLF, ZENDA] };
const NEVER = new AbortController().signal;

let worker: Life;
let breakage: Breakage | null = null;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  worker = startLife();
  await worker.find(STORY);
});
afterEach(() => {
  breakage?.mend();
  breakage = null;
  killWorker();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function rows(table: string): Promise<Record<string, unknown>[]> {
  const db = await new Dexie(KNOWLEDGE_DB).open();
  const all = (await db.table(table).toArray()) as Record<string, unknown>[];
  db.close();
  return all;
}

async function change(
  table: string,
  act: (rows: import('dexie').Table) => PromiseLike<unknown>,
): Promise<void> {
  const db = await new Dexie(KNOWLEDGE_DB).open();
  await act(db.table(table));
  db.close();
}

async function layerOf(pack: string): Promise<number> {
  const [row] = await rows('published');
  return (row!.packs as { pack: string; layer: number }[]).find((each) => each.pack === pack)!.layer;
}

async function packs(): Promise<string[]> {
  const state = await worker.life.state();
  return state.is === 'ready' ? state.packs.map(({ id }) => id) : [state.is];
}

describe('a second pack', () => {
  beforeEach(async () => {
    value(await worker.install(packStream(SECOND), NEVER));
  });

  it('adds its names; an entity that both have is told by the first, and found by the names of both', async () => {
    expect(await packs()).toEqual(['starter', 'second']);
    expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id, ZENDA.id]);
    expect(await worker.find('Who is Rassendyll?')).toEqual([RUDOLF.id]);
    expect((await worker.card(RUDOLF.id)).description).toBe('something made up');
  });

  it('is there in the next worker', async () => {
    worker = startLife();
    expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id, ZENDA.id]);
    expect(await packs()).toEqual(['starter', 'second']);
  });

  it('leaves the layer of the first open as it is, with the pages it was given', async () => {
    const before = value(await worker.life.ready());
    value(await worker.install(packStream({ ...SECOND, version: '2' }), NEVER));
    const after = value(await worker.life.ready());
    expect(after.knowledge.layers[0]).toBe(before.knowledge.layers[0]);
    expect(after.knowledge.layers[1]).not.toBe(before.knowledge.layers[1]);
    expect(after.revision).toBeGreaterThan(before.revision);
  });

  it('removed is gone at once, with all that it had on disk; the first is not read again', async () => {
    const before = value(await worker.life.ready());
    value(await worker.remove('second'));
    expect(await packs()).toEqual(['starter']);
    expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id]);
    expect(value(await worker.life.ready()).knowledge.layers[0]).toBe(before.knowledge.layers[0]);
    await vi.waitFor(async () =>
      expect([await rows('layers'), await rows('generations')].map(({ length }) => length)).toEqual([1, 1]),
    );
  });

  it('tells what both have once the first is removed', async () => {
    value(await worker.remove('starter'));
    expect(await worker.find(STORY)).toEqual([RUDOLF.id, ZENDA.id]);
    expect((await worker.card(RUDOLF.id)).description).toBe('as the second pack has him');
  });

  it('whose index is damaged is left out while it is built again from its records; the first serves', async () => {
    const layer = await layerOf('second');
    await change('layers', (table) => table.update(layer, { entities: new Blob(['damaged']) }));
    worker = startLife();
    expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id]);
    await vi.waitFor(async () =>
      expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id, ZENDA.id]),
    );
    expect(await layerOf('second')).toBeGreaterThan(layer);
    await vi.waitFor(async () => expect(await rows('layers')).toHaveLength(2));
    worker = startLife();
    expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id, ZENDA.id]);
  });

  it('whose index and records are lost is left out, and the reader is told; the first serves', async () => {
    const layer = await layerOf('second');
    await change('layers', (table) => table.delete(layer));
    const generation = (await rows('generations')).find(({ pack }) => pack === 'second')!
      .generation as number;
    await change('shards', (table) => table.where('[generation+shard+part]').above([generation]).delete());
    worker = startLife();
    await vi.waitFor(async () => {
      const reply = value(await worker.annotate(STORY));
      expect(reply.notes).toEqual([expect.stringMatching(/could not be indexed again/)]);
      expect(reply.annotations.map(({ entity }) => entity)).toEqual([RUDOLF.id, STRELSAU.id]);
    });
  });

  it('where both indexes are lost the first is waited for, and then both serve', async () => {
    await change('layers', (table) => table.clear());
    worker = startLife();
    expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id]);
    await vi.waitFor(async () =>
      expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id, ZENDA.id]),
    );
  });
});

it('the packaged pack, removed, stays removed when the extension is updated', async () => {
  value(await worker.install(packStream(SECOND), NEVER));
  value(await worker.remove('starter'));
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ manifest_version: 3, name: 'B', version: '0.2.0' }),
  });
  files.set(STARTER_PATH, packed(sampleLines({ version: '2' })));
  worker = startLife();
  expect(await worker.find(STORY)).toEqual([RUDOLF.id, ZENDA.id]);
  await vi.waitFor(async () => expect(await rows('published')).toMatchObject([{ examinedBy: '0.2.0' }]));
  expect(await packs()).toEqual(['second']);
});

it('the last pack removed, the library is empty and says so, also in the next worker', async () => {
  value(await worker.remove('starter'));
  expect(await worker.annotate(STORY)).toMatchObject({
    fault: { message: expect.stringContaining('empty') },
  });
  expect(await packs()).toEqual(['absent']);
  worker = startLife();
  expect(await worker.annotate(STORY)).toMatchObject({
    fault: { message: expect.stringContaining('empty') },
  });
  value(await worker.install(packStream(SECOND), NEVER));
  expect(await worker.find(STORY)).toEqual([RUDOLF.id, ZENDA.id]);
});

describe('a worker killed at any write', () => {
  /** Runs `act` killed at each write in turn; after each, a new worker must answer as one of `allowed`. */
  async function atEachWrite(
    prepare: () => Promise<void>,
    act: () => Promise<unknown>,
    allowed: readonly (readonly string[])[],
  ): Promise<void> {
    const begin = async (): Promise<void> => {
      killWorker();
      freshIndexedDb();
      worker = startLife();
      await worker.find(STORY);
      await prepare();
    };
    await begin();
    breakage = breakWrites(Number.POSITIVE_INFINITY, killed);
    await act();
    const writes = breakage.count();
    breakage.mend();
    expect(writes).toBeGreaterThan(1);
    for (let at = 1; at <= writes; at++) {
      await begin();
      breakage = breakWrites(at, killed);
      await act();
      killWorker();
      breakage.mend();
      worker = startLife();
      expect(allowed, `write ${at}`).toContainEqual(await worker.find(STORY));
      const installed = (await rows('published')).flatMap(({ packs }) => packs as { layer: number }[]);
      await vi.waitFor(async () => {
        const layers = (await rows('layers')).map(({ layer }) => layer);
        expect(layers.sort(), `write ${at}`).toEqual(installed.map(({ layer }) => layer).sort());
        expect(await rows('generations'), `write ${at}`).toHaveLength(installed.length);
      });
    }
  }

  it('of a second install has the first pack, or both', () =>
    atEachWrite(
      async () => undefined,
      () => worker.install(packStream(SECOND), NEVER),
      [
        [RUDOLF.id, STRELSAU.id],
        [RUDOLF.id, STRELSAU.id, ZENDA.id],
      ],
    ));

  it('of a removal has both packs, or one', () =>
    atEachWrite(async () => void value(await worker.install(packStream(SECOND), NEVER)), async () => {
      await worker.remove('second');
      await worker.life.packs.tidy();
    }, [
      [RUDOLF.id, STRELSAU.id],
      [RUDOLF.id, STRELSAU.id, ZENDA.id],
    ]));

  it('of a name of the reader’s own has it, or not', () =>
    atEachWrite(
      async () => undefined,
      () => worker.keepOwn({ ...ZENDA, id: 'own/zenda' }),
      [
        [RUDOLF.id, STRELSAU.id],
        [RUDOLF.id, STRELSAU.id, 'own/zenda'],
      ],
    ));

  it('of a rebuilt index has the whole pack', () =>
    atEachWrite(() => change('layers', (table) => table.clear()), async () => {
      worker = startLife();
      // Rebuilt for the first who asks; cut short, the question fails.
      await worker.annotate(STORY);
    }, [[RUDOLF.id, STRELSAU.id]]));
});

it('an index for which the disk has no room serves from memory, with one sentence', async () => {
  await change('layers', (table) => table.clear());
  worker = startLife();
  breakage = breakWrites(1, diskFull);
  const reply = value(await worker.annotate(STORY));
  expect(reply.annotations.map(({ entity }) => entity)).toEqual([RUDOLF.id, STRELSAU.id]);
  expect(reply.notes).toEqual([expect.stringMatching(/disk is full/i)]);
  breakage.mend();
  value(await worker.install(packStream(SECOND), NEVER));
  expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id, ZENDA.id]);
});

it('a record that is no JSON any more is found when an index is built again, and the pack is made anew', async () => {
  await change('layers', (table) => table.clear());
  await change('shards', (table) => table.toCollection().modify({ records: ['{"id":', '{}', '{}'] }));
  worker = startLife();
  expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id]);
});

describe('names of the reader’s own', () => {
  const AUNT = entity({ id: 'own/aunt', kind: 'person', label: 'Aunt Ada', description: 'mine' });

  it('are found at once and in the next worker, come before the packs’, and can be dropped', async () => {
    const before = value(await worker.life.ready());
    value(await worker.keepOwn(AUNT));
    const after = value(await worker.life.ready());
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(after.knowledge.layers[1]).toBe(before.knowledge.layers[0]);
    expect(await worker.find('Aunt Ada met Rudolf Elphberg.')).toEqual([AUNT.id, RUDOLF.id]);
    expect(await worker.card(AUNT.id)).toMatchObject({
      label: 'Aunt Ada',
      pack: { title: 'Your own entries' },
    });
    worker = startLife();
    expect((await worker.card(AUNT.id)).label).toBe('Aunt Ada');
    expect(await worker.find('Aunt Ada met Rudolf Elphberg.')).toEqual([AUNT.id, RUDOLF.id]);
    value(await worker.dropOwn(AUNT.id));
    expect(await worker.find('Aunt Ada met Rudolf Elphberg.')).toEqual([RUDOLF.id]);
  });

  it('replace what a pack says of an entity, and keep who points at it', async () => {
    value(await worker.keepOwn({ ...RURITANIA, description: 'as I see it' }));
    const card = await worker.card(RURITANIA.id);
    expect(card.description).toBe('as I see it');
    expect(card.posts.map(({ holder }) => holder?.label)).toEqual(['Rudolf Elphberg']);
  });

  it('point at what packs have', async () => {
    const role = { title: 'Regent', of: RURITANIA.id, from: null, to: null, sources: ['reader'] };
    value(await worker.keepOwn({ ...AUNT, roles: [role] }));
    const holders = (await worker.card(RURITANIA.id)).posts.map(({ holder }) => holder?.label);
    expect(holders.sort()).toEqual(['Aunt Ada', 'Rudolf Elphberg']);
  });

  it('write nothing to what packs have on disk, and wait for no install', async () => {
    const tables = ['layers', 'pages', 'shards', 'generations'];
    const before = await Promise.all(tables.map(rows));
    const slow = new ReadableStream<Uint8Array<ArrayBuffer>>();
    const cancel = new AbortController();
    const installing = worker.install(slow, cancel.signal);
    value(await worker.keepOwn(AUNT));
    expect(await worker.find('Aunt Ada')).toEqual([AUNT.id]);
    expect(await Promise.all(tables.map(rows))).toEqual(before);
    void installing;
  });

  it('serve alone where no pack is installed', async () => {
    value(await worker.remove('starter'));
    value(await worker.keepOwn(AUNT));
    expect(await worker.find('Aunt Ada met Rudolf Elphberg.')).toEqual([AUNT.id]);
    worker = startLife();
    expect(await worker.find('Aunt Ada met Rudolf Elphberg.')).toEqual([AUNT.id]);
  });

  it('that cannot be stored are refused, and nothing has changed', async () => {
    breakage = breakWrites(1, diskFull);
    expect(await worker.keepOwn(AUNT)).toMatchObject({ ok: false, fault: { code: 'full' } });
    breakage.mend();
    expect(await worker.find('Aunt Ada met Rudolf Elphberg.')).toEqual([RUDOLF.id]);
  });

  it('that cannot be read do not keep the packs from serving, and the reader is told', async () => {
    killWorker();
    await Dexie.delete(USER_DB);
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(USER_DB, 90);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    worker = startLife();
    const reply = value(await worker.annotate(STORY));
    expect(reply.annotations.map(({ entity }) => entity)).toEqual([RUDOLF.id, STRELSAU.id]);
    expect(reply.notes).toEqual([
      expect.stringMatching(/own names could not be read.*later version/),
      expect.stringMatching(/Fact-checks that you keep could not be read.*later version/),
      expect.stringMatching(/corrections could not be read.*later version/),
      expect.stringMatching(/“not this claim” could not be read.*later version/),
    ]);
    expect((await worker.card(RUDOLF.id)).label).toBe('Rudolf Elphberg');
  });

  it('survive a library that is thrown away', async () => {
    value(await worker.keepOwn(AUNT));
    killWorker();
    await Dexie.delete(KNOWLEDGE_DB);
    worker = startLife();
    expect(await worker.find('Aunt Ada met Rudolf Elphberg.')).toEqual([AUNT.id, RUDOLF.id]);
  });
});
