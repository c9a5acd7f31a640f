// Installing packs by messages: from an address, a file, the extension; faults, each with its sentence; cancelled, resumed, asked twice.
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Dexie } from 'dexie';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packLines } from '@/lib/core/packs/write-pack';
import { KNOWLEDGE_DB } from '@/lib/edge/store/knowledge-db';
import { type Breakage, breakWrites, diskFull } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { world } from '../support/fake-browser';
import { type PackServer, servePacks } from '../support/pack-server';
import {
  begin,
  blobOf,
  createSigner,
  ended,
  ids,
  indexOf,
  install,
  installed,
  packs,
  refusal,
  utf8,
} from './packs';
import { crowd, day, entity, packed, sampleLines } from './sample-pack';
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
const SECOND = { id: 'second', entities: [ZENDA] };
let server: PackServer;
let breakage: Breakage | null = null;

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
  breakage?.mend();
  breakage = null;
  killWorker();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const at = (path: string) => ({ from: 'url', url: `${server.origin}${path}` }) as const;

async function finds(text: string): Promise<string[]> {
  return value(await fromPage(1, 'annotate', story(text))).annotations.map(({ entity }) => entity);
}

async function rows(table: string): Promise<number> {
  const db = await new Dexie(KNOWLEDGE_DB).open();
  const count = await db.table(table).count();
  db.close();
  return count;
}

/** So large that it comes in several rows: what is random cannot be packed. */
function largePack(people = 4_000, { id = 'large', version = '1' } = {}): Uint8Array<ArrayBuffer> {
  const entities = crowd(people).map((each) => ({
    ...each,
    description: randomBytes(450).toString('base64').replace(/[+/=]/g, 'x'),
  }));
  return packed(sampleLines({ id, version, entities }));
}

describe('a pack', () => {
  it('is installed from an address: its names are found, and where it came from is told', async () => {
    server.files.set('/second.jsonl.gz', { bytes: packed(sampleLines(SECOND)) });
    expect(await install(at('/second.jsonl.gz'))).toEqual({ is: 'done', pack: 'second' });
    expect(await finds('He came from Zenda.')).toEqual([ZENDA.id]);
    expect(await packs()).toMatchObject({
      packs: [
        { id: 'starter', origin: { from: 'packaged' }, updates: 'cannot', trust: { is: 'unsigned' } },
        {
          id: 'second',
          origin: at('/second.jsonl.gz'),
          updates: 'off',
          isOff: false,
          offer: null,
          before: null,
        },
      ],
      jobs: [{ title: 'Pack second', state: { is: 'done', pack: 'second' } }],
      lost: [],
    });
    expect((await installed('second'))!.stored).toBeGreaterThan(100);
    expect(await rows('staged')).toBe(0);
    // Its signature is looked for beside it.
    expect(server.asked.map(({ path }) => path)).toEqual(['/second.jsonl.gz.sig', '/second.jsonl.gz']);
  });

  it('is installed from a chosen file, which is copied before the page has its answer', async () => {
    const blob = blobOf(packed(sampleLines(SECOND)));
    const job = await begin({ from: 'file', blob, name: 'second.jsonl.gz' });
    URL.revokeObjectURL(blob);
    expect(await ended(job)).toEqual({ is: 'done', pack: 'second' });
    expect(await finds('He came from Zenda.')).toEqual([ZENDA.id]);
    expect((await installed('second'))!.origin).toEqual({ from: 'file', name: 'second.jsonl.gz' });
  });

  it('that is there before a new worker has looked through what an earlier one left is told as done all the same', async () => {
    const earlier = await begin({ from: 'packaged' });
    await ended(earlier);
    killWorker();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { local } = fakeBrowser.storage;
    const get = local.get.bind(local);
    vi.spyOn(local, 'get').mockImplementation(async (keys) => {
      await held;
      return get(keys);
    });
    await startWorker();
    const blob = blobOf(packed(sampleLines(SECOND)));
    const job = await begin({ from: 'file', blob, name: 'second.jsonl.gz' });
    expect(await ended(job)).toEqual({ is: 'done', pack: 'second' });
    const told = async () => (await packs()).jobs.map((each) => each.job);
    expect(await told()).toContain(earlier);
    letGo();
    await vi.waitFor(async () => expect(await told()).not.toContain(earlier), { timeout: 10_000 });
    expect(await told()).toEqual([job]);
  });

  it('that comes with the extension is installed again after it was removed', async () => {
    value(await fromPanel('removePack', { pack: 'starter' }));
    expect(await ids()).toEqual([]);
    expect(await install({ from: 'packaged' })).toEqual({ is: 'done', pack: 'starter' });
    expect(await finds('Rudolf Elphberg')).toHaveLength(1);
  });

  it('in parts is installed by its index; a redirect is followed', async () => {
    const lines = sampleLines({ id: 'parted', entities: [ZENDA, ...crowd(50)] });
    const halves = [lines.slice(0, 20), lines.slice(20)].map((some) => packed(some));
    const parts = halves.map((bytes, number) => [`parts/${number}.gz`, bytes] as const);
    for (const [url, bytes] of parts) server.files.set(`/packs/${url}`, { bytes });
    server.files.set('/packs/index.json', { bytes: indexOf({ pack: 'parted', version: '1' }, parts) });
    server.files.set('/latest', { bytes: utf8(''), status: 302, headers: { location: '/packs/index.json' } });
    expect(await install(at('/packs/index.json'))).toEqual({ is: 'done', pack: 'parted' });
    expect(await finds('He came from Zenda.')).toEqual([ZENDA.id]);
    value(await fromPanel('removePack', { pack: 'parted' }));
    server.files.set('/packs/latest', {
      bytes: utf8(''),
      status: 302,
      headers: { location: '/packs/index.json' },
    });
    expect(await install(at('/packs/latest'))).toEqual({ is: 'done', pack: 'parted' });
  });

  it('tells how far it is: bytes while it is fetched, records while it is read', async () => {
    const bytes = largePack();
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.files.set('/large.gz', { bytes, hold: { after: 300_000, until } });
    const heard: string[] = [];
    world.listeners.add((message) => {
      heard.push((message as { name: string }).name);
      return undefined;
    });
    const job = await begin(at('/large.gz'));
    await vi.waitFor(async () => {
      const [told] = (await packs()).jobs;
      expect(told).toMatchObject({ title: 'Pack large', state: { is: 'fetching', total: bytes.length } });
      expect(told!.state).toMatchObject({ done: expect.any(Number), secondsLeft: null });
    });
    release();
    const seen = new Set<string>();
    for (
      let state = (await packs()).jobs[0]!.state;
      state.is !== 'done';
      state = (await packs()).jobs[0]!.state
    ) {
      seen.add(state.is);
      if (state.is === 'reading') expect(state).toMatchObject({ total: 4_000 });
    }
    expect(await ended(job)).toMatchObject({ is: 'done' });
    expect([...seen]).toContain('reading');
    expect(heard).toContain('packsChanged');
    expect(heard).toContain('knowledgeChanged');
  });

  it('asked for twice is installed once', async () => {
    server.files.set('/second.jsonl.gz', { bytes: packed(sampleLines(SECOND)) });
    const [first, atOnce] = await Promise.all([begin(at('/second.jsonl.gz')), begin(at('/second.jsonl.gz'))]);
    expect(atOnce).toBe(first);
    expect(await begin(at('/second.jsonl.gz#top'))).toBe(first);
    expect(await ended(first)).toMatchObject({ is: 'done' });
  });

  it('waits for the one before it, and both are installed', async () => {
    server.files.set('/second.jsonl.gz', { bytes: packed(sampleLines(SECOND)) });
    server.files.set('/large.gz', { bytes: largePack(300) });
    const jobs = [await begin(at('/large.gz')), await begin(at('/second.jsonl.gz'))];
    for (const job of jobs) expect(await ended(job)).toMatchObject({ is: 'done' });
    expect(await ids()).toEqual(['starter', 'large', 'second']);
  });
});

describe('given up', () => {
  it('while it is fetched, it leaves nothing, and is put away', async () => {
    server.files.set('/large.gz', {
      bytes: largePack(),
      hold: { after: 300_000, until: new Promise(() => undefined) },
    });
    const job = await begin(at('/large.gz'));
    await vi.waitFor(async () => expect(await rows('staged')).toBeGreaterThan(0));
    value(await fromPanel('endJob', { job }));
    expect(await ended(job)).toEqual({ is: 'cancelled' });
    await vi.waitFor(async () => expect(await rows('staged')).toBe(0));
    expect(await ids()).toEqual(['starter']);
    await vi.waitFor(async () => {
      value(await fromPanel('endJob', { job }));
      expect((await packs()).jobs).toEqual([]);
    });
  });

  it('while it waits, it is not begun', async () => {
    server.files.set('/large.gz', {
      bytes: largePack(),
      hold: { after: 300_000, until: new Promise(() => undefined) },
    });
    server.files.set('/second.jsonl.gz', { bytes: packed(sampleLines(SECOND)) });
    const [large, second] = [await begin(at('/large.gz')), await begin(at('/second.jsonl.gz'))];
    value(await fromPanel('endJob', { job: second }));
    value(await fromPanel('endJob', { job: large }));
    expect(await ended(second)).toEqual({ is: 'cancelled' });
    expect(await ids()).toEqual(['starter']);
    expect(server.asked.map(({ path }) => path)).not.toContain('/second.jsonl.gz');
  });
});

describe('a connection that is cut', () => {
  it('is taken up where it was cut', async () => {
    const bytes = largePack();
    server.files.set('/large.gz', { bytes, cuts: [400_000, 100_000] });
    expect(await install(at('/large.gz'))).toMatchObject({ is: 'done' });
    const rests = server.asked.filter(({ range }) => range !== null);
    expect(rests).toHaveLength(2);
    expect(rests.every(({ ifRange }) => ifRange === '"1"')).toBe(true);
  });

  it('within the first line of the pack is taken up too', async () => {
    server.files.set('/second.gz', { bytes: packed(sampleLines(SECOND)), cuts: [30, 60] });
    expect(await install(at('/second.gz'))).toMatchObject({ is: 'done' });
    expect(server.asked.map(({ range }) => range)).toEqual([null, null, 'bytes=30-', 'bytes=90-']);
  });

  it('by the end of the worker is taken up by the next; what has come is not fetched again', async () => {
    const bytes = largePack();
    server.files.set('/large.gz', {
      bytes,
      hold: { after: bytes.length - 1_000, until: new Promise(() => undefined) },
    });
    const job = await begin(at('/large.gz'));
    await vi.waitFor(async () => expect(await rows('staged')).toBeGreaterThan(1));
    killWorker();
    server.files.set('/large.gz', { bytes });
    await startWorker();
    expect(await ended(job)).toMatchObject({ is: 'done', pack: 'large' });
    const from = Number(/\d+/.exec(server.asked.at(-1)!.range!)![0]);
    expect(from).toBeGreaterThan(60_000);
  });

  it('where the server does not send rests, or the file is another one now, begins anew', async () => {
    const bytes = largePack();
    for (const [path, then] of [
      ['/no-rests.gz', { bytes: largePack(4_000, { id: 'no-rests' }), ranges: false }],
      ['/changed.gz', { bytes: largePack(4_000, { id: 'changed' }), etag: '"2"' }],
    ] as const) {
      server.files.set(path, {
        ...then,
        bytes,
        etag: '"1"',
        hold: { after: 400_000, until: new Promise(() => undefined) },
      });
      const job = await begin(at(path));
      await vi.waitFor(async () => expect(await rows('staged')).toBeGreaterThan(0));
      killWorker();
      server.files.set(path, then);
      await startWorker();
      expect(await ended(job)).toMatchObject({ is: 'done', pack: path.slice(1, -3) });
    }
  });

  it('a part of an index that is here is not fetched again', async () => {
    const lines = sampleLines({ id: 'parted', entities: [ZENDA, ...crowd(50)] });
    const parts = [lines.slice(0, 20), lines.slice(20)].map(
      (some, number) => [`${number}.gz`, packed(some)] as const,
    );
    server.files.set('/index.json', { bytes: indexOf({ pack: 'parted', version: '1' }, parts) });
    server.files.set('/0.gz', { bytes: parts[0]![1] });
    server.files.set('/1.gz', {
      bytes: parts[1]![1],
      hold: { after: 10, until: new Promise(() => undefined) },
    });
    const job = await begin(at('/index.json'));
    await vi.waitFor(() => expect(server.asked.map(({ path }) => path)).toContain('/1.gz'));
    killWorker();
    server.files.set('/1.gz', { bytes: parts[1]![1] });
    await startWorker();
    expect(await ended(job)).toMatchObject({ is: 'done' });
    expect(server.asked.filter(({ path }) => path === '/0.gz')).toHaveLength(1);
  });
});

describe('a fault has its sentence, and leaves everything as it was', () => {
  afterEach(async () => {
    breakage?.mend();
    breakage = null;
    expect(await ids()).toEqual(['starter']);
    await vi.waitFor(async () => expect(await rows('staged')).toBe(0));
    await vi.waitFor(async () => expect(await rows('generations')).toBe(1));
    expect(await finds('Rudolf Elphberg')).toHaveLength(1);
  });

  const whole = () => packed(sampleLines(SECOND));

  it.each<[string, Parameters<PackServer['files']['set']>[1] | null, RegExp]>([
    [
      'no such file',
      null,
      /^There is no file at http:.*x\.gz \(127\.0\.0\.1:\d+ answers 404\): check the address\.$/,
    ],
    [
      'not given out',
      { bytes: utf8(''), status: 403 },
      /does not give out .* \(it answers 403\): ask whoever keeps it/,
    ],
    [
      'a server in trouble',
      { bytes: utf8(''), status: 503 },
      /cannot send the file now \(it answers 503\): try again later/,
    ],
    ['an answer that is none', { bytes: utf8('x'), status: 418 }, /answers 418 instead of sending the file/],
    [
      'a web page',
      { bytes: utf8('<!doctype html>\n<title>Packs</title>'), type: 'text/html' },
      /is a web page, not a pack/,
    ],
    ['not a pack', { bytes: utf8('{"hello":"world"}\n') }, /This is not a pack: its first line/],
    ['empty', { bytes: utf8('') }, /This is not a pack/],
    [
      'shorter than said, and no rest',
      { bytes: whole(), length: whole().length + 50, cuts: [60], etag: null },
      /The connection to .* was lost after 0\.0 MB: try again/,
    ],
    ['gzip cut off', { bytes: whole().slice(0, -20) }, /cut off or damaged/],
    [
      'gzip damaged',
      { bytes: whole().map((byte, index) => (index === 60 ? byte ^ 255 : byte)) },
      /cut off or damaged|not a pack|not text/,
    ],
    [
      'not UTF-8',
      { bytes: new Uint8Array([...utf8(`${sampleLines(SECOND)[0]}\n`), 0xff, 0xfe, 10]) },
      /not text in UTF-8/,
    ],
    ['without its end', { bytes: packed(sampleLines(SECOND).slice(0, -1)) }, /end marker is missing/],
    [
      'a gzip bomb',
      { bytes: new Uint8Array(gzipSync(`${sampleLines(SECOND)[0]}\n${' '.repeat(60_000_000)}`)) },
      /unpacks to more than .* 200 times its size/,
    ],
    [
      'too many names',
      { bytes: utf8(`${sampleLines(SECOND)[0]!.replace('"names":1', '"names":2000001')}\n`) },
      /holds 2,000,001 names; Backstory takes 2,000,000/,
    ],
    [
      'the reader’s own id',
      { bytes: packed(sampleLines({ id: 'own', entities: [ZENDA] })) },
      /must not be “own”, which stands for what the reader wrote/,
    ],
    [
      'the starter pack’s id',
      { bytes: packed(sampleLines({ entities: [ZENDA], version: '9' })) },
      /calls itself “starter”, which is kept/,
    ],
  ])('%s', async (_, served, sentence) => {
    if (served) server.files.set('/x.gz', served);
    const said = await refusal(at('/x.gz'));
    expect(said).toMatch(sentence);
    // It stays until it is put away, also for the next worker.
    await startWorker();
    expect(await packs()).toMatchObject({ jobs: [{ state: { is: 'failed', sentence: said } }] });
    value(await fromPanel('endJob', { job: (await packs()).jobs[0]!.job }));
    expect((await packs()).jobs).toEqual([]);
  });

  it('nobody there', async () => {
    const gone = await servePacks();
    await gone.close();
    const said = await refusal({ from: 'url', url: `${gone.origin}/x.gz` });
    expect(said).toMatch(/could not be reached, or the browser does not accept its certificate/);
  });

  it('offline', async () => {
    vi.stubGlobal('navigator', { ...navigator, onLine: false });
    const gone = await servePacks();
    await gone.close();
    expect(await refusal({ from: 'url', url: `${gone.origin}/x.gz` })).toMatch(/^You are offline: /);
  });

  it('a library of a later version of the extension', async () => {
    killWorker();
    freshIndexedDb();
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(KNOWLEDGE_DB, 90);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    await startWorker();
    server.files.set('/second.gz', { bytes: whole() });
    const later = {
      fault: {
        message: expect.stringMatching(/written by a later version of Backstory: update the extension/),
      },
    };
    expect(await fromPanel('installPack', at('/second.gz'))).toMatchObject(later);
    expect(await fromPanel('packs', {})).toMatchObject(later);
    killWorker();
    freshIndexedDb();
    await startWorker();
  });

  it('an address that is none of the web', async () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'second.jsonl', 'ftp://x.example/a'])
      expect(await fromPanel('installPack', { from: 'url', url })).toMatchObject({
        fault: { message: expect.stringMatching(/begins with https/) },
      });
  });

  it('a file that is gone, an index as a file, a page as a file', async () => {
    const blob = blobOf(whole());
    URL.revokeObjectURL(blob);
    expect(await fromPanel('installPack', { from: 'file', blob, name: 'x' })).toMatchObject({
      fault: { message: 'The file could not be read: choose it again.' },
    });
    const index = indexOf({ pack: 'second', version: '1' }, [['a.gz', whole()]]);
    expect(await refusal({ from: 'file', blob: blobOf(index), name: 'x' })).toMatch(
      /index of a pack.*install it by its address/,
    );
    expect(await refusal({ from: 'file', blob: blobOf(utf8('<html>')), name: 'x' })).toMatch(
      /The file is a web page/,
    );
  });

  it('files of an index that are not those it names', async () => {
    const part = whole();
    server.files.set('/index.json', { bytes: indexOf({ pack: 'second', version: '1' }, [['a.gz', part]]) });
    server.files.set('/a.gz', { bytes: part.map((byte, index) => (index === 30 ? byte ^ 1 : byte)) });
    expect(await refusal(at('/index.json'))).toMatch(
      /a\.gz is not the file that the pack’s index names: its SHA-256 differs/,
    );
    server.files.set('/a.gz', { bytes: part.slice(0, 40), etag: '"2"' });
    expect(await refusal(at('/index.json'))).toMatch(/it has 40 bytes instead of \d+/);
    const unpacked = utf8(`${sampleLines(SECOND).join('\n')}\n`);
    server.files.set('/a.gz', { bytes: part, headers: { 'content-encoding': 'gzip' } });
    expect(unpacked.length).not.toBe(part.length);
    expect(await refusal(at('/index.json'))).toMatch(/its server unpacks it on the way \(Content-Encoding\)/);
    server.files.set('/a.gz', { bytes: part });
    server.files.set('/index.json', { bytes: indexOf({ pack: 'second', version: '7' }, [['a.gz', part]]) });
    expect(await refusal(at('/index.json'))).toMatch(
      /speaks of “second” in version 7, but its parts hold “second” in version 1/,
    );
    server.files.set('/index.json', { bytes: utf8('{"record":"index","format":2}\n') });
    expect(await refusal(at('/index.json'))).toMatch(/The pack’s index is wrong: pack is missing/);
  });

  it('a disk that is full, at whichever write of it', async () => {
    server.files.set('/second.jsonl.gz', { bytes: whole() });
    breakage = breakWrites(Number.POSITIVE_INFINITY, diskFull);
    const before = breakage.count();
    await install(at('/second.jsonl.gz'));
    const writes = breakage.count() - before;
    breakage.mend();
    expect(writes).toBeGreaterThan(8);
    for (let write = 1; write <= 8; write++) {
      killWorker();
      freshIndexedDb();
      await startWorker();
      await finds('Ruritania');
      breakage = breakWrites(write, diskFull);
      const begun = await fromPanel('installPack', at('/second.jsonl.gz'));
      if (begun.ok)
        expect(await ended(begun.value.job), `write ${write}`).toMatchObject({
          sentence: expect.stringMatching(/The disk is full/),
        });
      else expect(begun.fault.message).toMatch(/The disk is full/);
      breakage.mend();
      breakage = null;
    }
    // A job whose end could not be written down is gone on with by the next worker.
    killWorker();
    freshIndexedDb();
    await startWorker();
  }, 60_000);

  it('a disk that fills as a file is copied, and that lets go of nothing: the refusal is all, no job waits for ever', async () => {
    for (let write = 1; write <= 4; write++) {
      breakage = breakWrites(write, diskFull);
      const blob = blobOf(whole());
      const begun = await fromPanel('installPack', { from: 'file', name: 'second.gz', blob });
      if (begun.ok) await ended(begun.value.job);
      else {
        expect(begun.fault.message, `write ${write}`).toMatch(/The disk is full/);
        expect((await packs()).jobs, `write ${write}`).toEqual([]);
      }
      breakage.mend();
      breakage = null;
    }
    // What lies there still is put away by the next worker.
    await startWorker();
    await finds('Ruritania');
    await vi.waitFor(async () => expect([await rows('jobs'), await rows('staged')]).toEqual([0, 0]));
  });
});

describe('a signature', () => {
  const signer = createSigner();
  const bytes = packed(sampleLines(SECOND));

  it('beside the file is checked, and its key is told', async () => {
    server.files.set('/second.gz?v=1', { bytes });
    server.files.set('/second.gz.sig?v=1', { bytes: signer.sign(bytes) });
    expect(await install(at('/second.gz?v=1'))).toMatchObject({ is: 'done' });
    expect((await installed('second'))!.trust).toEqual({
      is: 'signed',
      fingerprint: expect.stringMatching(/^(?:[0-9a-f]{4} ){3}[0-9a-f]{4}$/),
      since: new Date().toISOString().slice(0, 10),
    });
  });

  it('of a chosen file is chosen with it', async () => {
    const signature = blobOf(signer.sign(bytes));
    expect(await install({ from: 'file', blob: blobOf(bytes), name: 'x.gz', signature })).toMatchObject({
      is: 'done',
    });
    expect((await installed('second'))!.trust.is).toBe('signed');
  });

  it('that is a page, as some servers send for every address, is none', async () => {
    server.files.set('/second.gz', { bytes });
    server.files.set('/second.gz.sig', { bytes: utf8('<!doctype html>…') });
    expect(await install(at('/second.gz'))).toMatchObject({ is: 'done' });
    expect((await installed('second'))!.trust.is).toBe('unsigned');
  });

  it.each<[string, () => Uint8Array, RegExp]>([
    [
      'of another file',
      () => signer.sign(utf8('another')),
      /not the one that was signed \(its SHA-256 differs\)/,
    ],
    [
      'made with another key',
      () => {
        const other = JSON.parse(new TextDecoder().decode(createSigner().sign(bytes))) as { key: string };
        return utf8(
          JSON.stringify({ ...JSON.parse(new TextDecoder().decode(signer.sign(bytes))), key: other.key }),
        );
      },
      /signature was not made with the key that it names/,
    ],
    ['that is none', () => utf8('{"record":"hello"}'), /not a signature/],
    [
      'with a wrong field',
      () => utf8('{"record":"signature","format":2}'),
      /The pack’s signature is wrong: algorithm is missing/,
    ],
  ])('%s is refused', async (_, signature, sentence) => {
    server.files.set('/second.gz', { bytes });
    server.files.set('/second.gz.sig', { bytes: signature() });
    expect(await refusal(at('/second.gz'))).toMatch(sentence);
    expect(await ids()).toEqual(['starter']);
  });

  it('which the browser cannot check is refused', async () => {
    server.files.set('/second.gz', { bytes });
    server.files.set('/second.gz.sig', { bytes: signer.sign(bytes) });
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(
      new DOMException('no Ed25519', 'NotSupportedError'),
    );
    expect(await refusal(at('/second.gz'))).toMatch(
      /This browser cannot check the pack’s signature \(Ed25519\): update the browser/,
    );
  });

  it('once given is asked for ever after, also when the library was lost; unsigned and other keys are refused until the pack is removed', async () => {
    server.files.set('/second.gz', { bytes });
    server.files.set('/second.gz.sig', { bytes: signer.sign(bytes) });
    await install(at('/second.gz'));
    killWorker();
    await Dexie.delete(KNOWLEDGE_DB);
    await startWorker();
    const lost = [{ pack: 'second', title: 'Pack second', origin: at('/second.gz') }];
    expect(await packs()).toMatchObject({ packs: [{ id: 'starter' }], lost });
    server.files.delete('/second.gz.sig');
    expect(await refusal(at('/second.gz'))).toMatch(
      /was signed when it was first installed, and this one is not/,
    );
    server.files.set('/second.gz.sig', { bytes: createSigner().sign(bytes) });
    expect(await refusal(at('/second.gz'))).toMatch(
      /signed with another key than when it was first installed/,
    );
    server.files.set('/second.gz.sig', { bytes: signer.sign(bytes) });
    expect(await install(at('/second.gz'))).toMatchObject({ is: 'done' });
    expect((await packs()).lost).toEqual([]);
    value(await fromPanel('removePack', { pack: 'second' }));
    server.files.delete('/second.gz.sig');
    expect(await install(at('/second.gz'))).toMatchObject({ is: 'done' });
  });
});

describe('a pack with the id of an installed one', () => {
  const version = (number: string) => ({ bytes: packed(sampleLines({ ...SECOND, version: number })) });
  beforeEach(async () => {
    server.files.set('/second.gz', version('2'));
    await install(at('/second.gz'));
  });

  it.each([
    ['in the same version', '2', /is installed already, in this version \(2\)/],
    ['in an older version', '1.9', /installed already in a later version \(2\) than this one \(1\.9\)/],
  ])('%s is refused', async (_, number, sentence) => {
    server.files.set('/second.gz', { ...version(number), etag: '"2"' });
    expect(await refusal(at('/second.gz'))).toMatch(sentence);
  });

  it('from elsewhere is refused; of one that was signed the key says whose it is', async () => {
    expect(await refusal({ from: 'file', blob: blobOf(version('3').bytes), name: 'other.gz' })).toMatch(
      /A pack with the id “second” is installed already, from http:\/\/127\.0\.0\.1:\d+ \(“Pack second”\): remove that one first\./,
    );
  });

  it('in a later version takes its place, with one step back', async () => {
    server.files.set('/second.gz', { ...version('3'), etag: '"3"' });
    expect(await install(at('/second.gz'))).toMatchObject({ is: 'done' });
    expect(await installed('second')).toMatchObject({ version: '3', before: '2' });
  });
});

it('a record of 10 MB is refused, and the rest of its pack is installed', async () => {
  const lines = packLines(
    {
      id: 'second',
      title: 'Pack second',
      version: '1',
      languages: ['en'],
      licence: 'CC0-1.0',
      dataAsOf: day('2026-02-01'),
      sources: {},
    },
    [ZENDA, entity({ id: 'place/long', kind: 'place', label: 'Long' })],
  );
  lines[2] = lines[2]!.replace('something made up', randomBytes(7_600_000).toString('base64'));
  server.files.set('/second.gz', { bytes: packed(lines) });
  expect(await install(at('/second.gz'))).toMatchObject({ is: 'done' });
  expect((await installed('second'))!.refused).toEqual([
    'Line 3: the record is longer than 2000000 characters.',
  ]);
});
