// A database that is found empty although there was something in it: what is told of that, what comes back by itself, and what is never taken for it.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KNOWLEDGE_DB } from '@/lib/edge/store/knowledge-db';
import { USER_DB } from '@/lib/edge/store/user-db';
import { callBackground } from '@/lib/edge/wire/call';
import { readTables } from '../faults/user-tables';
import { breakWrites, killed } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { pageSender, speakingAs, world } from '../support/fake-browser';
import { blobOf, createSigner, install, packs, refusal } from './packs';
import { entity, packed, RUDOLF, RURITANIA, sampleLines } from './sample-pack';
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

/** A machine that is busy. */
const PATIENT = { timeout: 20_000 };
const ZENDA = entity({ id: 'place/zenda', kind: 'place', label: 'Zenda' });

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
});
afterEach(() => {
  killWorker();
  vi.restoreAllMocks();
});

const told = async () => value(await fromPanel('loss', {}));
const note = async (text: string, of = RUDOLF.id) => value(await fromPanel('keepNote', { entity: of, text }));

async function witnessed(counts: object): Promise<void> {
  await vi.waitFor(
    async () => expect(await fakeBrowser.storage.local.get('written')).toMatchObject({ written: { counts } }),
    PATIENT,
  );
}

/** As a browser does that needs room: between two workers. */
async function lose(...names: readonly string[]): Promise<void> {
  killWorker();
  // Databases that a killed worker had open are the new factory's no more.
  if (names.length === 0) freshIndexedDb();
  for (const name of names) await Dexie.delete(name);
  await startWorker();
}

it('a witness that cannot be read is no fault of ours: nothing is told, what is asked is answered, and it is written anew', async () => {
  await note('Ask.');
  await witnessed({ notes: 1 });
  killWorker();
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
  await startWorker();
  expect(await told()).toBeNull();
  await note('Large.', RURITANIA.id);
  vi.restoreAllMocks();
  await witnessed({ notes: 2 });
});

describe('writings that are gone', () => {
  it('are told with how much there was', async () => {
    await note('Ask about the castle.');
    await note('Large.', RURITANIA.id);
    value(
      await fromPanel('correct', { words: 'Nobody', verdict: { is: 'never' }, scope: { in: 'everywhere' } }),
    );
    await witnessed({ notes: 2, corrections: 1 });
    await lose();
    expect(await told()).toMatch(/is gone.*There were: .*2 notes.*1 correction/);
  });

  it('are noticed by a worker that only answers a story: the button says so, and pages of ours ask', async () => {
    await note('Ask.');
    await witnessed({ notes: 1 });
    await lose();
    expect(world.badge).toBe('');
    value(await fromPage(1, 'annotate', story('Ruritania was silent.')));
    await vi.waitFor(() => expect(world.badge).toBe('!'), PATIENT);
    expect(world.buttons.get(null)?.title).toMatch(/gone/);
    value(await fromPanel('forgetLoss', {}));
    await vi.waitFor(() => expect(world.badge).toBe(''));
    expect(await told()).toBeNull();
  });

  it('are told until the reader decides, whatever is written, chosen or installed meanwhile; lost again, both are told', async () => {
    await note('Ask.');
    await witnessed({ notes: 1 });
    await lose();
    await note('Ask again.');
    await note('And again.', RURITANIA.id);
    value(await fromPanel('choose', { density: 'quiet' }));
    await witnessed({ notes: 2 });
    await startWorker();
    expect(await told()).toMatch(/1 note\b/);
    await lose();
    expect(await told()).toMatch(/3 notes/);
    value(await fromPanel('forgetLoss', {}));
    await startWorker();
    expect(await told()).toBeNull();
  });

  it('are found whenever the worker is killed while that is found', async () => {
    await note('Ask.');
    await witnessed({ notes: 1 });
    for (const at of [1, 2, 3]) {
      await lose();
      // The new database is made before: what is tried here is what is written into it.
      value(await fromPanel('settings', {}));
      const breakage = breakWrites(at, killed);
      await fromPanel('loss', {});
      killWorker();
      breakage.mend();
      await startWorker();
      expect(await told(), `write ${at}`).toMatch(/is gone/);
    }
  });
});

describe('no loss is', () => {
  it('what the reader took away, one by one or by a restore', async () => {
    await note('Ask.');
    await witnessed({ notes: 1 });
    await note('');
    await witnessed({ notes: 0 });
    await lose();
    expect(await told()).toBeNull();
  });

  it('an install into a new profile, with nothing written', async () => {
    await packs();
    await lose();
    expect(await told()).toBeNull();
    expect(world.badge).toBe('');
  });
});

describe('what is no writing comes back by itself', () => {
  it('a site that was off is off still, before its first page is read', async () => {
    value(await fromPanel('switchSite', { site: 'news.example', on: false }));
    await vi.waitFor(async () =>
      expect(await fakeBrowser.storage.local.get('written')).toMatchObject({
        written: { settings: { offAt: ['news.example'] } },
      }),
    );
    await lose();
    const page = pageSender(1, 'https://news.example/story');
    expect(await speakingAs(page, () => callBackground('annotate', story('Ruritania.')))).toMatchObject({
      fault: { code: 'off-site' },
    });
    expect(await told()).toBeNull();
    expect((await readTables(USER_DB)).settings).toContainEqual(
      expect.objectContaining({
        key: 'settings',
        value: expect.objectContaining({ offAt: ['news.example'] }),
      }),
    );
  });

  it('a site that is off is off also while the database cannot be read', async () => {
    value(await fromPanel('switchSite', { site: 'news.example', on: false }));
    await vi.waitFor(async () => expect(await fakeBrowser.storage.local.get('written')).not.toEqual({}));
    await startWorker();
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (name === USER_DB) throw new DOMException('Internal error', 'UnknownError');
      return open(name, version);
    });
    const page = pageSender(1, 'https://news.example/story');
    expect(await speakingAs(page, () => callBackground('annotate', story('Ruritania.')))).toMatchObject({
      fault: { code: 'off-site' },
    });
  });

  it('packs are told as lost with their addresses, and a key that was pinned stays pinned', async () => {
    const signer = createSigner();
    const bytes = packed(sampleLines({ id: 'second', entities: [ZENDA] }));
    const blob = blobOf(bytes);
    const wanted = { from: 'file' as const, name: 'second.gz', blob, signature: blobOf(signer.sign(bytes)) };
    expect(await install(wanted)).toMatchObject({ is: 'done' });
    await vi.waitFor(async () =>
      expect(await fakeBrowser.storage.local.get('written')).toMatchObject({
        written: { packs: expect.arrayContaining([expect.objectContaining({ pack: 'second' })]) },
      }),
    );
    await lose();
    expect(await packs()).toMatchObject({ packs: [{ id: 'starter' }] });
    await vi.waitFor(
      async () =>
        expect(await packs()).toMatchObject({
          lost: [{ pack: 'second', origin: { from: 'file', name: 'second.gz' } }],
        }),
      PATIENT,
    );
    const other = createSigner();
    const forged = { ...wanted, blob: blobOf(bytes), signature: blobOf(other.sign(bytes)) };
    expect(await refusal(forged)).toMatch(/key/);
    expect(
      await install({ ...wanted, blob: blobOf(bytes), signature: blobOf(signer.sign(bytes)) }),
    ).toMatchObject({ is: 'done' });
  });
});

it('the library alone lost: what was written is no matter of that', async () => {
  await note('Ask.');
  await witnessed({ notes: 1 });
  await lose(KNOWLEDGE_DB);
  expect(await told()).toBeNull();
});

it('a witness that is no sense is no alarm, and is made anew', async () => {
  for (const nonsense of [null, 7, 'x', [], { mark: 'x' }, { mark: Number.NaN, counts: 3 }]) {
    await fakeBrowser.storage.local.set({ written: nonsense });
    await startWorker();
    expect(await told()).toBeNull();
  }
  await note('Ask.');
  await witnessed({ notes: 1 });
});
