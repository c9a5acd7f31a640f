// Databases of every version there has been, opened by today's code: each row is there. A version without a fixture fails.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { explainSources } from '@/lib/core/own/own-sources';
import { createBackupReader } from '@/lib/core/own/read-backup';
import { backupLines } from '@/lib/core/own/write-backup';
import { KNOWLEDGE_DB, openKnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { readEntities } from '@/lib/edge/store/read-entities';
import { readUser } from '@/lib/edge/store/read-user';
import { type OwnRow, openUserStore, USER_DB } from '@/lib/edge/store/user-db';
import { type DatabaseFixture, makeDatabase } from '../faults/make-database';
import { readTables } from '../faults/user-tables';
import { freshIndexedDb } from './fresh-database';
import { value } from './sample-library';

beforeEach(freshIndexedDb);

function fixtures(name: string): Readonly<Record<string, DatabaseFixture>> {
  const file = new URL(`../fixtures/databases/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, DatabaseFixture>;
}

const keyOf = (row: unknown): unknown => (row as { key?: unknown }).key;

/** From 1 to the one that is written today. */
const upTo = (last: number): string[] => Array.from({ length: last }, (_, at) => String(at + 1));

describe('the database user', () => {
  const all = fixtures('user');

  it('has a fixture of each version, also of the one that is written today', async () => {
    const { db } = value(await openUserStore());
    expect(Object.keys(all)).toEqual(upTo(db.verno));
    const latest = all[String(db.verno)]!;
    expect(Object.keys(latest.stores).sort()).toEqual(db.tables.map(({ name }) => name).sort());
    // A table that no fixture has a row of is not tried.
    for (const table of db.tables) expect(latest.rows[table.name] ?? [], table.name).not.toEqual([]);
    db.close();
  });

  it.each(Object.keys(all))('of version %s is carried over, row by row', async (version) => {
    const { stores, rows } = all[version]!;
    await makeDatabase(USER_DB, Number(version), { stores, rows });
    const store = value(await openUserStore());
    store.db.close();
    const found = await readTables(USER_DB);
    for (const [table, before] of Object.entries(rows)) {
      const isBare = table === 'own' && Number(version) < 4;
      const wanted = isBare
        ? (before as OwnRow[]).map(({ id, entity }) => ({
            id,
            ...explainSources(entity),
            made: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
            changed: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
          }))
        : before;
      // A version may write a line of its own there; nothing else comes by an upgrade.
      const more = found[table]!.filter(
        (row) => table === 'settings' && !before.some((one) => keyOf(one) === keyOf(row)),
      );
      expect(new Set(found[table]), table).toEqual(new Set([...wanted, ...more]));
    }
    for (const table of Object.keys(found)) if (!rows[table]) expect(found[table], table).toEqual([]);
  });

  it.each(Object.keys(all))('of version %s is sound: a backup of it can be restored', async (version) => {
    await makeDatabase(USER_DB, Number(version), all[version]!);
    const contents = value(await readUser(value(await openUserStore())));
    const reader = createBackupReader();
    for (const line of backupLines({ made: '2026-03-10' as never, by: '0.1.0' }, contents))
      expect(reader.line(line)).toBeNull();
    const read = value(reader.end());
    expect(read.refused).toEqual([]);
    expect(read.contents).toMatchObject({
      notes: contents.notes,
      corrections: contents.corrections.map(({ words, verdict, scope }) => ({ words, verdict, scope })),
      own: contents.own,
    });
  });
});

describe('the database knowledge', () => {
  const all = fixtures('knowledge');

  it('has a fixture of each version', async () => {
    const { db } = value(await openKnowledgeStore());
    expect(Object.keys(all)).toEqual(upTo(db.verno));
    expect(Object.keys(all[String(db.verno)]!.stores).sort()).toEqual(
      db.tables.map(({ name }) => name).sort(),
    );
    db.close();
  });

  it.each(Object.keys(all))('of version %s keeps its packs and their records', async (version) => {
    await makeDatabase(KNOWLEDGE_DB, Number(version), all[version]!);
    const store = value(await openKnowledgeStore());
    const { published, generations, shards } = await readTables(KNOWLEDGE_DB);
    const { rows } = all[version]!;
    expect(generations).toEqual(rows.generations);
    expect(shards).toEqual(rows.shards);
    expect(published).toMatchObject(rows.published!);
    expect(published).toMatchObject([{ packs: [{ pack: 'sample', layer: 30 }] }]);
    const read = value(await readEntities(store, ['person/rudolf']));
    expect(read.get('person/rudolf')?.entity.label).toBe('Rudolf');
    store.db.close();
  });
});
