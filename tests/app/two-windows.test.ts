// Two windows that do things with packs at once: both come to pass, one after the other, and nothing is there twice or half.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeBackup } from '@/lib/app/library/make-backup';
import { KNOWLEDGE_DB } from '@/lib/edge/store/knowledge-db';
import { namedBy } from '@/lib/edge/store/rearrange';
import { readTables } from '../faults/user-tables';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { blobOf, ended, ids, install, installed, packs } from './packs';
import { crowd, entity, packed, sampleLines } from './sample-pack';
import {
  files,
  fromPage,
  fromPanel,
  killWorker,
  STARTER_PATH,
  serveFiles,
  startWorker,
  story,
} from './worker';

const ZENDA = entity({ id: 'place/zenda', kind: 'place', label: 'Zenda' });
const pack = (id: string, version = '1') =>
  packed(sampleLines({ id, version, entities: [{ ...ZENDA, id: `place/${id}` }, ...crowd(300)] }));
const begin = async (bytes: Uint8Array<ArrayBuffer>) =>
  value(await fromPanel('installPack', { from: 'file', name: 'pack.gz', blob: blobOf(bytes) })).job;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
});
afterEach(() => killWorker());

/** Of nothing that was begun anything is left, and all that is named is whole. */
async function nothingIsLeft(): Promise<void> {
  await vi.waitFor(
    async () => {
      const { published, generations, layers, staged } = await readTables(KNOWLEDGE_DB);
      const [row] = published as { packs: Parameters<typeof namedBy>[0][] }[];
      const named = row!.packs.flatMap(namedBy);
      const numbers = (all: unknown[], key: string) =>
        (all as Record<string, number>[]).map((one) => one[key]).sort();
      expect(numbers(generations!, 'generation')).toEqual(named.map(({ generation }) => generation).sort());
      expect(numbers(layers!, 'layer')).toEqual(named.map(({ layer }) => layer).sort());
      expect(staged).toEqual([]);
    },
    { timeout: 20_000 },
  );
}

it('two packs at once are both installed', async () => {
  const jobs = await Promise.all(['second', 'third'].map((id) => begin(pack(id))));
  for (const job of jobs) expect(await ended(job)).toMatchObject({ is: 'done' });
  expect((await ids()).sort()).toEqual(['second', 'starter', 'third']);
  await nothingIsLeft();
});

it('the same pack twice at once is there once; two versions of it, in the one that was asked for last', async () => {
  for (const job of await Promise.all([begin(pack('second')), begin(pack('second'))])) await ended(job);
  expect(await ids()).toEqual(['starter', 'second']);
  const first = await begin(pack('second', '2'));
  const last = await begin(pack('second', '3'));
  await Promise.all([ended(first), ended(last)]);
  expect(await installed('second')).toMatchObject({ version: '3' });
  await nothingIsLeft();
});

it('an install beside a restore, and beside a removal: neither undoes the other', async () => {
  value(await fromPanel('keepNote', { entity: ZENDA.id, text: 'Kept.' }));
  const { file } = value(await makeBackup({ packed: false }));
  const blob = blobOf(new Uint8Array(await file.arrayBuffer()));
  await install({ from: 'file', name: 'third.gz', blob: blobOf(pack('third')) });
  const job = await begin(pack('second'));
  const [restored, removed] = await Promise.all([
    fromPanel('restore', { blob, how: 'replace' }),
    fromPanel('removePack', { pack: 'third' }),
  ]);
  expect([restored.ok, removed.ok]).toEqual([true, true]);
  expect(await ended(job)).toMatchObject({ is: 'done' });
  expect(await ids()).toEqual(['starter', 'second']);
  expect((await readTables('user')).notes).toMatchObject([{ text: 'Kept.' }]);
  await vi.waitFor(async () => {
    const rows = (await readTables('user')).packs as { pack: string }[];
    expect(rows.map((row) => row.pack).sort()).toEqual(['second', 'starter']);
  });
  expect((await packs()).lost).toEqual([]);
  await nothingIsLeft();
});

it('the library thrown away in the midst of an install: the worker finds its way, and what was written stays', async () => {
  value(await fromPanel('keepNote', { entity: ZENDA.id, text: 'Kept.' }));
  const job = await begin(pack('second'));
  await Dexie.delete(KNOWLEDGE_DB);
  // The job went with the database, or fails, or is done.
  await vi.waitFor(
    async () => {
      const there = (await packs()).jobs.find((each) => each.job === job);
      expect(there?.state.is ?? 'done').toMatch(/^(?:done|failed|cancelled)$/);
    },
    { timeout: 20_000 },
  );
  await startWorker();
  expect(await ids()).toContain('starter');
  expect(value(await fromPage(1, 'annotate', story('Ruritania was silent.'))).annotations).toHaveLength(1);
  expect(await install({ from: 'file', name: 'second.gz', blob: blobOf(pack('second')) })).toMatchObject({
    is: 'done',
  });
  expect((await readTables('user')).notes).toMatchObject([{ text: 'Kept.' }]);
});
