// What an opening leaves to be done is done when the reader has the answer.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeKnowledgeStore, type KnowledgeStore } from '@/lib/edge/store/knowledge-db';
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
