// Opening the databases: every way in which that fails is a value, and nothing precious is touched.
import { Dexie } from 'dexie';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeOf } from '@/lib/edge/store/faults';
import {
  closeKnowledgeStore,
  deleteKnowledgeStore,
  KNOWLEDGE_DB,
  openKnowledgeStore,
} from '@/lib/edge/store/knowledge-db';
import { readPublished } from '@/lib/edge/store/publish';
import { readEntities } from '@/lib/edge/store/read-entities';
import { openUserStore, USER_DB } from '@/lib/edge/store/user-db';
import { freshIndexedDb } from './fresh-database';
import { installSample, openStore, sampleEntities, value } from './sample-library';

beforeEach(() => {
  freshIndexedDb();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A database as a later version of the extension would leave it. */
function makeNewer(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 95);
    request.onupgradeneeded = () => request.result.createObjectStore('later');
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

async function tablesOf(name: string): Promise<string[]> {
  const db = await new Dexie(name).open();
  const names = [...db.backendDB().objectStoreNames];
  db.close();
  return names;
}

describe.each([
  [KNOWLEDGE_DB, openKnowledgeStore],
  [USER_DB, openUserStore],
])('the database %s', (name, open) => {
  it('from a newer version is refused with its sentence, and left as it is', async () => {
    await makeNewer(name);
    expect(await open()).toMatchObject({ ok: false, fault: { code: 'newer' } });
    expect(await tablesOf(name)).toEqual(['later']);
  });

  it('that the browser cannot read is a value', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    expect(await open()).toMatchObject({ ok: false, fault: { code: 'corrupted' } });
  });

  it('that the browser forbids is a value', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure', 'SecurityError');
    });
    expect(await open()).toMatchObject({ ok: false, fault: { code: 'blocked' } });
  });

  it('can be opened twice at once', async () => {
    expect(await Promise.all([open(), open()])).toMatchObject([{ ok: true }, { ok: true }]);
  });
});

it('a database held open in an older form by a page that will not let go is blocked, not waited for', async () => {
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(KNOWLEDGE_DB, 1);
    request.onsuccess = () => resolve(request.result);
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await openKnowledgeStore()).toMatchObject({ ok: false, fault: { code: 'blocked' } });
  held.close();
});

it('a library that a page holds open is not deleted, and not waited for', async () => {
  closeKnowledgeStore(await openStore());
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(KNOWLEDGE_DB);
    request.onsuccess = () => resolve(request.result);
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await deleteKnowledgeStore()).toMatchObject({ ok: false, fault: { code: 'blocked' } });
  held.close();
});

it('a library deleted while it is open is found empty, not failing', async () => {
  const store = await openStore();
  value(await installSample(store, { pack: 'sample', entities: sampleEntities(3) }));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  value(await deleteKnowledgeStore());
  expect(value(await readPublished(store))).toBeNull();
  expect(value(await readEntities(store, ['person/rudolf'])).size).toBe(0);
  closeKnowledgeStore(store);
});

it('a closed library answers with a fault', async () => {
  const store = await openStore();
  closeKnowledgeStore(store);
  expect(await readPublished(store)).toMatchObject({ ok: false, fault: { code: 'interrupted' } });
});

it('a record that is no JSON any more is a fault of the library', async () => {
  const store = await openStore();
  value(await installSample(store, { pack: 'sample', entities: sampleEntities(0) }));
  await store.db.shards.toCollection().modify((row: { records: string[] }) => {
    row.records = row.records.map(() => '{"id":');
  });
  expect(await readEntities(store, ['person/rudolf'])).toMatchObject({ fault: { code: 'corrupted' } });
  closeKnowledgeStore(store);
});

describe('an error is told by', () => {
  it.each([
    ['its name', new DOMException('', 'QuotaExceededError'), 'full'],
    [
      'the innermost it wraps',
      new Dexie.AbortError('aborted', new DOMException('', 'QuotaExceededError')),
      'full',
    ],
    ['nothing, where it is a fault of our own', new TypeError('undefined is not a function'), null],
    ['nothing, where it is no error', 'oops', null],
    [
      'what refused the first of the rows that were written at once',
      new Dexie.BulkError('2 of 2', [
        new DOMException('', 'QuotaExceededError'),
        new DOMException('', 'AbortError'),
      ]),
      'full',
    ],
    [
      'what rolled them back',
      new Dexie.BulkError('1 of 1', [new DOMException('', 'AbortError')]),
      'interrupted',
    ],
    [
      'nothing, where one of them is a slip of ours',
      new Dexie.BulkError('1 of 1', [new TypeError('x')]),
      null,
    ],
  ])('%s', (_, error, code) => expect(codeOf(error)).toBe(code));
});
