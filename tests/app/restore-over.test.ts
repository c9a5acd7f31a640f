// A backup put over a database of which the browser can read nothing: only at the reader's word, only once the backup was read whole, and nothing that
// can be read is lost by it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeBackup } from '@/lib/app/library/make-backup';
import { readNotes, readOwn } from '@/lib/edge/store/read-user';
import { openUserStore, USER_DB } from '@/lib/edge/store/user-db';
import { breakWrites, killed } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { type SpoiltFile, spoilFile } from '../store/spoil-file';
import { spoilRows } from '../store/spoil-rows';
import { packed, RUDOLF, RURITANIA, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

const BOB = {
  kind: 'person',
  label: 'Uncle Bob',
  description: 'keeps bees',
  names: [{ name: 'Uncle Bob', type: 'full' }],
  facts: [{ text: 'Moved to Zenda', date: '2020', sources: ['letter'] }],
};
const LETTER = { letter: { title: 'Her letter', licence: 'CC0-1.0', url: 'https://letters.example/' } };
let mend = (): void => undefined;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
});
afterEach(() => {
  mend();
  mend = () => undefined;
  killWorker();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const note = async (entity: typeof RUDOLF.id, text: string) =>
  value(await fromPanel('keepNote', { entity, text }));

async function notes(): Promise<string[]> {
  const store = value(await openUserStore());
  const read = value(await readNotes(store));
  store.db.close();
  return read.map(({ text }) => text);
}

/** A backup with one note; then there is another note, and a choice. */
async function written(): Promise<readonly string[]> {
  await note(RUDOLF.id, 'In the backup.');
  const { file } = value(await makeBackup({ packed: false }));
  await note(RURITANIA.id, 'Since then.');
  value(await fromPanel('choose', { density: 'quiet' }));
  value(await fromPanel('loss', {}));
  return (await file.text()).trimEnd().split('\n');
}

function blobOf(lines: readonly string[]): string {
  return URL.createObjectURL(new Blob([`${lines.join('\n')}\n`]));
}

const restore = (lines: readonly string[], how: 'add' | 'replace' | 'over') =>
  fromPanel('restore', { blob: blobOf(lines), how });

/** Between two workers, as bytes are changed. */
async function spoil(options?: { readonly opens: boolean }): Promise<SpoiltFile> {
  killWorker();
  const spoilt = spoilFile(USER_DB, options);
  await startWorker();
  return spoilt;
}

it('is asked about first, and restored over it at the reader’s word; it is no loss then, and the choices are those of the backup', async () => {
  const lines = await written();
  const spoilt = await spoil();
  for (const how of ['add', 'replace'] as const)
    expect(await restore(lines, how)).toMatchObject({ ok: false, fault: { code: 'unreadable-store' } });
  expect(spoilt.isDeleted()).toBe(false);
  expect(value(await restore(lines, 'over')).restored).toContain('1 note now: 1 added.');
  expect(spoilt.isDeleted()).toBe(true);
  expect(await notes()).toEqual(['In the backup.']);
  expect(value(await fromPanel('loss', {}))).toBeNull();
  // It goes on, also in the next worker.
  await startWorker();
  await note(RURITANIA.id, 'Again.');
  expect(await notes()).toHaveLength(2);
});

it('a backup that is not whole deletes nothing', async () => {
  const lines = await written();
  const spoilt = await spoil();
  expect(await restore(lines.slice(0, -1), 'over')).toMatchObject({
    ok: false,
    fault: { code: 'unavailable', message: expect.stringMatching(/cut off/) },
  });
  expect(spoilt.isDeleted()).toBe(false);
});

it('what can be read after all stays beside the backup', async () => {
  const lines = await written();
  const spoilt = await spoil();
  expect(await restore(lines, 'replace')).toMatchObject({ ok: false });
  spoilt.mend();
  value(await restore(lines, 'over'));
  expect(spoilt.isDeleted()).toBe(false);
  expect(await notes()).toEqual(['Since then.', 'In the backup.'].sort());
});

it('where another database is what the browser cannot read, nothing is deleted, and why is told', async () => {
  const lines = await written();
  const spoilt = await spoil({ opens: true });
  expect(await restore(lines, 'over')).toMatchObject({
    ok: false,
    fault: {
      code: 'unavailable',
      message: expect.stringMatching(/can still be read, so nothing was deleted/),
    },
  });
  expect(spoilt.isDeleted()).toBe(false);
  spoilt.mend();
  expect(await notes()).toHaveLength(2);
});

it('a worker killed between deleting and writing leaves a loss that is told, with the choices back, and the restore is made again', async () => {
  const lines = await written();
  await spoil();
  const breakage = breakWrites(1, killed);
  mend = breakage.mend;
  await restore(lines, 'over');
  breakage.mend();
  await startWorker();
  expect(value(await fromPanel('loss', {}))).toMatch(/There were: 2 notes/);
  expect(value(await fromPanel('settings', {}))).toMatchObject({ density: 'quiet' });
  value(await restore(lines, 'add'));
  expect(await notes()).toEqual(['In the backup.']);
  expect(value(await fromPanel('loss', {}))).toBeNull();
});

it('of a table of which no row can be read the backup takes the place; entries that can be read stay, and are saved in a backup before', async () => {
  const lines = await written();
  value(await fromPanel('keepOwn', { entity: BOB, sources: LETTER }));
  mend = spoilRows('notes', () => true);
  const saved = value(await makeBackup({ packed: false }));
  expect(saved.lacking).toMatch(/cannot read/);
  expect(await saved.file.text()).toContain('Uncle Bob');
  expect(await restore(lines, 'add')).toMatchObject({ ok: false, fault: { code: 'unreadable-store' } });
  value(await restore(lines, 'over'));
  mend();
  expect(await notes()).toEqual(['In the backup.']);
  expect(value(await readOwn(value(await openUserStore()))).map(({ entity }) => entity.label)).toEqual([
    'Uncle Bob',
  ]);
});

it('settings that cannot be read are given up with it: none of their readers fails any more', async () => {
  const lines = await written();
  mend = spoilRows('settings', (key) => key === 'mark' || key === 'settings');
  value(await restore(lines, 'over'));
  mend();
  expect(value(await fromPanel('loss', {}))).toBeNull();
  expect(value(await fromPanel('settings', {}))).toMatchObject({ density: 'normal' });
});
