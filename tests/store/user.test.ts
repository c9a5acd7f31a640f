// What the reader chose and wrote, in its database: carried over from every earlier version, kept, replaced, deleted.

import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction, Verdict } from '@/lib/core/model/correction';
import type { Day } from '@/lib/core/model/dates';
import { MAX_OWN } from '@/lib/core/model/limits';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import { addContents } from '@/lib/core/own/merge-user';
import { ownRecord } from '@/lib/core/own/own-record';
import { correctionOf } from '@/lib/core/text/said';
import {
  readCorrections,
  readNotes,
  readNotesOn,
  readOwn,
  readOwnOne,
  readSettings,
  readUser,
} from '@/lib/edge/store/read-user';
import { changeUser } from '@/lib/edge/store/restore-user';
import { openUserStore, USER_DB, type UserStore } from '@/lib/edge/store/user-db';
import { addCorrections, deleteCorrection, putCorrection } from '@/lib/edge/store/write-corrections';
import { deleteNote, deleteOwn, putNote, putOwn } from '@/lib/edge/store/write-own';
import { changeSettings } from '@/lib/edge/store/write-settings';
import { contents } from '../unit/own/user-contents';
import { freshIndexedDb } from './fresh-database';
import { entity, value } from './sample-library';

const DAY = '2026-11-25' as Day;
const LATER = '2026-11-26' as Day;

beforeEach(() => {
  freshIndexedDb();
});
afterEach(() => {
  vi.useRealTimers();
});

function correction(words: string, verdict: Verdict): Correction {
  return correctionOf({ words, verdict, scope: { in: 'everywhere' } }, DAY)!;
}
const NEVER_MAY = correction('May', { is: 'never' });

describe('settings', () => {
  it('are the defaults until something is chosen, and then what was chosen', async () => {
    const store = value(await openUserStore());
    expect(value(await readSettings(store))).toEqual(DEFAULT_SETTINGS);
    value(await changeSettings(store, (now) => ({ ...now, density: 'quiet' })));
    expect(value(await readSettings(value(await openUserStore())))).toEqual({
      ...DEFAULT_SETTINGS,
      density: 'quiet',
    });
  });

  it('of version 1 are carried over, and the reader’s own names begin empty', async () => {
    const old = new Dexie(USER_DB);
    old.version(1).stores({ settings: 'key' });
    await old.table('settings').put({ key: 'settings', value: { density: 'quiet' } });
    old.close();
    const store = value(await openUserStore());
    expect(value(await readSettings(store))).toEqual({ ...DEFAULT_SETTINGS, density: 'quiet' });
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
    expect(value(await readSettings(store))).toEqual({ ...DEFAULT_SETTINGS, density: 'quiet' });
    expect(value(await readOwn(store))).toMatchObject([{ entity: aunt, sources: {} }]);
    expect(value(await readCorrections(store))).toEqual([]);
    value(await putCorrection(store, NEVER_MAY, 1));
    expect(value(await readCorrections(value(await openUserStore())))).toEqual([NEVER_MAY]);
  });

  it('that are not understood are at their defaults', async () => {
    const store = value(await openUserStore());
    await store.db.settings.put({ key: 'settings', value: { density: 'deafening' } as never });
    expect(value(await readSettings(store))).toEqual(DEFAULT_SETTINGS);
  });
});

it('what the reader wrote in version 3 is carried over whole, and its sources are named', async () => {
  const old = new Dexie(USER_DB);
  old.version(3).stores({ settings: 'key', own: 'id', corrections: 'id, order' });
  const aunt = entity({
    id: 'own/aunt',
    label: 'Aunt Ada',
    facts: [{ text: 'She keeps bees', sources: ['letter'] }],
    roles: [{ title: 'Regent', from: null, to: null, sources: [] }],
  });
  await old.table('settings').put({ key: 'settings', value: { density: 'everything' } });
  await old.table('own').bulkPut([
    { id: aunt.id, entity: aunt },
    { id: 'own/uncle', entity: entity({ id: 'own/uncle' }) },
  ]);
  await old.table('corrections').put({ id: NEVER_MAY.id, order: 7, correction: NEVER_MAY });
  old.close();
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 25), toFake: ['Date'] });
  const store = value(await openUserStore());
  vi.useRealTimers();
  expect(value(await readSettings(store))).toEqual({ ...DEFAULT_SETTINGS, density: 'everything' });
  expect(value(await readCorrections(store))).toEqual([NEVER_MAY]);
  expect(value(await readNotes(store))).toEqual([]);
  expect(value(await readOwn(store))).toEqual([
    {
      // A role that named no source is the reader's own.
      entity: { ...aunt, roles: [{ ...aunt.roles[0], sources: ['reader'] }] },
      sources: { letter: { title: 'letter' }, reader: { title: 'Written by yourself' } },
      made: '2026-11-25',
      changed: '2026-11-25',
    },
    { entity: entity({ id: 'own/uncle' }), sources: {}, made: '2026-11-25', changed: '2026-11-25' },
  ]);
  // What was carried over could be kept again as it is: a backup of it can be restored.
  for (const { entity: kept, sources } of value(await readOwn(store)))
    expect(ownRecord(kept, sources)).toMatchObject({ ok: true, value: { entity: kept, sources } });
});

describe('an entity of the reader’s own', () => {
  const kept = (sketch: Parameters<typeof entity>[0], isNew = false) => ({
    entity: entity(sketch),
    sources: {},
    isNew,
  });
  const labels = async (store: UserStore) =>
    value(await readOwn(store)).map(({ entity: one }) => [one.id, one.label]);

  it('is kept by its id, replaced, and dropped', async () => {
    const store = value(await openUserStore());
    value(await putOwn(store, kept({ id: 'own/aunt', label: 'Aunt' }), DAY));
    value(await putOwn(store, kept({ id: 'own/uncle' }), DAY));
    value(await putOwn(store, kept({ id: 'own/aunt', label: 'Aunt Ada' }), LATER));
    const again = value(await openUserStore());
    expect(await labels(again)).toEqual([
      ['own/aunt', 'Aunt Ada'],
      ['own/uncle', 'own/uncle'],
    ]);
    expect(value(await readOwnOne(again, 'own/aunt'))).toMatchObject({ made: DAY, changed: LATER });
    value(await deleteOwn(again, 'own/aunt'));
    value(await deleteOwn(again, 'own/nobody'));
    expect(await labels(store)).toEqual([['own/uncle', 'own/uncle']]);
    expect(value(await readOwnOne(store, 'own/aunt'))).toBeNull();
  });

  it('that is new gets an id of its label, another one of the same label another id, the same again none', async () => {
    const store = value(await openUserStore());
    const ada = kept({ id: 'own/new', label: 'Aunt Ada' }, true);
    expect(value(await putOwn(store, ada, DAY))).toEqual({ id: 'own/aunt-ada' });
    expect(value(await putOwn(store, ada, DAY))).toEqual({ id: 'own/aunt-ada' });
    const other = kept({ id: 'own/new', label: 'Aunt Ada', description: 'another one' }, true);
    expect(value(await putOwn(store, other, DAY))).toEqual({ id: 'own/aunt-ada-2' });
    expect(value(await putOwn(store, kept({ id: 'own/new', label: '李白' }, true), DAY))).toEqual({
      id: 'own/entry',
    });
    expect(await labels(store)).toEqual([
      ['own/aunt-ada', 'Aunt Ada'],
      ['own/aunt-ada-2', 'Aunt Ada'],
      ['own/entry', '李白'],
    ]);
  });

  it('beyond the most that are kept is refused; those that are there can still be changed', async () => {
    const store = value(await openUserStore());
    const rows = Array.from({ length: MAX_OWN }, (_, number) => {
      const id = `own/${number}`;
      return { id, entity: entity({ id }), sources: {}, made: DAY, changed: DAY };
    });
    await store.db.own.bulkPut(rows);
    expect(value(await putOwn(store, kept({ id: 'own/new', label: 'One More' }, true), DAY))).toBe(
      'too-many',
    );
    expect(value(await putOwn(store, kept({ id: 'own/7', label: 'Seven' }), DAY))).toEqual({ id: 'own/7' });
  });
});

describe('a note', () => {
  it('is kept by its entity, replaced, and deleted', async () => {
    const store = value(await openUserStore());
    value(await putNote(store, { entity: 'place/zenda', text: 'Ask about the castle.', changed: DAY }));
    value(await putNote(store, { entity: 'place/zenda', text: 'Asked.', changed: LATER }));
    value(await putNote(store, { entity: 'person/a', text: 'A', changed: DAY }));
    expect(value(await readNotes(value(await openUserStore())))).toEqual([
      { entity: 'person/a', text: 'A', changed: DAY },
      { entity: 'place/zenda', text: 'Asked.', changed: LATER },
    ]);
    expect(value(await readNotesOn(store, ['person/nobody', 'place/zenda']))).toMatchObject([
      { text: 'Asked.' },
    ]);
    value(await deleteNote(store, 'place/zenda'));
    expect(value(await readNotes(store))).toMatchObject([{ entity: 'person/a' }]);
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

  it('of a file come before those made later here, and there once', async () => {
    const store = value(await openUserStore());
    value(await putCorrection(store, zenda, 1));
    expect(value(await addCorrections(store, [NEVER_MAY, zenda, rudolf]))).toEqual({ added: 2, all: 3 });
    expect(value(await addCorrections(store, [NEVER_MAY, zenda, rudolf]))).toEqual({ added: 0, all: 3 });
    expect(value(await readCorrections(store))).toEqual([NEVER_MAY, rudolf, zenda]);
    const later = correction('Later', { is: 'never' });
    value(await putCorrection(store, later, 9));
    expect(value(await readCorrections(store)).at(-1)).toEqual(later);
  });
});

it('whatever a backup holds, restored into an empty database it is read back as it was, and twice is once', async () => {
  await fc.assert(
    fc.asyncProperty(contents, async (all) => {
      freshIndexedDb();
      const store = value(await openUserStore());
      const restore = () => changeUser(store, (there) => addContents(there, all));
      value(await restore());
      const packs = all.packs.map((pack) => ({ ...pack, checked: null, checkFault: null }));
      expect(value(await readUser(store))).toEqual({ ...all, packs });
      value(await restore());
      expect(value(await readUser(value(await openUserStore())))).toEqual({ ...all, packs });
    }),
    { numRuns: 40 },
  );
});
