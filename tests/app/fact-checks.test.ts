// Looking up fact-checks: off until the reader gives a key, the words alone, one at a time, and whatever the service does is one sentence.
// Against a real server on this machine.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFactChecks, type FactChecks } from '@/lib/app/background/fact-checks';
import { createUserStoreOpener } from '@/lib/app/background/user-store';
import { makeBackup } from '@/lib/app/library/make-backup';
import type { Day } from '@/lib/core/model/dates';
import { FACT_CHECK_TOOLS } from '@/lib/core/model/kept-claim';
import { keptRecord } from '@/lib/core/own/kept-record';
import { checkerOf, checkerWords } from '@/lib/core/view/checker';
import { openUserStore } from '@/lib/edge/store/user-db';
import { putKeptClaims } from '@/lib/edge/store/write-claims';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { COWS, claimReview } from '../support/fact-check-pages';
import { type FactCheckServer, KEY, serveFactChecks } from '../support/fact-check-server';
import { world } from '../support/fake-browser';
import { type BookInMemory, bookInMemory } from '../support/request-book';
import { packed, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

let server: FactCheckServer;
let factChecks: FactChecks;
let book: BookInMemory;

/** Waits for no pace. */
function begin(): void {
  book = bookInMemory();
  factChecks = createFactChecks(createUserStoreOpener(), {
    base: server.base,
    book,
    pace: { apart: 0, mostWaiting: 2 },
  });
}

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  server = await serveFactChecks();
  begin();
});
afterEach(async () => {
  killWorker();
  await server.close();
  vi.unstubAllGlobals();
});

describe('nothing is asked', () => {
  it('until the reader gives a key, nor once they have taken it back', async () => {
    expect(value(await factChecks.settings())).toEqual({ key: null });
    const refused = { fault: { message: expect.stringContaining('with a key of your own') } };
    expect(await factChecks.search('cows', 'en', false)).toMatchObject(refused);
    value(await factChecks.choose({ key: KEY }));
    value(await factChecks.choose({ key: null }));
    expect(await factChecks.search('cows', 'en', false)).toMatchObject(refused);
    expect(server.asked).toEqual([]);
  });

  it('where the browser does not let us any more', async () => {
    value(await factChecks.choose({ key: KEY }));
    world.grants = () => false;
    expect(await factChecks.search('cows', 'en', false)).toMatchObject({
      fault: { message: expect.stringMatching(/does not let Backstory ask 127\.0\.0\.1:\d+ any more/) },
    });
    world.grants = () => true;
    expect(server.asked).toEqual([]);
  });

  it('without a word', async () => {
    value(await factChecks.choose({ key: KEY }));
    expect(await factChecks.search(' \n ', 'en', false)).toMatchObject({
      fault: { message: 'There is no word to look up.' },
    });
    expect(server.asked).toEqual([]);
  });
});

it.each([
  [` ${KEY}\n`, KEY],
  ['short', null],
  ['AIzaSyD invented key 0123456789abcdef', null],
  ['https://console.cloud.google.com/apis', null],
])('the key %j is kept as %j', async (key, kept) => {
  const chosen = await factChecks.choose({ key });
  if (kept) expect(value(chosen)).toEqual({ key: kept });
  else expect(chosen).toMatchObject({ fault: { message: expect.stringContaining('Copy it whole') } });
  expect(value(await factChecks.settings())).toEqual({ key: kept });
});

it('the key outlives the worker, is told to our own pages only, and stands in no backup', async () => {
  await startWorker();
  value(await fromPanel('chooseFactChecks', { key: KEY }));
  await startWorker();
  expect(value(await fromPanel('factCheckSettings', {}))).toEqual({ key: KEY });
  expect(await value(await makeBackup({ packed: false })).file.text()).not.toContain(KEY);
});

describe('words', () => {
  beforeEach(async () => {
    value(await factChecks.choose({ key: KEY }));
  });

  it('are sent with their language and the key, and nothing else', async () => {
    value(await factChecks.search(' flying  cows ', 'en-GB', false));
    expect(server.asked).toHaveLength(1);
    const [{ url, headers }] = server.asked as [(typeof server.asked)[0]];
    expect(url.pathname).toBe('/v1alpha1/claims:search');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      query: 'flying cows',
      languageCode: 'en',
      pageSize: '20',
      key: KEY,
    });
    for (const name of ['cookie', 'referer', 'origin', 'api-user-agent'])
      expect(headers).not.toHaveProperty(name);
  });

  it('find fact-checks as they would be kept, with who told of them, and whether they are kept already', async () => {
    const { offered, dropped } = value(await factChecks.search('flying cows', 'en', false));
    expect(dropped).toEqual([expect.stringContaining('The service has more than these')]);
    const [{ claim, sources, isKept }] = offered as [(typeof offered)[0]];
    expect(offered).toHaveLength(1);
    expect([claim.text, isKept]).toEqual([COWS, false]);
    expect(sources).toMatchObject({ 'fact-check-tools': FACT_CHECK_TOOLS });
    expect(checkerWords(checkerOf(claim.id, claim.reviews[0]!, sources))).toBe(
      'The Zenda Checker (checker.example), as told by Google Fact Check Tools',
    );
    const record = value(keptRecord(claim, sources));
    expect(record).toEqual({ claim, sources });
    const store = value(await openUserStore());
    value(await putKeptClaims(store, [record], '2026-11-25' as Day));
    expect(value(await factChecks.search('flying cows', 'en', false)).offered[0]!.isKept).toBe(true);
  });

  it('that find nothing are no fault', async () => {
    expect(value(await factChecks.search('pigs', 'en', false))).toEqual({ offered: [], dropped: [] });
  });

  it('of a fact-check that a page offered too are one with it', async () => {
    await startWorker();
    begin();
    world.tabAnswers = () => ({
      ok: true,
      value: { url: 'https://checker.example/cows', texts: [JSON.stringify(claimReview())], leftOut: 0 },
    });
    const { offered } = value(await fromPanel('claimsOnPage', { tab: 1 }));
    value(
      await fromPanel('keepClaims', { claims: offered.map(({ claim, sources }) => ({ claim, sources })) }),
    );
    expect(value(await factChecks.search('flying cows', 'en', false)).offered[0]!.isKept).toBe(true);
  });

  it('asked for again and again wait, and beyond that are refused', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => factChecks.search('cows', 'en', false)));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(answers[2]).toMatchObject({ fault: { message: expect.stringContaining('under way') } });
    expect(server.asked).toHaveLength(2);
  });
});

describe('a service that', () => {
  const json = { 'content-type': 'application/json' };
  beforeEach(async () => {
    value(await factChecks.choose({ key: KEY }));
  });

  it('does not know the key is told in a sentence, which does not tell the key', async () => {
    value(await factChecks.choose({ key: KEY.replace('invented', 'expired_') }));
    const asked = await factChecks.search('cows', 'en', false);
    expect(asked).toMatchObject({
      fault: {
        code: 'unavailable',
        message: expect.stringMatching(/does not take your key \(status 400\): check/),
      },
    });
    expect(JSON.stringify(asked)).not.toContain('AIza');
  });

  it.each<[string, Parameters<FactCheckServer['misbehave']>[0], RegExp]>([
    [
      'forbids it',
      (_, response) => response.writeHead(403, json).end('{"error":{"code":403}}'),
      /is switched on for it/,
    ],
    [
      'has had enough',
      (_, response) => response.writeHead(429, json).end('{}'),
      /used up. Try again in 30 seconds, or tomorrow/,
    ],
    [
      'sends HTML',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
      /does not answer as Fact Check Tools/,
    ],
    [
      'sends JSON that is cut off',
      (_, response) => response.writeHead(200, json).end('{"claims":['),
      /does not answer as Fact Check Tools/,
    ],
    [
      'sends JSON of another kind',
      (_, response) => response.writeHead(200, json).end('{"claims":9}'),
      /does not answer as Fact Check Tools/,
    ],
    [
      'sends too much',
      (_, response) => response.writeHead(200, json).end(`"${'x'.repeat(2_100_000)}"`),
      /sent more than 2 MB/,
    ],
    [
      'sends one elsewhere',
      (_, response) => response.writeHead(302, { location: 'https://other.example/' }).end(),
      /does not answer as Fact Check Tools/,
    ],
    ['fails', (_, response) => response.writeHead(500).end(), /refused the look-up \(status 500\)/],
    ['hangs up', (request) => request.socket.destroy(), /could not be reached: check that you are online/],
  ])('%s is told in a sentence', async (_, misbehaviour, sentence) => {
    server.misbehave(misbehaviour);
    expect(await factChecks.search('cows', 'en', false)).toMatchObject({
      fault: { code: 'unavailable', message: expect.stringMatching(sentence) },
    });
    expect(server.asked).toHaveLength(1);
  });

  it('tells of reviews that are not sound has these left out, each with its reason', async () => {
    server.misbehave((_, response) =>
      response.writeHead(200, json).end(
        JSON.stringify({
          claims: [
            { text: 'No review' },
            { text: 'x'.repeat(5_000), claimReview: [{ publisher: { name: 'A' }, textualRating: 'False' }] },
            {
              text: 'Pigs can fly',
              claimReview: [{ publisher: { name: 'A' }, url: 'javascript:1', textualRating: 'False' }],
            },
          ],
        }),
      ),
    );
    const { offered, dropped } = value(await factChecks.search('pigs', 'en', false));
    expect(offered.map(({ claim }) => claim.reviews)).toEqual([
      [{ publisher: 'A', rating: { label: 'False' }, sources: ['fact-check-tools'] }],
    ]);
    expect(dropped).toEqual([
      'A claim has no review: it is left out.',
      expect.stringContaining('which is no claim but a text'),
      expect.stringContaining('its address is not one of the web'),
    ]);
  });
});
