// Updates that are offered and answered, one step back, order, switching off, removal, and what becomes of packs that the library has lost.
import { Dexie } from 'dexie';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entity } from '@/lib/core/model/entity';
import { createPatchMaking, patchHeadLine } from '@/lib/core/packs/make-patch';
import type { ManifestRecord } from '@/lib/core/packs/records';
import { KNOWLEDGE_DB } from '@/lib/edge/store/knowledge-db';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { world } from '../support/fake-browser';
import { type PackServer, servePacks } from '../support/pack-server';
import { blobOf, createSigner, ended, ids, indexOf, install, installed, packs, utf8 } from './packs';
import { crowd, entity, FLAVIA, packed, RUDOLF, RURITANIA, sampleLines } from './sample-pack';
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

const ZENDA = entity({ id: 'place/zenda', kind: 'place', label: 'Zenda', salience: 9 });
const HENTZAU = entity({ id: 'person/hentzau', kind: 'person', label: 'Rupert Hentzau' });
const FIRST = [ZENDA, HENTZAU, ...crowd(20)];
const MOVED: Entity = {
  ...ZENDA,
  description: 'a castle',
  names: [...ZENDA.names, { name: 'Castle of Zenda', type: 'alias' }],
};
const SAPT = entity({ id: 'person/sapt', kind: 'person', label: 'Colonel Sapt', salience: 3 });
const NEXT = [MOVED, SAPT, ...crowd(20)];
const TEXT = 'Rupert Hentzau met Colonel Sapt in Zenda.';
let server: PackServer;

beforeAll(async () => {
  server = await servePacks();
});
afterAll(() => server.close());
beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  server.files.clear();
  server.asked.length = 0;
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
});
afterEach(() => {
  killWorker();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const lines = (version: string, entities: readonly Entity[]) =>
  sampleLines({ id: 'second', version, entities });

async function finds(text: string): Promise<string[]> {
  return value(await fromPage(1, 'annotate', story(text))).annotations.map(({ entity }) => entity);
}

async function rows(table: string): Promise<number> {
  const db = await new Dexie(KNOWLEDGE_DB).open();
  const count = await db.table(table).count();
  db.close();
  return count;
}

function publishWhole(version: string, entities: readonly Entity[]): void {
  server.files.set('/second.gz', { bytes: packed(lines(version, entities)), etag: `"${version}"` });
}

async function check(): Promise<Awaited<ReturnType<typeof ended>>> {
  return ended(value(await fromPanel('checkUpdate', { pack: 'second' })).job);
}

async function installFirst(): Promise<void> {
  publishWhole('1', FIRST);
  expect(await install({ from: 'url', url: `${server.origin}/second.gz` })).toMatchObject({ is: 'done' });
}

/** A patch from one version to the next, as `npm run pack -- diff` makes it. */
function patchLines(from: readonly string[], to: readonly string[]): Uint8Array<ArrayBuffer> {
  const parse = (line: string) => JSON.parse(line) as never;
  const [head, ...rest] = from.map(parse) as unknown as [ManifestRecord, ...never[]];
  const [becomes, ...next] = to.map(parse) as unknown as [ManifestRecord, ...never[]];
  const making = createPatchMaking();
  for (const record of rest.slice(0, -1)) making.before(withDefaults(record));
  const changes = next.slice(0, -1).flatMap((record) => making.after(withDefaults(record)) ?? []);
  const { entities, names } = becomes.counts;
  const tally = { records: next.length - 1, entities, names, claims: 0, namePeriods: false };
  return utf8(
    `${[value(patchHeadLine(head, becomes)), ...changes, ...making.gone(), making.end(tally)].join('\n')}\n`,
  );
}

function withDefaults(record: object): never {
  return { roles: [], facts: [], relations: [], ids: {}, salience: 1, ...record } as never;
}

describe('a later version', () => {
  beforeEach(installFirst);

  it('is made ready and told, change by change; nothing of it is used before the reader takes it', async () => {
    publishWhole('2', NEXT);
    expect(await check()).toEqual({ is: 'done', pack: 'second' });
    expect(await finds(TEXT)).toEqual([HENTZAU.id, ZENDA.id]);
    expect(await installed('second')).toMatchObject({
      version: '1',
      checked: new Date().toISOString().slice(0, 10),
      checkFault: null,
      offer: {
        version: '2',
        added: 1,
        changed: 1,
        removed: 1,
        changes: [
          {
            change: 'changed',
            id: ZENDA.id,
            label: 'Zenda',
            details: ['Description: was “something made up”, is “a castle”.', 'New name: Castle of Zenda.'],
          },
          { change: 'added', id: SAPT.id, label: 'Colonel Sapt', details: [] },
          { change: 'removed', id: HENTZAU.id, label: 'Rupert Hentzau', details: [] },
        ],
      },
    });
    await startWorker();
    expect(await finds(TEXT)).toEqual([HENTZAU.id, ZENDA.id]);
    value(await fromPanel('answerOffer', { pack: 'second', take: true }));
    expect(await finds(TEXT)).toEqual([SAPT.id, ZENDA.id]);
    expect(await installed('second')).toMatchObject({ version: '2', before: '1', offer: null });
  });

  it('taken can be stepped back from, once', async () => {
    publishWhole('2', NEXT);
    await check();
    value(await fromPanel('answerOffer', { pack: 'second', take: true }));
    await startWorker();
    value(await fromPanel('stepBack', { pack: 'second' }));
    expect(await finds(TEXT)).toEqual([HENTZAU.id, ZENDA.id]);
    expect(await installed('second')).toMatchObject({ version: '1', before: null, offer: null });
    expect(await fromPanel('stepBack', { pack: 'second' })).toMatchObject({
      fault: { message: 'There is no version before this one to go back to.' },
    });
    await vi.waitFor(async () => expect(await rows('generations')).toBe(2));
  });

  it('that is declined goes, and lies ready again when the reader asks again', async () => {
    publishWhole('2', NEXT);
    await check();
    value(await fromPanel('answerOffer', { pack: 'second', take: false }));
    expect((await installed('second'))!.offer).toBeNull();
    await vi.waitFor(async () => expect(await rows('generations')).toBe(2));
    expect(await fromPanel('answerOffer', { pack: 'second', take: true })).toMatchObject({
      fault: { message: 'No later version of this pack lies ready any more.' },
    });
    await check();
    expect((await installed('second'))!.offer).toMatchObject({ version: '2' });
  });

  it('that is none is no fault, and little is fetched to learn it', async () => {
    server.files.set('/second.gz', { bytes: packed(lines('1', FIRST)) });
    expect(await check()).toEqual({ is: 'done', pack: 'second' });
    expect(await installed('second')).toMatchObject({ offer: null, checkFault: null });
    server.files.set('/second.gz', { bytes: packed(lines('0.9', FIRST)), etag: '"0"' });
    expect(await check()).toEqual({ is: 'done', pack: 'second' });
    expect((await installed('second'))!.offer).toBeNull();
  });

  it.each<[string, () => void, RegExp]>([
    ['gone', () => server.files.clear(), /There is no file at .*answers 404/],
    [
      'of another pack',
      () =>
        server.files.set('/second.gz', {
          bytes: packed(sampleLines({ id: 'third', version: '2', entities: [SAPT] })),
        }),
      /Where later versions of “Pack second” should be, there is another pack \(“Pack third”\)/,
    ],
    [
      'broken',
      () => server.files.set('/second.gz', { bytes: packed(lines('2', NEXT)).slice(0, -20) }),
      /cut off or damaged/,
    ],
  ])('that is %s: the job fails with a sentence, which stays with the pack', async (_, spoil, sentence) => {
    spoil();
    expect(await check()).toMatchObject({ is: 'failed', sentence: expect.stringMatching(sentence) });
    expect(await installed('second')).toMatchObject({
      version: '1',
      offer: null,
      checkFault: expect.stringMatching(sentence),
    });
    expect(await finds(TEXT)).toEqual([HENTZAU.id, ZENDA.id]);
  });
});

describe('a later version of a signed pack', () => {
  const signer = createSigner();
  const sign = (by = signer) =>
    server.files.set('/second.gz.sig', { bytes: by.sign(server.files.get('/second.gz')!.bytes) });
  beforeEach(async () => {
    publishWhole('1', FIRST);
    sign();
    await install({ from: 'url', url: `${server.origin}/second.gz` });
    publishWhole('2', NEXT);
  });

  it('is made ready where it is signed with the same key', async () => {
    sign();
    expect(await check()).toMatchObject({ is: 'done' });
    expect((await installed('second'))!.offer).toMatchObject({ version: '2' });
  });

  it.each<[string, () => void, RegExp]>([
    [
      'not signed',
      () => server.files.delete('/second.gz.sig'),
      /was signed when it was first installed, and this one is not/,
    ],
    ['signed with another key', () => sign(createSigner()), /signed with another key/],
  ])('is refused where it is %s', async (_, spoil, sentence) => {
    spoil();
    expect(await check()).toMatchObject({ sentence: expect.stringMatching(sentence) });
    expect((await installed('second'))!.offer).toBeNull();
  });

  it('may come as a file, where the key says whose it is', async () => {
    const bytes = packed(lines('2', NEXT));
    const state = await install({
      from: 'file',
      blob: blobOf(bytes),
      signature: blobOf(signer.sign(bytes)),
      name: 'x',
    });
    expect(state).toMatchObject({ is: 'done' });
    expect(await installed('second')).toMatchObject({ version: '2', before: '1' });
  });
});

describe('by an index', () => {
  const one = lines('1', FIRST);
  const two = lines('2', NEXT);
  const patch = patchLines(one, two);
  const publish = (version: string, patches: Parameters<typeof indexOf>[2] = []): void => {
    const bytes = packed(version === '1' ? one : two);
    // Parts are larger than the patch: unpacked.
    const part = version === '1' ? bytes : utf8(`${two.join('\n')}\n`);
    server.files.set(`/${version}.part`, { bytes: part });
    server.files.set('/index.json', {
      bytes: indexOf({ pack: 'second', version }, [[`${version}.part`, part]], patches),
      etag: `"${version}"`,
    });
  };
  beforeEach(async () => {
    publish('1');
    expect(await install({ from: 'url', url: `${server.origin}/index.json` })).toMatchObject({ is: 'done' });
    server.asked.length = 0;
  });
  const asked = () => server.asked.map(({ path }) => path);

  it('a patch from the installed version is fetched instead of the whole, and leads to the same', async () => {
    publish('2', [['1', '1-2.patch', patch]]);
    server.files.set('/1-2.patch', { bytes: patch });
    expect(await check()).toMatchObject({ is: 'done' });
    expect(asked()).toEqual(['/index.json.sig', '/index.json', '/1-2.patch']);
    expect((await installed('second'))!.offer).toMatchObject({
      version: '2',
      added: 1,
      changed: 1,
      removed: 1,
    });
    value(await fromPanel('answerOffer', { pack: 'second', take: true }));
    expect(await finds(TEXT)).toEqual([SAPT.id, ZENDA.id]);
  });

  it.each<[string, () => void]>([
    ['missing', () => undefined],
    ['not the one that is named', () => server.files.set('/1-2.patch', { bytes: patch.slice(1) })],
  ])('a patch that is %s: the whole is fetched', async (_, serve) => {
    publish('2', [['1', '1-2.patch', patch]]);
    serve();
    expect(await check()).toMatchObject({ is: 'done' });
    expect(asked()).toContain('/2.part');
    expect((await installed('second'))!.offer).toMatchObject({ version: '2' });
  });

  it('a patch that does not fit what is installed: the whole is fetched', async () => {
    const wrong = patchLines(lines('1', [...FIRST, FLAVIA]), two);
    publish('2', [['1', '1-2.patch', wrong]]);
    server.files.set('/1-2.patch', { bytes: wrong });
    expect(await check()).toMatchObject({ is: 'done' });
    expect(asked()).toEqual(['/index.json.sig', '/index.json', '/1-2.patch', '/2.part']);
    expect((await installed('second'))!.offer).toMatchObject({
      version: '2',
      added: 1,
      changed: 1,
      removed: 1,
    });
  });

  it('that names an address of which the browser can make nothing is refused with a sentence', async () => {
    const bytes = packed(lines('2', NEXT));
    server.files.set('/index.json', {
      bytes: indexOf({ pack: 'second', version: '2' }, [['http://[second/2.part', bytes]], []),
      etag: '"2"',
    });
    expect(await check()).toEqual({
      is: 'failed',
      sentence: expect.stringContaining('http://[second/2.part'),
    });
  });

  it('without a patch from the installed version the whole is fetched', async () => {
    publish('2', [['0.5', '0-2.patch', patch]]);
    expect(await check()).toMatchObject({ is: 'done' });
    expect(asked()).toContain('/2.part');
  });
});

it('an address for updates of which the browser can make nothing is refused with a sentence', async () => {
  const told = sampleLines({ id: 'second', version: '1', entities: FIRST });
  told[0] = JSON.stringify({ ...JSON.parse(told[0]!), format: 2, updatesAt: 'https://[second/index.json' });
  server.files.set('/second.gz', { bytes: packed(told), etag: '"1"' });
  expect(await install({ from: 'url', url: `${server.origin}/second.gz` })).toMatchObject({ is: 'done' });
  expect(await check()).toEqual({ is: 'failed', sentence: expect.stringContaining('could not be reached') });
});

describe('updates that the reader has switched on', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T12:00:00Z') });
    await installFirst();
    value(await fromPanel('followUpdates', { pack: 'second', on: true }));
    server.asked.length = 0;
  });
  const nextDay = async (day: string): Promise<void> => {
    vi.setSystemTime(new Date(`${day}T12:00:00Z`));
    await startWorker();
    await finds('Zenda');
  };

  it('are looked for once a day, and are no job of the reader’s', async () => {
    expect(await installed('second')).toMatchObject({ updates: 'on' });
    publishWhole('2', NEXT);
    await nextDay('2026-03-02');
    await vi.waitFor(async () => expect((await installed('second'))!.offer).toMatchObject({ version: '2' }));
    expect((await packs()).jobs).toEqual([]);
    expect(await installed('second')).toMatchObject({ version: '1', checked: '2026-03-02' });
    const count = server.asked.length;
    await nextDay('2026-03-02');
    await packs();
    expect(server.asked).toHaveLength(count);
  });

  it('that were declined, or stepped back from, are not offered again; a later one is', async () => {
    publishWhole('2', NEXT);
    await nextDay('2026-03-02');
    await vi.waitFor(async () => expect((await installed('second'))!.offer).not.toBeNull());
    value(await fromPanel('answerOffer', { pack: 'second', take: true }));
    value(await fromPanel('stepBack', { pack: 'second' }));
    server.asked.length = 0;
    await nextDay('2026-03-03');
    await vi.waitFor(() => expect(server.asked.map(({ path }) => path)).toContain('/second.gz'));
    await vi.waitFor(async () => expect(await rows('jobs')).toBe(1));
    expect((await installed('second'))!.offer).toBeNull();
    publishWhole('3', NEXT);
    await nextDay('2026-03-04');
    await vi.waitFor(async () => expect((await installed('second'))!.offer).toMatchObject({ version: '3' }));
  });

  it('that cannot be looked for leave a sentence with the pack, and are looked for the next day again', async () => {
    server.files.clear();
    await nextDay('2026-03-02');
    await vi.waitFor(async () =>
      expect(await installed('second')).toMatchObject({
        checkFault: expect.stringMatching(/no file at/),
        updates: 'on',
      }),
    );
    publishWhole('2', NEXT);
    await nextDay('2026-03-03');
    await vi.waitFor(async () =>
      expect(await installed('second')).toMatchObject({ offer: { version: '2' }, checkFault: null }),
    );
  });

  it('are off at first, and off again when the reader says so', async () => {
    value(await fromPanel('followUpdates', { pack: 'second', on: false }));
    publishWhole('2', NEXT);
    await nextDay('2026-03-02');
    await packs();
    expect(server.asked).toEqual([]);
    expect(await installed('second')).toMatchObject({ updates: 'off', checked: null });
  });
});

it('a chosen file says nothing of later versions', async () => {
  await install({ from: 'file', blob: blobOf(packed(lines('1', FIRST))), name: 'second.gz' });
  expect(await installed('second')).toMatchObject({ updates: 'cannot' });
  expect(await fromPanel('checkUpdate', { pack: 'second' })).toMatchObject({
    fault: { message: 'This pack does not say where later versions of it are.' },
  });
});

it('a manifest may say where later versions are, also of a chosen file', async () => {
  const [manifest, ...rest] = lines('1', FIRST);
  const head = { ...JSON.parse(manifest!), format: 2, updatesAt: `${server.origin}/second.gz` };
  await install({ from: 'file', blob: blobOf(packed([JSON.stringify(head), ...rest])), name: 'second.gz' });
  publishWhole('2', NEXT);
  expect(await check()).toMatchObject({ is: 'done' });
  expect((await installed('second'))!.offer).toMatchObject({ version: '2' });
});

describe('packs', () => {
  beforeEach(async () => {
    publishWhole('1', [{ ...RUDOLF, description: 'as the second tells him' }, ZENDA]);
    await install({ from: 'url', url: `${server.origin}/second.gz` });
  });
  const rudolf = async () => value(await fromPage(1, 'card', { entity: RUDOLF.id, asOf: null })).description;

  it('are put in another order: the first tells what several have', async () => {
    expect(await rudolf()).toBe('something made up');
    value(await fromPanel('orderPacks', { packs: ['second', 'nobody', 'starter'] }));
    expect(await ids()).toEqual(['second', 'starter']);
    expect(await rudolf()).toBe('as the second tells him');
    value(await fromPanel('orderPacks', { packs: ['starter'] }));
    expect(await ids()).toEqual(['starter', 'second']);
  });

  it('are switched off: neither names nor records are used, nothing is deleted; and on again', async () => {
    value(await fromPanel('switchPack', { pack: 'starter', on: false }));
    expect(await finds('Rudolf Elphberg left Ruritania for Zenda.')).toEqual([RUDOLF.id, ZENDA.id]);
    expect(await rudolf()).toBe('as the second tells him');
    expect(await fromPage(1, 'card', { entity: RURITANIA.id, asOf: null })).toMatchObject({
      fault: { code: 'not-known' },
    });
    await startWorker();
    expect(await finds('Rudolf Elphberg left Ruritania for Zenda.')).toEqual([RUDOLF.id, ZENDA.id]);
    expect(await packs()).toMatchObject({
      packs: [
        { id: 'starter', isOff: true },
        { id: 'second', isOff: false },
      ],
    });
    value(await fromPanel('switchPack', { pack: 'starter', on: true }));
    expect(await finds('Rudolf Elphberg left Ruritania for Zenda.')).toEqual([
      RUDOLF.id,
      RURITANIA.id,
      ZENDA.id,
    ]);
  });

  it('that come, go, are switched or put in another order: every open story is told to ask again', async () => {
    const told = () =>
      world.toTabs.filter(({ message }) => (message as { name: string }).name === 'corrected').length;
    const isTold = async (change: () => Promise<unknown>) => {
      const before = told();
      await change();
      await vi.waitFor(() => expect(told()).toBeGreaterThan(before));
    };
    await fakeBrowser.tabs.create({ url: 'https://news.example/' });
    await isTold(async () => value(await fromPanel('switchPack', { pack: 'second', on: false })));
    await isTold(async () => value(await fromPanel('switchPack', { pack: 'second', on: true })));
    await isTold(async () => value(await fromPanel('orderPacks', { packs: ['second', 'starter'] })));
    await isTold(async () => value(await fromPanel('removePack', { pack: 'second' })));
    await isTold(() => install({ from: 'url', url: `${server.origin}/second.gz` }));
  });

  it('may all be off: nothing is known, and the library stands', async () => {
    for (const pack of ['starter', 'second']) value(await fromPanel('switchPack', { pack, on: false }));
    expect(await finds('Rudolf Elphberg left Ruritania.')).toEqual([]);
    await startWorker();
    expect(await finds('Rudolf Elphberg left Ruritania.')).toEqual([]);
    expect(await ids()).toEqual(['starter', 'second']);
  });

  it('that are not installed are told so', async () => {
    for (const answer of [
      await fromPanel('switchPack', { pack: 'nobody', on: false }),
      await fromPanel('stepBack', { pack: 'nobody' }),
      await fromPanel('followUpdates', { pack: 'nobody', on: true }),
      await fromPanel('answerOffer', { pack: 'nobody', take: true }),
    ])
      expect(answer).toMatchObject({ fault: { message: 'This pack is not installed any more.' } });
    value(await fromPanel('removePack', { pack: 'nobody' }));
  });

  it('that are removed are not lost, and are forgotten', async () => {
    value(await fromPanel('removePack', { pack: 'second' }));
    await startWorker();
    expect(await packs()).toMatchObject({ packs: [{ id: 'starter' }], lost: [] });
  });

  it('of which the library has lost the row are left out with a sentence, told as lost, and can be installed again or removed', async () => {
    killWorker();
    const db = await new Dexie(KNOWLEDGE_DB).open();
    const generation = (await db.table('generations').toArray()).find(({ pack }) => pack === 'second')!;
    await db.table('generations').delete(generation.generation);
    db.close();
    await startWorker();
    const reply = value(await fromPage(1, 'annotate', story('Rudolf Elphberg left Ruritania for Zenda.')));
    expect(reply.annotations.map(({ entity }) => entity)).toEqual([RUDOLF.id, RURITANIA.id]);
    expect(reply.notes).toEqual([
      expect.stringMatching(/“second” can no longer be read: install it again, or remove it/),
    ]);
    expect(await packs()).toMatchObject({
      packs: [{ id: 'starter' }],
      lost: [{ pack: 'second', title: 'Pack second', origin: { from: 'url' } }],
    });
    expect(await install({ from: 'url', url: `${server.origin}/second.gz` })).toMatchObject({ is: 'done' });
    expect(await finds('Zenda')).toEqual([ZENDA.id]);
    expect((await packs()).lost).toEqual([]);
  });
});

it('a library that cannot be read at all is made again from the starter pack, with a sentence; other packs are told as lost', async () => {
  await installFirst();
  killWorker();
  const db = await new Dexie(KNOWLEDGE_DB).open();
  await db.table('generations').clear();
  db.close();
  await startWorker();
  const reply = value(await fromPage(1, 'annotate', story('Rudolf Elphberg left Zenda.')));
  expect(reply.annotations.map(({ entity }) => entity)).toEqual([RUDOLF.id]);
  expect(reply.notes).toEqual([
    expect.stringMatching(
      /^Your library could not be read any more, so it was made again from the pack that comes with Backstory/,
    ),
  ]);
  expect(await packs()).toMatchObject({ packs: [{ id: 'starter' }], lost: [{ pack: 'second' }] });
});

it('the starter pack, updated with the extension, can be stepped back from; the next version of the extension updates it again', async () => {
  await finds('Ruritania');
  const update = async (extension: string, pack: string): Promise<void> => {
    Object.assign(fakeBrowser.runtime, {
      getManifest: () => ({ manifest_version: 3, name: 'B', version: extension }),
    });
    files.set(STARTER_PATH, packed(sampleLines({ version: pack, entities: [RURITANIA, FLAVIA] })));
    await startWorker();
    await finds('Ruritania');
  };
  await update('0.2.0', '2');
  await vi.waitFor(async () =>
    expect(await installed('starter')).toMatchObject({ version: '2', before: '1' }),
  );
  value(await fromPanel('stepBack', { pack: 'starter' }));
  expect(await finds('Rudolf Elphberg')).toEqual([RUDOLF.id]);
  await startWorker();
  await finds('Ruritania');
  expect(await installed('starter')).toMatchObject({ version: '1', before: null });
  await update('0.3.0', '3');
  await vi.waitFor(async () =>
    expect(await installed('starter')).toMatchObject({ version: '3', before: '1' }),
  );
});
