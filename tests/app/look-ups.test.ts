// Look-ups: off until allowed, one name to one server, kept for a week, and whatever that server does is one sentence. Against a real
// server on this machine.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLookUps, type LookUps } from '@/lib/app/background/look-ups';
import { createUserStoreOpener } from '@/lib/app/background/user-store';
import { Wikibase } from '@/lib/app/background/wikibase';
import { ownRecord } from '@/lib/core/own/own-record';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { world } from '../support/fake-browser';
import { type BookInMemory, bookInMemory } from '../support/request-book';
import {
  RASSENDYLL,
  RURITANIA_ITEM,
  type Speaks,
  serveWikibase,
  type WikibaseServer,
} from '../support/wikibase-server';
import { type Life, startLife } from './life';
import { entity, packed, RURITANIA, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

let server: WikibaseServer;
let worker: Life;
let lookUps: LookUps;
let book: BookInMemory;
let base: string;

/** A worker that waits for no pace. */
async function start(): Promise<void> {
  worker = startLife();
  book = bookInMemory();
  lookUps = createLookUps({
    user: createUserStoreOpener(),
    knowledge: worker.life,
    wikibase: new Wikibase(() => worker.life.connect(), { book, pace: { apart: 0, mostWaiting: 4 } }),
  });
}

async function begin(speaks: Speaks): Promise<void> {
  server = await serveWikibase(speaks);
  base = server.base;
  value(await lookUps.choose({ allowed: true, wikibase: base }));
}

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await start();
});
afterEach(async () => {
  vi.useRealTimers();
  killWorker();
  await server?.close();
  vi.unstubAllGlobals();
});

describe('nothing is asked', () => {
  beforeEach(() => begin('wikidata'));

  it('until the reader allows it, nor once they have taken that back', async () => {
    value(await lookUps.choose({ allowed: false, wikibase: base }));
    expect(await lookUps.search('Rudolf', 'en', false)).toMatchObject({
      fault: { message: 'Look-ups are off: allow them on the library page first.' },
    });
    expect(await lookUps.entity(RASSENDYLL, 'en', false)).toMatchObject({ ok: false });
    expect(server.asked).toEqual([]);
  });

  it('where the browser does not let us any more', async () => {
    const wanted: unknown[] = [];
    world.grants = (one) => {
      wanted.push(one);
      return false;
    };
    expect(await lookUps.search('Rudolf', 'en', false)).toMatchObject({
      fault: { message: expect.stringMatching(/does not let Backstory ask 127\.0\.0\.1:\d+ any more/) },
    });
    expect(wanted).toEqual([{ origins: ['http://127.0.0.1/*'] }]);
    expect(server.asked).toEqual([]);
  });

  it('is the default', async () => {
    freshIndexedDb();
    await start();
    expect(value(await lookUps.settings())).toEqual({ allowed: false, wikibase: 'https://www.wikidata.org' });
  });
});

it.each([
  ['https://www.wikidata.org/', 'https://www.wikidata.org'],
  ['https://base.example/some/wiki/', 'https://base.example/some/wiki'],
  ['http://localhost:8181', 'http://localhost:8181'],
  ['http://base.example', null],
  ['https://user:secret@base.example', null],
  ['https://base.example/?q=1', null],
  ['javascript:alert(1)', null],
  ['Wikidata', null],
])('the address %s is kept as %s', async (wikibase, kept) => {
  server = await serveWikibase('wikidata');
  const chosen = await lookUps.choose({ allowed: true, wikibase });
  if (kept) expect(value(chosen).wikibase).toBe(kept);
  else expect(chosen).toMatchObject({ fault: { message: expect.stringContaining('begins with https://') } });
});

describe('a name', () => {
  beforeEach(() => begin('wikidata'));

  it('is sent alone, with its language, without cookies or where it was met', async () => {
    const matches = value(await lookUps.search(' Rudolf ', 'en-GB', false));
    expect(matches).toEqual([
      {
        id: RASSENDYLL,
        label: 'Rudolf Rassendyll',
        description: 'English gentleman, king for three months',
        url: `${base}/entity/${RASSENDYLL}`,
      },
    ]);
    expect(server.asked).toHaveLength(1);
    const [{ url, headers }] = server.asked as [(typeof server.asked)[0]];
    expect(Object.fromEntries(url.searchParams)).toEqual({
      action: 'wbsearchentities',
      format: 'json',
      type: 'item',
      search: 'Rudolf',
      language: 'en',
      uselang: 'en',
      limit: '10',
    });
    expect(headers['api-user-agent']).toMatch(/^Backstory\/\d/);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });

  it('that was looked up within the week is not sent again, also by another worker; after it, it is', async () => {
    value(await lookUps.search('Rudolf', 'en', false));
    value(await lookUps.search('Rudolf', 'en', false));
    await start();
    value(await lookUps.search('Rudolf', 'en', false));
    expect(server.asked).toHaveLength(1);
    vi.useFakeTimers({ now: Date.now() + 8 * 24 * 3_600_000, toFake: ['Date'] });
    value(await lookUps.search('Rudolf', 'en', false));
    expect(server.asked).toHaveLength(2);
  });

  it('is forgotten once the reader takes it back that look-ups are allowed', async () => {
    value(await lookUps.search('Rudolf', 'en', false));
    const rows = async () => value(await worker.life.connect()).db.lookUps.count();
    expect(await rows()).toBeGreaterThan(0);
    value(await lookUps.choose({ allowed: false, wikibase: base }));
    expect(await rows()).toBe(0);
  });

  it('that nobody bears finds nothing', async () => {
    expect(value(await lookUps.search('Nobody', 'en', false))).toEqual([]);
  });
});

describe('an entity', () => {
  beforeEach(() => begin('wikidata'));

  it('is what could be kept: its posts with their dates, its source with its licence, the library’s own for its country', async () => {
    const ruritania = { ...RURITANIA, ids: { wikidata: RURITANIA_ITEM } };
    files.set(STARTER_PATH, packed(sampleLines({ entities: [ruritania] })));
    value(await lookUps.search('Rudolf', 'en', false));
    const found = value(await lookUps.entity(RASSENDYLL, 'en', false));
    expect(found.sources).toEqual({
      wikidata: {
        title: `Wikidata: Rudolf Rassendyll (${RASSENDYLL})`,
        url: `https://www.wikidata.org/wiki/${RASSENDYLL}`,
        publisher: 'Wikimedia Foundation',
        licence: 'CC0-1.0',
        date: '2026-03-01',
      },
    });
    expect(found.entity).toMatchObject({
      id: `wikidata/${RASSENDYLL.toLowerCase()}`,
      kind: 'person',
      label: 'Rudolf Rassendyll',
      description: 'English gentleman, king for three months',
      roles: [{ title: 'King of Ruritania', from: '2020-05', to: '2020-08-01', sources: ['wikidata'] }],
      relations: [{ type: 'citizen of', target: RURITANIA.id, sources: ['wikidata'] }],
      ids: { wikidata: RASSENDYLL },
    });
    // The search, the item, and the labels of all that is in it.
    expect(server.asked).toHaveLength(3);
    expect(ownRecord(found.entity, found.sources)).toMatchObject({ ok: true });
    value(await worker.keepOwn(found.entity, found.sources));
    expect(await worker.find('Rudolf Rassendyll came.')).toEqual([found.entity.id]);
    const card = JSON.stringify(await worker.card(found.entity.id));
    expect(card).toContain('CC0-1.0');
    expect(card).toContain(`https://www.wikidata.org/wiki/${RASSENDYLL}`);
  });

  it('that the library has under another id is offered as that one', async () => {
    const known = entity({
      id: 'person/rassendyll',
      kind: 'person',
      label: 'Rudolf Rassendyll',
      ids: { wikidata: RASSENDYLL },
    });
    files.set(STARTER_PATH, packed(sampleLines({ entities: [known] })));
    value(await lookUps.search('Rudolf', 'en', false));
    expect(value(await lookUps.entity(RASSENDYLL, 'en', false)).entity.id).toBe('person/rassendyll');
  });

  it('of which the reader has written already keeps what they wrote', async () => {
    value(await lookUps.search('Rudolf', 'en', false));
    const first = value(await lookUps.entity(RASSENDYLL, 'en', false));
    const facts = [...first.entity.facts, { text: 'I met him once', sources: ['reader'] }];
    value(await worker.keepOwn({ ...first.entity, description: 'my king', facts }, first.sources));
    const again = value(await lookUps.entity(RASSENDYLL, 'en', false)).entity;
    expect(again.description).toBe('my king');
    expect(again.facts.map(({ text }) => text)).toContain('I met him once');
    expect(again.roles).toEqual(first.entity.roles);
  });

  it('that is not there, or has no label that could be read, is refused with its sentence', async () => {
    expect(await lookUps.entity('Q9000000999', 'en', false)).toMatchObject({
      fault: { message: 'Q9000000999 cannot be used: “Q9000000999” does not exist.' },
    });
    expect(await lookUps.entity('Q9000000004', 'en', false)).toMatchObject({
      fault: { message: expect.stringContaining('has no label in this language') },
    });
  });
});

describe.each(['wikibase', 'rest'] as const)('another Wikibase (%s)', (speaks) => {
  beforeEach(() => begin(speaks));

  it('tells names and descriptions; its statements, which have numbers of their own, are not taken for Wikidata’s', async () => {
    expect(value(await lookUps.search('Rudolf', 'en', false))).toMatchObject([{ id: RASSENDYLL }]);
    const before = server.asked.length;
    const found = value(await lookUps.entity(RASSENDYLL, 'en', false));
    expect(server.asked).toHaveLength(before + 1);
    expect(found.entity).toMatchObject({
      id: '',
      label: 'Rudolf Rassendyll',
      roles: [],
      relations: [],
      ids: {},
      facts: [{ text: 'English gentleman, king for three months', sources: ['wikidata'] }],
    });
    const { title, licence } = found.sources.wikidata!;
    expect(title).toContain('127.0.0.1');
    expect(licence).toBeUndefined();
    expect(value(await worker.keepOwn(found.entity, found.sources))).toBe('own/rudolf-rassendyll');
  });

  it('is asked by the interface that has answered once', async () => {
    value(await lookUps.search('Rudolf', 'en', false));
    const first = server.asked.length;
    expect(first).toBe(speaks === 'rest' ? 2 : 1);
    value(await lookUps.search('Ruritania', 'en', false));
    expect(server.asked).toHaveLength(first + 1);
  });
});

describe('a server that', () => {
  beforeEach(() => begin('wikidata'));
  const json = { 'content-type': 'application/json' };

  it.each<[string, Parameters<WikibaseServer['misbehave']>[0], RegExp]>([
    [
      'sends HTML',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
      /does not answer as a Wikibase/,
    ],
    [
      'sends JSON that is cut off',
      (_, response) => response.writeHead(200, json).end('{"search":['),
      /does not answer as a Wikibase/,
    ],
    [
      'sends JSON of another kind',
      (_, response) => response.writeHead(200, json).end('{"cats":9}'),
      /does not answer as a Wikibase/,
    ],
    [
      'sends too much',
      (_, response) => response.writeHead(200, json).end(`"${'x'.repeat(11_000_000)}"`),
      /sent more than 10 MB/,
    ],
    [
      'sends one elsewhere',
      (_, response) => response.writeHead(302, { location: 'https://other.example/' }).end(),
      /sends look-ups elsewhere/,
    ],
    ['fails', (_, response) => response.writeHead(500).end(), /refused the look-up \(status 500\)/],
    [
      'does not know the address',
      (_, response) => response.writeHead(404).end(),
      /is no Wikibase: check its address/,
    ],
    ['hangs up', (request) => request.socket.destroy(), /could not be reached/],
    [
      'hangs up in the middle',
      (request, response) => {
        response
          .writeHead(200, { ...json, 'content-length': '100' })
          .write('{"search"', () => request.socket.destroy());
      },
      /could not be reached/,
    ],
    [
      'tells a fault',
      (_, response) => response.writeHead(200, json).end('{"error":{"code":"unknown_language","info":"x"}}'),
      /refused the look-up \(it says “unknown_language”\)/,
    ],
    [
      'tells a fault that is none',
      (_, response) => response.writeHead(200, json).end('{"error":{"code":"<b>"}}'),
      /it says “unknown”/,
    ],
  ])(
    '%s is told in a sentence, and asked again when the reader says so',
    async (_, misbehaviour, sentence) => {
      server.misbehave(misbehaviour);
      expect(await lookUps.search('Rudolf', 'en', false)).toMatchObject({
        fault: { code: 'unavailable', message: expect.stringMatching(sentence) },
      });
      server.misbehave(null);
      expect(value(await lookUps.search('Rudolf', 'en', false))).toHaveLength(1);
    },
  );

  it.each<[string, Parameters<WikibaseServer['misbehave']>[0], number]>([
    ['with 429', (_, response) => response.writeHead(429, { 'retry-after': '120' }).end(), 120],
    ['with 503', (_, response) => response.writeHead(503, { 'retry-after': '7' }).end(), 7],
    ['with 429 and no time', (_, response) => response.writeHead(429).end(), 30],
    [
      'with maxlag',
      (_, response) =>
        response.writeHead(200, { ...json, 'retry-after': '9' }).end('{"error":{"code":"maxlag"}}'),
      9,
    ],
  ])('asks for patience (%s) is left alone for that time', async (_, misbehaviour, seconds) => {
    server.misbehave(misbehaviour);
    const message = expect.stringMatching(`asks not to be asked for ${seconds} seconds`);
    expect(await lookUps.search('Rudolf', 'en', false)).toMatchObject({ fault: { message } });
    server.misbehave(null);
    expect(await lookUps.search('Rudolf', 'en', false)).toMatchObject({
      fault: { message: expect.stringMatching(/asks not to be asked for \d+ seconds/) },
    });
    expect(server.asked).toHaveLength(1);
  });

  it('is not there is told in a sentence', async () => {
    await server.close();
    expect(await lookUps.search('Rudolf', 'en', false)).toMatchObject({
      fault: { message: expect.stringMatching(/could not be reached: check that you are online/) },
    });
  });
});

it('from a page of ours to the server and back', async () => {
  killWorker();
  freshIndexedDb();
  server = await serveWikibase('wikidata');
  await startWorker();
  expect(value(await fromPanel('lookUpSettings', {})).allowed).toBe(false);
  value(await fromPanel('chooseLookUps', { allowed: true, wikibase: server.base }));
  const [match] = value(await fromPanel('lookUp', { name: 'Rudolf', language: 'en' }));
  const found = value(await fromPanel('lookUpEntity', { id: match!.id, language: 'en' }));
  expect(found.entity.label).toBe('Rudolf Rassendyll');
  value(await fromPanel('keepOwn', { entity: found.entity, sources: found.sources }));
  // No more than one request a second.
  const times = server.asked.map(({ at }) => at);
  expect(times).toHaveLength(3);
  for (const [index, at] of times.slice(1).entries()) expect(at - times[index]!).toBeGreaterThan(950);
});
