// The list of requests in the database: written before and after, capped with what it counts kept, erased, carried into by older databases.
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_REQUESTS } from '@/lib/core/model/limits';
import { countOf, noSums, type RequestBegun, type RequestEnded } from '@/lib/core/model/request';
import { totalOf } from '@/lib/core/model/witness';
import { backupLines } from '@/lib/core/own/write-backup';
import { readTraces } from '@/lib/edge/store/mark';
import { readRequests, readRequestsMade } from '@/lib/edge/store/read-requests';
import { readUser } from '@/lib/edge/store/read-user';
import { openUserStore, USER_DB, type UserStore } from '@/lib/edge/store/user-db';
import { beginRequest, endRequest, eraseRequests } from '@/lib/edge/store/write-requests';
import { freshIndexedDb } from './fresh-database';
import { value } from './sample-library';

const NAME: RequestBegun = { purpose: 'name', origin: 'https://base.example', sent: 200, isPrivate: false };
const ANSWERED: RequestEnded = { end: 'answered', received: 1_300, ledTo: null };
const NOON = Date.UTC(2026, 10, 26, 12, 0, 30);

let store: UserStore;
beforeEach(async () => {
  freshIndexedDb();
  store = value(await openUserStore());
});

const list = async () => value(await readRequests(store));

it('begins empty, and says since when', async () => {
  const before = Date.now();
  freshIndexedDb();
  store = value(await openUserStore());
  const { sums, requests } = await list();
  expect(requests).toEqual([]);
  expect(countOf(sums)).toBe(0);
  expect(sums.since).toBeGreaterThanOrEqual(before);
  expect(value(await readRequestsMade(store))).toEqual({ count: 0, last: null });
});

it('is carried into by a database of version 6, counting from then on', async () => {
  freshIndexedDb();
  const old = new Dexie(USER_DB);
  old.version(6).stores({ settings: 'key', stories: '[read+order], &story, site, *entities' });
  await old.table('settings').put({ key: 'settings', value: { density: 'quiet' } });
  old.close();
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  store = value(await openUserStore());
  vi.useRealTimers();
  expect((await list()).sums).toEqual(noSums(NOON));
});

it('has a request without an end before it is answered, and with one after; told to the minute', async () => {
  const begun = value(await beginRequest(store, NAME, NOON));
  const line = { number: 1, at: NOON - 30_000, purpose: 'name', origin: 'https://base.example', sent: 200 };
  expect((await list()).requests).toEqual([{ ...line, ended: null }]);
  value(await endRequest(store, begun, ANSWERED));
  const { requests, sums } = await list();
  expect(requests).toEqual([{ ...line, ended: ANSWERED }]);
  expect(sums.sums.name).toEqual({ count: 1, sent: 200, received: 1_300 });
  expect(value(await readRequestsMade(store))).toEqual({ count: 1, last: NOON - 30_000 });
});

it('counts one from a private window and keeps nothing else of it', async () => {
  const begun = value(await beginRequest(store, { ...NAME, isPrivate: true }, NOON));
  value(await endRequest(store, begun, ANSWERED));
  const { requests, sums } = await list();
  expect(requests).toEqual([]);
  expect(sums.sums.name.count).toBe(1);
  // Whoever reads the database finds neither a moment nor a server.
  const all = JSON.stringify([await store.db.requests.toArray(), await store.db.settings.toArray()]);
  expect(all).not.toContain('base.example');
  expect(value(await readRequestsMade(store))).toEqual({ count: 1, last: null });
});

it('holds the last ones, and counts all', async () => {
  await store.db.requests.bulkPut(
    Array.from({ length: MAX_REQUESTS }, (_, at) => ({ ...NAME, number: at + 1, at, ended: ANSWERED })),
  );
  const sums = noSums(1);
  const full = { ...sums, sums: { ...sums.sums, name: { count: MAX_REQUESTS, sent: 0, received: 0 } } };
  await store.db.settings.put({ key: 'requests', value: full });
  value(await beginRequest(store, NAME, NOON));
  const now = await list();
  expect(now.requests).toHaveLength(MAX_REQUESTS);
  expect(now.requests[0]).toMatchObject({ number: MAX_REQUESTS + 1 });
  expect(now.requests.at(-1)).toMatchObject({ number: 2 });
  expect(countOf(now.sums)).toBe(MAX_REQUESTS + 1);
});

describe('erased', () => {
  it('it begins anew, and says so', async () => {
    value(await beginRequest(store, NAME, NOON));
    value(await beginRequest(store, { ...NAME, isPrivate: true }, NOON));
    expect(value(await eraseRequests(store, NOON + 1))).toBe(2);
    expect(await list()).toEqual({ sums: noSums(NOON + 1), requests: [] });
  });

  it('while a request is under way, it stays so', async () => {
    const begun = value(await beginRequest(store, NAME, NOON));
    value(await eraseRequests(store, NOON + 1));
    value(await beginRequest(store, { ...NAME, purpose: 'pack' }, NOON + 2));
    value(await endRequest(store, begun, ANSWERED));
    const { requests, sums } = await list();
    // The same number is another request's now.
    expect(requests).toMatchObject([{ number: 1, purpose: 'pack', ended: null }]);
    expect(sums.sums.name).toEqual({ count: 0, sent: 0, received: 0 });
  });
});

it('is nothing that the reader wrote, and stands in no backup', async () => {
  value(await beginRequest(store, NAME, NOON));
  expect(totalOf(value(await readTraces(store)).counts)).toBe(0);
  const lines = backupLines({ made: '2026-11-26' as never, by: '0' }, value(await readUser(store)));
  expect(lines.join('\n')).not.toContain('base.example');
});
