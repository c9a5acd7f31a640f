// Opening the databases: every way in which that fails is a value, and nothing precious is touched.
import { Dexie } from 'dexie';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction, Verdict } from '@/lib/core/model/correction';
import type { Day } from '@/lib/core/model/dates';
import { correctionOf } from '@/lib/core/text/said';
import { codeOf } from '@/lib/edge/store/faults';
import {
  closeKnowledgeStore,
  deleteKnowledgeStore,
  KNOWLEDGE_DB,
  openKnowledgeStore,
} from '@/lib/edge/store/knowledge-db';
import { readPublished } from '@/lib/edge/store/publish';
import { readEntities } from '@/lib/edge/store/read-entities';
import {
  deleteCorrection,
  deleteOwn,
  openUserStore,
  putCorrection,
  putOwn,
  readCorrections,
  readOwn,
  readSettings,
  USER_DB,
  writeSettings,
} from '@/lib/edge/store/user-db';
import { freshIndexedDb } from './fresh-database';
import { entity, installSample, openStore, sampleEntities, value } from './sample-library';

beforeEach(() => {
  freshIndexedDb();
});
afterEach(() => {
  vi.restoreAllMocks();
});

function correction(words: string, verdict: Verdict): Correction {
  return correctionOf({ words, verdict, scope: { in: 'everywhere' } }, '2026-11-25' as Day)!;
}
const NEVER_MAY = correction('May', { is: 'never' });

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

describe('settings', () => {
  it('are the defaults until something is chosen, and then what was chosen', async () => {
    const store = value(await openUserStore());
    expect(value(await readSettings(store))).toEqual({ density: 'normal' });
    value(await writeSettings(store, { density: 'quiet' }));
    expect(value(await readSettings(value(await openUserStore())))).toEqual({ density: 'quiet' });
  });

  it('of version 1 are carried over, and the reader’s own names begin empty', async () => {
    const old = new Dexie(USER_DB);
    old.version(1).stores({ settings: 'key' });
    await old.table('settings').put({ key: 'settings', value: { density: 'quiet' } });
    old.close();
    const store = value(await openUserStore());
    expect(value(await readSettings(store))).toEqual({ density: 'quiet' });
    expect(value(await readOwn(store))).toEqual([]);
    expect(value(await readCorrections(store))).toEqual([]);
  });

  it('and names of version 2 are carried over, and the reader’s corrections begin empty', async () => {
    const old = new Dexie(USER_DB);
    old.version(1).stores({ settings: 'key' });
    old.version(2).stores({ settings: 'key', own: 'id' });
    await old.table('settings').put({ key: 'settings', value: { density: 'quiet' } });
    const aunt = entity({ id: 'own/aunt', label: 'Aunt Ada' });
    await old.table('own').put({ id: aunt.id, entity: aunt });
    old.close();
    const store = value(await openUserStore());
    expect(value(await readSettings(store))).toEqual({ density: 'quiet' });
    expect(value(await readOwn(store))).toEqual([aunt]);
    expect(value(await readCorrections(store))).toEqual([]);
    value(await putCorrection(store, NEVER_MAY, 1));
    expect(value(await readCorrections(value(await openUserStore())))).toEqual([NEVER_MAY]);
  });

  it('that are not understood are at their defaults', async () => {
    const store = value(await openUserStore());
    await store.db.settings.put({ key: 'settings', value: { density: 'deafening' } as never });
    expect(value(await readSettings(store))).toEqual({ density: 'normal' });
  });
});

describe('an entity of the reader’s own', () => {
  it('is kept by its id, replaced, and dropped', async () => {
    const store = value(await openUserStore());
    value(await putOwn(store, entity({ id: 'own/aunt', label: 'Aunt' })));
    value(await putOwn(store, entity({ id: 'own/uncle' })));
    value(await putOwn(store, entity({ id: 'own/aunt', label: 'Aunt Ada' })));
    const again = value(await openUserStore());
    expect(value(await readOwn(again)).map(({ label }) => label)).toEqual(['Aunt Ada', 'own/uncle']);
    value(await deleteOwn(again, 'own/aunt'));
    value(await deleteOwn(again, 'own/nobody'));
    expect(value(await readOwn(store)).map(({ id }) => id)).toEqual(['own/uncle']);
  });
});

describe('the reader’s corrections', () => {
  const rudolf = correction('Rudolf', { is: 'not', entity: 'person/rudolf' });
  const zenda = correction('Zenda', { is: 'instead', entity: 'place/zenda' });

  it('are kept in the order in which they were made, whatever the clock says', async () => {
    const store = value(await openUserStore());
    value(await putCorrection(store, zenda, 5_000));
    value(await putCorrection(store, rudolf, 4_000));
    value(await putCorrection(store, NEVER_MAY, 4_000));
    expect(value(await readCorrections(value(await openUserStore())))).toEqual([zenda, rudolf, NEVER_MAY]);
  });

  it('made again are the last, and there once', async () => {
    const store = value(await openUserStore());
    value(await putCorrection(store, zenda, 1));
    value(await putCorrection(store, rudolf, 2));
    value(await putCorrection(store, zenda, 3));
    expect(value(await readCorrections(store))).toEqual([rudolf, zenda]);
  });

  it('can be taken back, also twice', async () => {
    const store = value(await openUserStore());
    value(await putCorrection(store, zenda, 1));
    value(await putCorrection(store, rudolf, 2));
    value(await deleteCorrection(store, zenda.id));
    value(await deleteCorrection(store, zenda.id));
    expect(value(await readCorrections(store))).toEqual([rudolf]);
  });
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
  ])('%s', (_, error, code) => expect(codeOf(error)).toBe(code));
});
