// Databases that are thrown away while a worker runs: it lets go of what it holds of them, and tells of what is there.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KNOWLEDGE_DB } from '@/lib/edge/store/knowledge-db';
import { USER_DB } from '@/lib/edge/store/user-db';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { blobOf, install, packs } from './packs';
import { entity, FLAVIA, packed, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
});
afterEach(() => killWorker());

it('the library: packs are told as lost, and the one that came with Backstory is there again', async () => {
  const zenda = entity({ id: 'place/zenda', kind: 'place', label: 'Zenda' });
  const blob = blobOf(packed(sampleLines({ id: 'second', entities: [zenda] })));
  expect(await install({ from: 'file', name: 'second.gz', blob })).toMatchObject({ is: 'done' });
  await Dexie.delete(KNOWLEDGE_DB);
  expect(await packs()).toMatchObject({ packs: [{ id: 'starter' }], lost: [{ pack: 'second' }] });
  expect(value(await fromPanel('knowledge', {}))).toMatchObject({
    is: 'ready',
    packs: [{ id: 'starter', entities: 3 }],
  });
});

it('what the reader wrote: once it is told to be gone, it does not go on to hold', async () => {
  const { id: _, ...written } = FLAVIA;
  const { id } = value(await fromPanel('keepOwn', { entity: written, sources: {} }));
  await vi.waitFor(async () =>
    expect(await fakeBrowser.storage.local.get('written')).toMatchObject({
      written: { lost: null, counts: { own: 1 } },
    }),
  );
  expect(await fromPanel('card', { entity: id, asOf: null })).toMatchObject({ ok: true });
  await Dexie.delete(USER_DB);
  expect(value(await fromPanel('loss', {}))).toMatch(/is gone/);
  await vi.waitFor(async () =>
    expect(await fromPanel('card', { entity: id, asOf: null })).toMatchObject({ ok: false }),
  );
});
