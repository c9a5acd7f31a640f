// Details that lie in pages: read when an article needs them, once, and made again where they are lost.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KNOWLEDGE_DB } from '@/lib/edge/store/knowledge-db';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { type Life, packStream, startLife } from './life';
import { crowd, FLAVIA, packed, RUDOLF, RURITANIA, sampleLines } from './sample-pack';
import { files, killWorker, STARTER_PATH, serveFiles } from './worker';

/** Of the least known, who lie in the last page, and of the well known. */
const CROWD = crowd(2_000).map((entity) => ({ ...entity, salience: 0.01 }));
const LAST = CROWD.at(-1)!;
const STORY = 'Rudolf Elphberg was seen in Ruritania.';
const OTHER = `Then came ${LAST.label}.`;
const NEVER = new AbortController().signal;
let worker: Life;
/** Pages that are read from the disk, one list for each transaction. */
let reads: IDBValidKey[][];
const { getAll, get } = IDBObjectStore.prototype;
const { transaction } = IDBDatabase.prototype;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines({ entities: [RURITANIA, RUDOLF, FLAVIA, ...CROWD] })));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  worker = startLife();
  await worker.life.ready();
  worker = startLife();
  await worker.life.ready();
  reads = [];
  const asked = new WeakMap<IDBTransaction, IDBValidKey[]>();
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, key: IDBValidKey) {
    if (this.name === 'pages') {
      const list = asked.get(this.transaction) ?? [];
      if (list.length === 0) reads.push(list);
      list.push(key);
      asked.set(this.transaction, list);
    }
    return get.call(this, key);
  } as typeof get;
});
afterEach(() => {
  Object.assign(IDBObjectStore.prototype, { get, getAll });
  IDBDatabase.prototype.transaction = transaction;
  killWorker();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function changePages(act: (rows: import('dexie').Table) => PromiseLike<unknown>): Promise<void> {
  const db = await new Dexie(KNOWLEDGE_DB).open();
  await act(db.table('pages'));
  db.close();
}

async function pagesOnDisk(): Promise<number[]> {
  const db = await new Dexie(KNOWLEDGE_DB).open();
  const keys = (await db.table('pages').toCollection().primaryKeys()) as [number, number][];
  db.close();
  return keys.map(([, page]) => page);
}

it('an article reads only the pages that it needs, in one transaction, and each once', async () => {
  expect((await pagesOnDisk()).length).toBeGreaterThan(2);
  expect(await worker.find(STORY)).toEqual([RUDOLF.id, RURITANIA.id]);
  expect(reads).toHaveLength(1);
  expect(reads[0]!.length).toBeLessThan((await pagesOnDisk()).length);
  expect(await worker.find(STORY)).toEqual([RUDOLF.id, RURITANIA.id]);
  expect(reads).toHaveLength(1);
  expect(await worker.find(OTHER)).toEqual([LAST.id]);
  expect(reads).toHaveLength(2);
  expect(await worker.find(`${STORY} ${OTHER}`)).toEqual([RUDOLF.id, RURITANIA.id, LAST.id]);
  expect(reads).toHaveLength(2);
});

it('the pages of several packs are read in one transaction; those that are there stay when a pack is added', async () => {
  expect(await worker.find(STORY)).toEqual([RUDOLF.id, RURITANIA.id]);
  const zenda = {
    ...RURITANIA,
    id: 'place/zenda',
    label: 'Zenda',
    names: [{ name: 'Zenda', type: 'full' as const }],
  };
  value(await worker.install(packStream({ id: 'second', entities: [zenda] }), NEVER));
  reads.length = 0;
  expect(await worker.find(`${STORY} He came from Zenda.`)).toEqual([RUDOLF.id, RURITANIA.id, zenda.id]);
  expect(reads).toHaveLength(1);
  expect(await worker.find(`${OTHER} He came from Zenda.`)).toEqual([LAST.id, zenda.id]);
  worker = startLife();
  reads.length = 0;
  expect(await worker.find(`${OTHER} He came from Zenda.`)).toEqual([LAST.id, zenda.id]);
  expect(reads).toHaveLength(1);
  expect(new Set(reads[0]!.map((key) => (key as number[])[0])).size).toBe(2);
});

it.each<[string, (rows: import('dexie').Table) => PromiseLike<unknown>]>([
  ['missing', (rows) => rows.clear()],
  [
    'cut off',
    (rows) => rows.toCollection().modify((row) => Object.assign(row, { bytes: row.bytes.slice(0, 20) })),
  ],
  [
    'flipped in a bit',
    (rows) =>
      rows.toCollection().modify((row) => {
        const bytes = new Uint8Array(row.bytes.slice(0));
        bytes[bytes.length >> 1]! ^= 1;
        row.bytes = bytes.buffer;
      }),
  ],
  ['of another layer', (rows) => rows.toCollection().modify({ bytes: new ArrayBuffer(64) })],
])(
  'a page that is %s leads to a new index from the records, and the question is answered',
  async (_, spoil) => {
    const before = value(await worker.life.ready());
    await changePages(spoil);
    expect(await worker.find(STORY)).toEqual([RUDOLF.id, RURITANIA.id]);
    expect(value(await worker.life.ready()).revision).toBeGreaterThan(before.revision);
    worker = startLife();
    expect(await worker.find(OTHER)).toEqual([LAST.id]);
  },
);

it('many questions that meet the same lost page share one new index', async () => {
  await changePages((rows) => rows.clear());
  const before = value(await worker.life.ready()).revision;
  const answers = await Promise.all(
    Array.from({ length: 8 }, async (_, tab) => value(await worker.annotate(STORY, tab + 1))),
  );
  expect(new Set(answers.map(({ revision }) => revision)).size).toBe(1);
  expect(answers[0]!.revision).toBeGreaterThan(before);
  expect(answers[0]!.annotations).toHaveLength(2);
  expect(new Set((await pagesOnDisk()).map((page) => page)).size).toBe((await pagesOnDisk()).length);
});

it('a page lost with its records means that the pack is made anew from the packaged one', async () => {
  const db = await new Dexie(KNOWLEDGE_DB).open();
  await db.table('pages').clear();
  await db.table('shards').clear();
  db.close();
  expect(await worker.find(STORY)).toEqual([RUDOLF.id, RURITANIA.id]);
});

it('a library deleted while it is open is noticed at the next page, and made anew', async () => {
  await Dexie.delete(KNOWLEDGE_DB);
  expect(await worker.find(STORY)).toEqual([RUDOLF.id, RURITANIA.id]);
});

it('a question that was overtaken while its pages were read is answered so, and the later one served', async () => {
  const [older, later] = await Promise.all([worker.annotate(STORY), worker.annotate(OTHER)]);
  expect(older).toMatchObject({ fault: { code: 'superseded' } });
  expect(value(later).annotations.map(({ entity }) => entity)).toEqual([LAST.id]);
});

it('a question asked of a pack that is replaced before its pages are read is answered by the new one', async () => {
  files.set(STARTER_PATH, packed(sampleLines({ version: '2', entities: [RUDOLF, FLAVIA, ...CROWD] })));
  const library = value(await worker.life.ready());
  value(await worker.life.reinstall());
  // The version before is kept for one step back: a question that has begun with it is answered from it.
  expect(await worker.life.admit(library, [{ layer: 0, page: 0 }])).toEqual({ ok: true, value: true });
  const newest = packed(sampleLines({ version: '3', entities: [RUDOLF, FLAVIA, ...CROWD] }));
  files.set(STARTER_PATH, newest);
  value(await worker.life.reinstall());
  // As a question that has begun with the old one.
  expect(await worker.life.admit(library, [{ layer: 0, page: 1 }])).toEqual({ ok: true, value: false });
  expect(await worker.find(STORY)).toEqual([RUDOLF.id]);
});
