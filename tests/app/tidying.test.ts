// What an opening leaves to be done is done when the reader has the answer.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeKnowledgeStore, type KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { hasList } from '@/lib/edge/store/lists';
import { beginGeneration } from '@/lib/edge/store/write-generation';
import { freshIndexedDb } from '../store/fresh-database';
import { openStore, value } from '../store/sample-library';
import { startLife } from './life';
import { packed, sampleLines } from './sample-pack';
import { files, STARTER_PATH, serveFiles } from './worker';

let store: KnowledgeStore;

beforeEach(() => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
});
afterEach(() => {
  vi.restoreAllMocks();
  closeKnowledgeStore(store);
});

it('the remains of an interrupted install are swept after the answer, not before it', async () => {
  await startLife().find('Rudolf Elphberg left Strelsau.');
  const worker = startLife();
  store = await openStore();
  value(await beginGeneration(store, { pack: 'interrupted', records: 1, at: 1 }));
  expect(await store.db.generations.count()).toBe(2);

  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  expect(await worker.find('Rudolf Elphberg left Strelsau.')).toHaveLength(2);
  // Only a sweep looks at these, and at nothing else, at once.
  const swept = begun.mock.calls.filter(
    ([names]) => [...names].sort().join() === 'generations,layers,published',
  );
  expect(swept).toHaveLength(0);
  await vi.waitFor(async () => expect(await store.db.generations.count()).toBe(1));
});

it('a library of an earlier version, which wrote no lists of names, gets them; one that was cut short is made anew', async () => {
  await startLife().find('Rudolf Elphberg left Strelsau.');
  store = await openStore();
  const [pack] = (await store.db.published.get('current'))!.packs;
  const lines = async () => {
    const rows = await store.db.lists.toArray();
    return (await Promise.all(rows.map((row) => row.lines.text()))).join('');
  };
  const before = await lines();
  expect(before).toContain('rudolf elphberg');
  await store.db.lists.clear();
  await store.db.lists.put({ generation: pack!.generation, part: 1, lines: new Blob([before, before]) });

  await startLife().find('Rudolf Elphberg left Strelsau.');
  store = await openStore();
  await vi.waitFor(async () => expect(value(await hasList(store, pack!.generation))).toBe(true));
  expect((await lines()).split('\n').sort()).toEqual(before.split('\n').sort());
});
