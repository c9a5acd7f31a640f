// A worker killed at any write of what is done with packs: the next one has the old state or the new, goes on with what was begun, and nothing of the reader's is touched.

import { Dexie } from 'dexie';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KNOWLEDGE_DB } from '@/lib/edge/store/knowledge-db';
import { namedBy } from '@/lib/edge/store/rearrange';
import { USER_DB } from '@/lib/edge/store/user-db';
import { type Breakage, breakWrites, killed } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { type PackServer, servePacks } from '../support/pack-server';
import { blobOf, ended, indexOf, install, packs } from './packs';
import { entity, packed, sampleLines } from './sample-pack';
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

/** Each write is a worker killed and another started. */
const EVERY_WRITE = { timeout: 240_000 };
const ZENDA = entity({ id: 'place/zenda', kind: 'place', label: 'Zenda' });
const SAPT = entity({ id: 'person/sapt', kind: 'person', label: 'Colonel Sapt' });
const AUNT = entity({ id: 'own/aunt', kind: 'person', label: 'Aunt Ada' });
const TEXT = 'Colonel Sapt met Aunt Ada in Zenda.';
let server: PackServer;
let breakage: Breakage | null = null;

beforeAll(async () => {
  server = await servePacks();
});
afterAll(() => server.close());
afterEach(() => {
  breakage?.mend();
  breakage = null;
  killWorker();
  vi.unstubAllGlobals();
});

async function finds(): Promise<string[]> {
  return value(await fromPage(1, 'annotate', story(TEXT))).annotations.map(({ entity }) => entity);
}

async function all<Row>(name: string, table: string): Promise<Row[]> {
  const db = await new Dexie(name).open();
  const rows = (await db.table(table).toArray()) as Row[];
  db.close();
  return rows;
}

/** What the reader wrote: an entity of their own, a correction, a note. */
async function writings(): Promise<unknown[][]> {
  return Promise.all(['own', 'corrections', 'notes'].map((table) => all(USER_DB, table)));
}

async function write(): Promise<void> {
  const verdict = { is: 'never' } as const;
  value(await fromPanel('correct', { words: 'Nobody', verdict, scope: { in: 'everywhere' } }));
  value(await fromPanel('keepOwn', { entity: AUNT, sources: {} }));
  value(await fromPanel('keepNote', { entity: ZENDA.id, text: 'I was there.' }));
}

const second = (version: string, entities = [ZENDA]) =>
  packed(sampleLines({ id: 'second', version, entities }));
const url = () => `${server.origin}/second.gz`;

/** Killed at each write of `act` in turn. `allowed`: what the next worker may find; `settled`: what it must find in the end. */
async function atEachWrite(
  prepare: () => Promise<void>,
  act: () => Promise<unknown>,
  {
    allowed,
    settled,
  }: { readonly allowed: readonly (readonly string[])[]; readonly settled?: () => Promise<void> },
): Promise<void> {
  const begin = async (): Promise<unknown[][]> => {
    killWorker();
    freshIndexedDb();
    // Another reader: nothing remembers the one before.
    await fakeBrowser.storage.local.clear();
    serveFiles();
    server.files.clear();
    files.set(STARTER_PATH, packed(sampleLines()));
    server.files.set('/second.gz', { bytes: second('1') });
    await startWorker();
    await finds();
    await write();
    await startWorker();
    await prepare();
    await startWorker();
    await finds();
    await packs();
    return writings();
  };
  expect((await begin()).map(({ length }) => length)).toEqual([1, 1, 1]);
  breakage = breakWrites(Number.POSITIVE_INFINITY, killed);
  await act();
  const writes = breakage.count();
  breakage.mend();
  expect(writes).toBeGreaterThan(0);
  for (let at = 1; at <= writes; at++) {
    const before = await begin();
    breakage = breakWrites(at, killed);
    void act().catch(() => undefined);
    await vi.waitFor(() => expect(breakage!.count()).toBeGreaterThanOrEqual(at), { timeout: 10_000 });
    killWorker();
    breakage.mend();
    breakage = null;
    await startWorker();
    const found = await finds();
    expect(allowed, `write ${at}`).toContainEqual(found);
    await settled?.();
    expect(await writings(), `write ${at}`).toEqual(before);
    // Nothing is left over.
    await vi.waitFor(
      async () => {
        expect(
          (await packs()).jobs.every(({ state }) => /done|failed|cancelled/.test(state.is)),
          `write ${at}`,
        ).toBe(true);
        const [row] = await all<{ packs: Parameters<typeof namedBy>[0][] }>(KNOWLEDGE_DB, 'published');
        const named = row!.packs.flatMap(namedBy);
        const kept = await all<{ generation: number }>(KNOWLEDGE_DB, 'generations');
        expect(kept.map(({ generation }) => generation).sort(), `write ${at}`).toEqual(
          named.map(({ generation }) => generation).sort(),
        );
        const layers = await all<{ layer: number }>(KNOWLEDGE_DB, 'layers');
        expect(layers.map(({ layer }) => layer).sort(), `write ${at}`).toEqual(
          named.map(({ layer }) => layer).sort(),
        );
        expect(await all(KNOWLEDGE_DB, 'staged'), `write ${at}`).toEqual([]);
      },
      { timeout: 10_000 },
    );
  }
}

const WITHOUT = [AUNT.id];
const WITH = [AUNT.id, ZENDA.id];
const NEXT = [SAPT.id, AUNT.id, ZENDA.id];

it('of an install from an address: it is installed in the end', EVERY_WRITE, () =>
  atEachWrite(
    async () => undefined,
    async () => {
      const begun = await fromPanel('installPack', { from: 'url', url: url() });
      if (begun.ok) await ended(begun.value.job);
    },
    {
      allowed: [WITHOUT, WITH],
      async settled() {
        // Killed before it was written down, it is not known, and the page asks again.
        if ((await all(KNOWLEDGE_DB, 'jobs')).length === 0)
          await fromPanel('installPack', { from: 'url', url: url() });
        await vi.waitFor(async () => expect(await finds()).toEqual(WITH), { timeout: 10_000 });
      },
    },
  ),
);

it('of an install from a file', EVERY_WRITE, () =>
  atEachWrite(
    async () => undefined,
    () => install({ from: 'file', blob: blobOf(second('1')), name: 'second.gz' }),
    { allowed: [WITHOUT, WITH] },
  ),
);

it('of an install by an index', EVERY_WRITE, () =>
  atEachWrite(
    async () => {
      const lines = sampleLines({ id: 'second', version: '1', entities: [ZENDA] });
      const parts = [lines.slice(0, 1), lines.slice(1)].map(
        (some, at) => [`${at}.gz`, packed(some)] as const,
      );
      for (const [path, bytes] of parts) server.files.set(`/${path}`, { bytes });
      server.files.set('/index.json', { bytes: indexOf({ pack: 'second', version: '1' }, parts) });
    },
    () => install({ from: 'url', url: `${server.origin}/index.json` }),
    { allowed: [WITHOUT, WITH] },
  ),
);

const withSecond = async (): Promise<void> => void (await install({ from: 'url', url: url() }));

const withOffer = async (): Promise<void> => {
  await withSecond();
  server.files.set('/second.gz', { bytes: second('2', [ZENDA, SAPT]), etag: '"2"' });
  await ended(value(await fromPanel('checkUpdate', { pack: 'second' })).job);
};

it('of an update that is made ready: nothing of it is used', EVERY_WRITE, () =>
  atEachWrite(
    async () => {
      await withSecond();
      server.files.set('/second.gz', { bytes: second('2', [ZENDA, SAPT]), etag: '"2"' });
    },
    async () => {
      const begun = await fromPanel('checkUpdate', { pack: 'second' });
      if (begun.ok) await ended(begun.value.job);
    },
    { allowed: [WITH] },
  ),
);

it('of an update that is taken', EVERY_WRITE, () =>
  atEachWrite(withOffer, () => fromPanel('answerOffer', { pack: 'second', take: true }), {
    allowed: [WITH, NEXT],
  }),
);

it('of an update that is declined', EVERY_WRITE, () =>
  atEachWrite(withOffer, () => fromPanel('answerOffer', { pack: 'second', take: false }), {
    allowed: [WITH],
  }),
);

it('of a step back', EVERY_WRITE, () =>
  atEachWrite(
    async () => {
      await withOffer();
      value(await fromPanel('answerOffer', { pack: 'second', take: true }));
    },
    () => fromPanel('stepBack', { pack: 'second' }),
    { allowed: [WITH, NEXT] },
  ),
);

it('of another order', EVERY_WRITE, () =>
  atEachWrite(withSecond, () => fromPanel('orderPacks', { packs: ['second', 'starter'] }), {
    allowed: [WITH],
  }),
);

it('of switching off', EVERY_WRITE, () =>
  atEachWrite(withSecond, () => fromPanel('switchPack', { pack: 'second', on: false }), {
    allowed: [WITH, WITHOUT],
  }),
);

it('of a removal: the pack is there, or is gone and not told as lost', EVERY_WRITE, () =>
  atEachWrite(withSecond, () => fromPanel('removePack', { pack: 'second' }), {
    allowed: [WITH, WITHOUT],
    async settled() {
      await vi.waitFor(async () => {
        expect((await packs()).lost).toEqual([]);
        expect(await all<{ isLeaving?: boolean }>(USER_DB, 'packs')).not.toContainEqual(
          expect.objectContaining({ isLeaving: true }),
        );
      });
    },
  }),
);
