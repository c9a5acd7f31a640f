// Rows of the reader's database that make no sense, as a damaged disk or a slip of an earlier version leaves them: the others hold, and none is lost.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeBackup } from '@/lib/app/library/make-backup';
import { USER_DB } from '@/lib/edge/store/user-db';
import { readTables } from '../faults/user-tables';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { blobOf } from './packs';
import { packed, RUDOLF, sampleLines } from './sample-pack';
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

/** One row of each table with its key and nothing else that it should have. */
const ODD: Readonly<Record<string, readonly object[]>> = {
  own: [{ id: 'own/odd' }, { id: 'own/odder', entity: { label: 7, names: 'x' } }],
  notes: [{ entity: 'place/odd' }, { entity: 'place/odder', text: 7 }],
  corrections: [
    { id: 'odd', order: 1 },
    { id: 'odder', order: 2, correction: { words: null } },
  ],
  rejections: [{ id: 'odd', order: 1 }],
  claims: [{ id: 'claim/odd' }, { id: 'claim/odder', claim: { text: 'Cows' }, sources: null }],
  packs: [{ pack: 'odd' }],
  stories: [{ read: '2026-01-01', order: 0, story: 'x' }],
  settings: [
    { key: 'settings', value: 7 },
    { key: 'look-ups', value: null },
    { key: 'fact-checks', value: 3 },
  ],
};

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
});
afterEach(() => killWorker());

const never = (words: string) =>
  fromPanel('correct', { words, verdict: { is: 'never' }, scope: { in: 'everywhere' } });

async function putOdd(table: string): Promise<void> {
  const db = await new Dexie(USER_DB).open();
  await db.table(table).bulkPut([...ODD[table]!]);
  db.close();
}

it.each(Object.keys(ODD))('in %s: all that is asked is answered, and what is sound holds', async (table) => {
  value(await fromPanel('keepNote', { entity: RUDOLF.id, text: 'Sound.' }));
  value(await never('Strelsau'));
  killWorker();
  await putOdd(table);
  await startWorker();
  const found = value(await fromPage(1, 'annotate', story('Rudolf Elphberg left Strelsau for Ruritania.')));
  expect(found.annotations.map(({ entity }) => entity)).toEqual([RUDOLF.id, 'place/ruritania']);
  expect(value(await fromPanel('card', { entity: RUDOLF.id, asOf: null }))).toMatchObject({ note: 'Sound.' });
  expect(value(await fromPanel('corrections', { most: 9 }))).toMatchObject({ count: 1 });
  expect(value(await fromPanel('rejections', {}))).toEqual([]);
  expect(value(await fromPanel('packs', {}))).toMatchObject({ packs: [{ id: 'starter' }] });
  for (const call of ['settings', 'loss', 'lookUpSettings', 'factCheckSettings', 'knowledge'] as const)
    expect(await fromPanel(call, {}), call).toMatchObject({ ok: true });
  // Also what is written and backed up then, and what a restore leaves.
  value(await never('Ruritania'));
  value(
    await fromPanel('keepOwn', { entity: { ...RUDOLF, id: '', label: 'Fritz', roles: [] }, sources: {} }),
  );
  value(await fromPage(1, 'storyRead', { token: 'token', title: null, publisher: null, published: null }));
  const { file } = value(await makeBackup({ packed: false }));
  for (const how of ['add', 'replace'] as const) {
    const blob = blobOf(new Uint8Array(await file.arrayBuffer()));
    expect(value(await fromPanel('restore', { blob, how }))).toMatchObject({ refused: [] });
    const rows = await readTables(USER_DB);
    expect(rows.notes).toContainEqual(expect.objectContaining({ entity: RUDOLF.id, text: 'Sound.' }));
    expect(rows.corrections?.length).toBeGreaterThanOrEqual(2);
  }
  // What makes no sense today may make some to a later version: it stays.
  if (!['settings', 'packs', 'stories'].includes(table))
    expect((await readTables(USER_DB))[table]).toEqual(expect.arrayContaining([...ODD[table]!]));
});
