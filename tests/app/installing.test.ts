// Installing while the library serves: what is asked meanwhile is answered, and an install can be given up.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KnowledgeBuilder } from '@/lib/core/annotate/knowledge';
import { KNOWLEDGE_DB } from '@/lib/edge/store/knowledge-db';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { type Life, packStream, startLife } from './life';
import { crowd, FLAVIA, packed, RUDOLF, RURITANIA, sampleLines } from './sample-pack';
import { files, killWorker, STARTER_PATH, serveFiles } from './worker';

const STORY = 'Rudolf Elphberg met Flavia Elphberg.';
/** Enough to be indexed in many slices. */
const LARGE = 20_000;
let worker: Life;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  worker = startLife();
  await worker.find(STORY);
  newer(1_000);
});
afterEach(() => {
  killWorker();
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Puts a later pack of so many more people in the place of the packaged one. */
function newer(people: number): void {
  const entities = [RURITANIA, RUDOLF, FLAVIA, ...crowd(people)];
  files.set(STARTER_PATH, packed(sampleLines({ version: '2', entities })));
}

async function counts(): Promise<Record<string, number>> {
  const db = await new Dexie(KNOWLEDGE_DB).open();
  const names = ['generations', 'layers', 'published'];
  const all = await Promise.all(names.map(async (name) => [name, await db.table(name).count()] as const));
  const shards = await db.table('shards').toArray();
  const pages = await db.table('pages').toArray();
  db.close();
  return {
    ...Object.fromEntries(all),
    ofShards: new Set(shards.map(({ generation }) => generation)).size,
    ofPages: new Set(pages.map(({ layer }) => layer)).size,
  };
}

it('what is asked during a long install is answered from the old library, also while the new index is built', async () => {
  newer(LARGE);
  const before = value(await worker.annotate(STORY));
  let indexing = false;
  const { finish } = KnowledgeBuilder.prototype;
  vi.spyOn(KnowledgeBuilder.prototype, 'finish').mockImplementation(function* (this: KnowledgeBuilder) {
    indexing = true;
    const parts = yield* finish.call(this);
    indexing = false;
    return parts;
  });
  let installed = false;
  const installing = worker.life.reinstall().then((result) => {
    installed = true;
    return result;
  });
  const answers = { reading: 0, indexing: 0 };
  for (;;) {
    const [reply, card] = [value(await worker.annotate(STORY)), await worker.card(RUDOLF.id)];
    if (installed || reply.revision !== before.revision) break;
    expect(reply.annotations).toEqual(before.annotations);
    expect(card.label).toBe('Rudolf Elphberg');
    if ((await worker.life.state()).is !== 'rebuilding') continue;
    if (indexing) answers.indexing += 1;
    else answers.reading += 1;
  }
  expect(value(await installing)).toBeNull();
  expect(answers.reading).toBeGreaterThan(5);
  // An index that is built in one stretch lets none through.
  expect(answers.indexing).toBeGreaterThan(0);
  expect(await worker.find(STORY)).toEqual([RUDOLF.id, FLAVIA.id]);
  expect(await worker.life.state()).toMatchObject({ is: 'ready', packs: [{ version: '2' }] });
});

/** A pack that comes in as far as its entities, and then no further until it is told to. */
function stalled(): { readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>; finish(): void } {
  const lines = sampleLines({ id: 'second', entities: [FLAVIA, ...crowd(300)] });
  const encode = (some: readonly string[]) => new TextEncoder().encode(`${some.join('\n')}\n`);
  let feed: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | null = null;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      feed = controller;
      controller.enqueue(encode(lines.slice(0, -1)));
    },
  });
  return {
    stream,
    finish() {
      feed!.enqueue(encode(lines.slice(-1)));
      feed!.close();
    },
  };
}

const generations = async (): Promise<number> => (await counts()).generations!;

describe('an install that is given up', () => {
  async function isLeftAsItWas(rows: Awaited<ReturnType<typeof counts>>): Promise<void> {
    expect(await counts()).toEqual(rows);
    expect(await worker.find(STORY)).toEqual([RUDOLF.id]);
    expect(await worker.life.state()).toMatchObject({
      is: 'ready',
      packs: [{ id: 'starter', version: '1' }],
    });
  }

  it('while its pack does not come in leaves nothing, says so, and the old library serves', async () => {
    const rows = await counts();
    const cancel = new AbortController();
    const installing = worker.install(stalled().stream, cancel.signal);
    await vi.waitFor(async () => expect(await generations()).toBe(2));
    cancel.abort();
    expect(await installing).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    await isLeftAsItWas(rows);
  });

  it.each(['generations', 'shards', 'layers', 'pages'])(
    'as its first row of "%s" is written leaves nothing, says so, and the old library serves',
    async (table) => {
      const rows = await counts();
      const cancel = new AbortController();
      const { add } = IDBObjectStore.prototype;
      onTestFinished(() => {
        IDBObjectStore.prototype.add = add;
      });
      IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args: Parameters<typeof add>) {
        if (this.name === table) cancel.abort();
        return add.apply(this, args);
      };
      const pack = packStream({ id: 'second', entities: crowd(1_000) });
      expect(await worker.install(pack, cancel.signal)).toMatchObject({
        ok: false,
        fault: { code: 'cancelled' },
      });
      expect(cancel.signal.aborted).toBe(true);
      await isLeftAsItWas(rows);
    },
  );

  it('before it began does not begin', async () => {
    const result = await worker.install(packStream({ id: 'second' }), AbortSignal.abort());
    expect(result).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(await counts()).toMatchObject({ generations: 1, layers: 1 });
  });

  it('because a later one begins says so, and the later one stands', async () => {
    const older = worker.life.reinstall();
    const later = worker.life.reinstall();
    files.set(STARTER_PATH, packed(sampleLines({ version: '3', entities: [RURITANIA, FLAVIA] })));
    expect(await older).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(value(await later)).toBeNull();
    expect(await worker.life.state()).toMatchObject({ is: 'ready', packs: [{ version: '3' }] });
    expect(value(await worker.annotate(STORY)).notes).toEqual([]);
    // The new one, and the one it replaced.
    expect(await counts()).toMatchObject({ generations: 2, layers: 2, ofShards: 2 });
  });

  it('by the end of the worker is cleared away by the next', async () => {
    void worker.install(stalled().stream, new AbortController().signal);
    await vi.waitFor(async () => expect(await generations()).toBe(2));
    worker = startLife();
    expect(await worker.find(STORY)).toEqual([RUDOLF.id]);
    await vi.waitFor(async () => expect(await generations()).toBe(1));
  });
});

it('an install that takes long keeps the worker awake, and nothing does afterwards', async () => {
  const call = vi.fn(async () => ({}) as never);
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: call });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { stream, finish } = stalled();
  const installing = worker.install(stream, new AbortController().signal);
  await vi.waitFor(async () => expect(await generations()).toBe(2));
  vi.advanceTimersByTime(60_000);
  expect(call.mock.calls.length).toBeGreaterThanOrEqual(3);
  finish();
  expect(value(await installing)).toBeNull();
  // What the opening left to be done comes after it.
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
  call.mockClear();
  vi.advanceTimersByTime(600_000);
  expect(call).not.toHaveBeenCalled();
});
