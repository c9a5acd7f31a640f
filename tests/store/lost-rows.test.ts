// Rows that the browser itself cannot read any more: it fails the reading of all of them at once. The others are there, and can be saved.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeBackup } from '@/lib/app/library/make-backup';
import { readNotes, readNotesOn, readUser } from '@/lib/edge/store/read-user';
import { changeUser } from '@/lib/edge/store/restore-user';
import { openUserStore, type UserStore } from '@/lib/edge/store/user-db';
import { freshIndexedDb } from './fresh-database';
import { value } from './sample-library';
import { spoilResults, spoilRows } from './spoil-rows';

const NOTES = ['france', 'hungary', 'poland'].map((name) => ({
  entity: `place/${name}` as never,
  text: `Of ${name}.`,
  changed: '2026-11-25' as never,
}));
let mend = (): void => undefined;

function damage(...keys: readonly string[]): void {
  mend = spoilRows('notes', (key) => keys.includes(key));
}

let store: UserStore;

beforeEach(async () => {
  freshIndexedDb();
  store = value(await openUserStore());
  await store.db.notes.bulkPut(NOTES);
});
afterEach(() => {
  mend();
  store.db.close();
});

it('the others are read, and which was left out is known', async () => {
  damage('place/hungary');
  expect(value(await readNotes(store)).map(({ entity }) => entity)).toEqual(['place/france', 'place/poland']);
  expect([...store.lost]).toEqual(['notes place/hungary']);
  const asked = NOTES.map(({ entity }) => entity);
  expect(value(await readNotesOn(store, asked))).toHaveLength(2);
});

it('a backup holds what can be read, and says that it is not all', async () => {
  expect(value(await makeBackup({ packed: false })).lacking).toBeNull();
  damage('place/hungary');
  const backup = value(await makeBackup({ packed: false }));
  expect(backup.lacking).toMatch(/cannot read/);
  const text = await backup.file.text();
  expect(text).toContain('Of poland.');
  expect(text).not.toContain('Of hungary.');
});

it('a restore puts back what was left out, and keeps the others', async () => {
  const { notes: _, ...rest } = value(await readUser(store));
  damage('place/hungary');
  value(await changeUser(store, (there) => ({ ...rest, notes: [...there.notes, NOTES[1]!] })));
  mend();
  expect(value(await readNotes(store))).toEqual(NOTES);
});

it('where none can be read, that is the fault of the whole', async () => {
  damage(...NOTES.map(({ entity }) => String(entity)));
  expect(await readNotes(store)).toMatchObject({ ok: false, fault: { code: 'corrupted' } });
  expect(store.lost.size).toBe(0);
});

it('a row of which the browser says that it was read, and which throws where it is taken, is left out as well', async () => {
  mend = spoilResults('notes', (key) => key === 'place/hungary');
  expect(value(await readNotes(store)).map(({ entity }) => entity)).toEqual(['place/france', 'place/poland']);
  expect([...store.lost]).toEqual(['notes place/hungary']);
  expect(
    value(
      await readNotesOn(
        store,
        NOTES.map(({ entity }) => entity),
      ),
    ),
  ).toHaveLength(2);
  expect(await (await value(await makeBackup({ packed: false })).file).text()).toContain('Of poland.');
});
