// What the background writes down of its requests: each before it leaves, whoever asked for it, and nothing that leaves without.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLookUps, type LookUps } from '@/lib/app/background/look-ups';
import { createRequestKeeper } from '@/lib/app/background/request-keeper';
import { createUserStoreOpener } from '@/lib/app/background/user-store';
import { Wikibase } from '@/lib/app/background/wikibase';
import { countOf, type NetworkRequest, type RequestSums } from '@/lib/core/model/request';
import { readRequests } from '@/lib/edge/store/read-requests';
import { openUserStore } from '@/lib/edge/store/user-db';
import { breakWrites, diskFull } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { type PackServer, servePacks } from '../support/pack-server';
import { RASSENDYLL, serveWikibase, type WikibaseServer } from '../support/wikibase-server';
import { startLife } from './life';
import { ended, install } from './packs';
import { entity, packed, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

let packServer: PackServer;

beforeAll(async () => {
  packServer = await servePacks();
});
afterAll(() => packServer.close());
beforeEach(() => {
  freshIndexedDb();
  serveFiles();
  packServer.files.clear();
  packServer.asked.length = 0;
  files.set(STARTER_PATH, packed(sampleLines()));
});
afterEach(() => {
  killWorker();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function written(): Promise<{ sums: RequestSums; requests: readonly NetworkRequest[] }> {
  const store = value(await openUserStore());
  const list = value(await readRequests(store));
  store.db.close();
  return { sums: list.sums, requests: [...list.requests].reverse() };
}
const purposes = async () => (await written()).requests.map(({ purpose }) => purpose);

const ZENDA = entity({ id: 'place/zenda', kind: 'place', label: 'Zenda' });
const second = () => packed(sampleLines({ id: 'second', entities: [ZENDA] }));

describe('packs', () => {
  beforeEach(startWorker);

  it('from an address: the signature beside it and the file, as the server was asked', async () => {
    packServer.files.set('/second.jsonl.gz', { bytes: second() });
    await install({ from: 'url', url: `${packServer.origin}/second.jsonl.gz` });
    expect(packServer.asked.map(({ path }) => path)).toEqual(['/second.jsonl.gz.sig', '/second.jsonl.gz']);
    const { requests } = await written();
    expect(requests).toMatchObject([
      { purpose: 'pack', origin: packServer.origin, ended: { end: 'refused' } },
      { purpose: 'pack', origin: packServer.origin, ended: { end: 'answered' } },
    ]);
    expect(JSON.stringify(requests)).not.toContain('second');
  });

  it('from a file, or with the extension, ask nobody', async () => {
    value(await fromPanel('packs', {}));
    const blob = URL.createObjectURL(new Blob([second()]));
    const begun = value(await fromPanel('installPack', { from: 'file', blob, name: 'second.jsonl.gz' }));
    expect(await ended(begun.job)).toMatchObject({ is: 'done' });
    URL.revokeObjectURL(blob);
    expect(countOf((await written()).sums)).toBe(0);
  });

  it('while one is fetched it stands there without an end, also once the worker is killed', async () => {
    let go = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      go = resolve;
    });
    packServer.files.set('/second.jsonl.gz', {
      bytes: second(),
      etag: null,
      hold: { after: 10, until },
    });
    value(await fromPanel('installPack', { from: 'url', url: `${packServer.origin}/second.jsonl.gz` }));
    await vi.waitFor(() => expect(packServer.asked).toHaveLength(2));
    killWorker();
    go();
    expect((await written()).requests).toMatchObject([{ ended: { end: 'refused' } }, { ended: null }]);
  });
});

it('the list is erased by our own pages, and begins anew', async () => {
  await startWorker();
  packServer.files.set('/second.jsonl.gz', { bytes: second() });
  await install({ from: 'url', url: `${packServer.origin}/second.jsonl.gz` });
  const before = (await written()).sums.since;
  expect(value(await fromPanel('eraseRequests', {}))).toEqual({ erased: 2 });
  const { sums, requests } = await written();
  expect(requests).toEqual([]);
  expect(countOf(sums)).toBe(0);
  expect(sums.since).toBeGreaterThan(before);
});

describe('look-ups', () => {
  let server: WikibaseServer;
  let lookUps: LookUps;
  let keptAnswers: () => Promise<number>;

  beforeEach(async () => {
    server = await serveWikibase('wikidata');
    const { life } = startLife();
    const user = createUserStoreOpener();
    const { book } = createRequestKeeper(user, () => undefined);
    const wikibase = new Wikibase(() => life.connect(), { book, pace: { apart: 0, mostWaiting: 4 } });
    lookUps = createLookUps({ user, knowledge: life, wikibase });
    keptAnswers = async () => value(await life.connect()).db.lookUps.count();
    value(await lookUps.choose({ allowed: true, wikibase: server.base }));
  });
  afterEach(() => server.close());

  it('are written down one for one, and what comes from the cache is none', async () => {
    value(await lookUps.search('Rudolf', 'en', false));
    value(await lookUps.entity(RASSENDYLL, 'en', false));
    value(await lookUps.search('Rudolf', 'en', false));
    expect(await purposes()).toEqual(['name', 'item', 'item']);
    expect(server.asked).toHaveLength(3);
    const { requests } = await written();
    expect(requests.every(({ origin }) => origin === new URL(server.base).origin)).toBe(true);
    expect(JSON.stringify(requests)).not.toMatch(new RegExp(`Rudolf|${RASSENDYLL}`));
  });

  it('of a private window leave that one more was made, and nothing else', async () => {
    value(await lookUps.search('Rudolf', 'en', true));
    const found = value(await lookUps.entity(RASSENDYLL, 'en', true));
    // As good an answer as elsewhere: that its search was Wikidata's is remembered as long as the worker lives.
    expect(found.entity.ids).toEqual({ wikidata: RASSENDYLL });
    const { sums, requests } = await written();
    expect(requests).toEqual([]);
    expect([sums.sums.name.count, sums.sums.item.count]).toEqual([1, 2]);
    expect(await keptAnswers()).toBe(0);
  });

  it('are not made where the disk has no room to write that they were', async () => {
    const { mend } = breakWrites(1, diskFull);
    const refused = await lookUps.search('Rudolf', 'en', false);
    mend();
    expect(refused).toMatchObject({
      fault: {
        message: expect.stringMatching(/^Every request is written down before it leaves.*The disk is full/),
      },
    });
    expect(server.asked).toEqual([]);
    value(await lookUps.search('Rudolf', 'en', false));
    expect(await purposes()).toEqual(['name']);
  });
});
