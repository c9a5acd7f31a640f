// Fact-checks through the background: offered by a page, kept, let go; and what the reader says of claims. A page is hostile until shown otherwise.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeBackup } from '@/lib/app/library/make-backup';
import type { OfferedClaims } from '@/lib/core/model/kept-claim';
import { MAX_REVIEWS_ON_PAGE } from '@/lib/core/model/limits';
import { ok } from '@/lib/core/model/result';
import { keptRecord } from '@/lib/core/own/kept-record';
import { checkerOf, checkerWords } from '@/lib/core/view/checker';
import { readKeptClaims, readRejections } from '@/lib/edge/store/read-user';
import { openUserStore } from '@/lib/edge/store/user-db';
import { type Breakage, breakWrites, diskFull } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { COWS, claimReview } from '../support/fact-check-pages';
import { world } from '../support/fake-browser';
import { packed, sampleLines } from './sample-pack';
import { files, fromPage, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

const HERE = 'https://checker.example/cows';
const TAB = 7;
let breakage: Breakage | null = null;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
});
afterEach(() => {
  breakage?.mend();
  breakage = null;
  killWorker();
  vi.unstubAllGlobals();
});

/** The tab's content script answers with these, as from a page at this address. */
let leftOut = 0;
function page(url: string, ...data: readonly unknown[]): void {
  const texts = data.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  world.tabAnswers = (tab, message) => {
    const { name } = message as { name: string };
    if (tab === TAB && name === 'claimReviews') return ok({ url, texts, leftOut });
    throw new Error('Could not establish connection. Receiving end does not exist.');
  };
}

const offered = async (): Promise<OfferedClaims> => value(await fromPanel('claimsOnPage', { tab: TAB }));
const keep = async ({ offered: claims }: OfferedClaims) =>
  value(await fromPanel('keepClaims', { claims: claims.map(({ claim, sources }) => ({ claim, sources })) }));
const kept = async () => value(await readKeptClaims(value(await openUserStore())));

describe('a page’s fact-checks', () => {
  it('are offered as they would be kept, kept, told as kept, let go, and kept again', async () => {
    page(HERE, claimReview());
    const offer = await offered();
    expect(offer).toMatchObject({
      offered: [
        {
          claim: {
            text: COWS,
            claimant: { name: 'Rupert Hentzau' },
            date: '2025-01-20',
            saidIn: 'a speech in Strelsau',
            reviews: [
              {
                publisher: 'The Zenda Checker',
                url: HERE,
                date: '2025-02-03',
                rating: { label: 'False', value: 1, best: 5, worst: 1 },
                sources: ['page'],
              },
            ],
          },
          sources: { page: { title: 'Fact-check data of checker.example', url: HERE } },
          isKept: false,
        },
      ],
      dropped: [],
    });
    const { ids, added } = await keep(offer);
    expect(added).toEqual(ids);
    expect((await kept()).map(({ claim }) => claim.id)).toEqual(ids);
    expect((await offered()).offered[0]!.isKept).toBe(true);
    expect((await keep(offer)).added).toEqual([]);
    value(await fromPanel('dropClaims', { ids }));
    expect(await kept()).toEqual([]);
    expect((await keep(offer)).ids).toEqual(ids);
    await startWorker();
    expect(await kept()).toHaveLength(1);
  });

  it('of the same claim come together, also from two pages', async () => {
    const other = 'https://other.example/zenda';
    page(HERE, claimReview(), { '@graph': [claimReview({ claim: `“${COWS}.”`, publisher: 'Second Desk' })] });
    const both = await offered();
    expect(both.offered.map(({ claim }) => claim.reviews.map(({ publisher }) => publisher))).toEqual([
      ['The Zenda Checker', 'Second Desk'],
    ]);
    await keep(both);
    page(other, claimReview({ publisher: 'Third Desk', url: other, label: 'Invented' }));
    const third = await offered();
    expect(third.offered[0]!.isKept).toBe(false);
    expect((await keep(third)).added).toEqual([]);
    const [one, ...more] = await kept();
    expect(more).toEqual([]);
    expect(one!.claim.reviews.map(({ publisher }) => publisher)).toEqual([
      'The Zenda Checker',
      'Second Desk',
      'Third Desk',
    ]);
    expect(Object.values(one!.sources).map(({ url }) => url)).toEqual([HERE, other]);
    expect((await offered()).offered[0]!.isKept).toBe(true);
  });

  it.each([
    ['Did cows fly over Zenda in the year 2024?', /^This asks/],
    ['Cows flying', /^This says too little/],
    [COWS, undefined],
  ])('of “%s” say whether a sentence can be taken for it', async (claim, note) => {
    page(HERE, claimReview({ claim }));
    const [offer] = (await offered()).offered;
    if (note) expect(offer!.note).toMatch(note);
    else expect(offer).not.toHaveProperty('note');
  });

  it('told by a page that is not the checker’s name that page beside the checker', async () => {
    page('https://evil.example/news?id=1#top', claimReview({ label: 'True' }));
    const [{ claim, sources }] = (await offered()).offered as [OfferedClaims['offered'][0]];
    expect(sources.page).toMatchObject({ url: 'https://evil.example/news?id=1' });
    expect(checkerWords(checkerOf(claim.id, claim.reviews[0]!, sources))).toBe(
      'The Zenda Checker (checker.example), as told by evil.example',
    );
  });

  it.each([
    [
      'with a host in its user name',
      'https://checker.example@evil.example/x',
      'evil.example',
      'https://evil.example/x',
    ],
    [
      'of other letters',
      'https://\u0441hecker.example/x',
      'xn--hecker-hrf.example',
      'https://xn--hecker-hrf.example/x',
    ],
    ['without a host', '/cows?x=1', 'checker.example', 'https://checker.example/cows?x=1'],
    ['without a scheme', '//other.example/x', 'other.example', 'https://other.example/x'],
  ])('with an address %s show where it leads', async (_, url, host, whole) => {
    page(HERE, claimReview({ url }));
    const [{ claim, sources }] = (await offered()).offered as [OfferedClaims['offered'][0]];
    expect(claim.reviews[0]!.url).toBe(whole);
    expect(checkerOf(claim.id, claim.reviews[0]!, sources).host).toBe(host);
  });

  it('get ids of ours, whatever ids the page gives', async () => {
    page(HERE, { ...claimReview(), '@id': 'claim/politifact-1', id: 'person/dan-caine' });
    expect((await offered()).offered[0]!.claim.id).toMatch(/^claim\/kept-[0-9a-f]{16}$/);
  });

  it('are read from data with the faults of real pages, and one text that is no JSON does not spoil the others', async () => {
    page(
      HERE,
      `<!-- ${JSON.stringify(claimReview()).replace('}', ',}')} -->`,
      '{"@type":"ClaimReview",,',
      '{}',
    );
    const { offered: found, dropped } = await offered();
    expect(found).toHaveLength(1);
    expect(dropped).toEqual(['Some of the page’s fact-check data is not valid JSON, so it was not read.']);
  });

  it('of which there are a thousand are read up to the most, and that is told; so is one fault many times', async () => {
    const thousand = Array.from({ length: 1_000 }, (_, at) => claimReview({ claim: `Cow ${at} can fly` }));
    page(HERE, thousand);
    const many = await offered();
    expect(many.offered).toHaveLength(MAX_REVIEWS_ON_PAGE);
    expect(many.dropped).toEqual([`Only the first ${MAX_REVIEWS_ON_PAGE} of 1000 reviews were read.`]);
    expect((await keep(many)).added).toHaveLength(MAX_REVIEWS_ON_PAGE);
    page(
      HERE,
      Array.from({ length: 50 }, (_, at) => claimReview({ claim: `${at} ${'word '.repeat(6_000)}` })),
    );
    const long = await offered();
    expect(long.offered).toEqual([]);
    expect(long.dropped.at(-1)).toBe('40 more of this kind.');
    leftOut = 1;
    page(HERE, claimReview());
    expect((await offered()).dropped).toEqual([
      'The page has more than 2 million characters of fact-check data: what is beyond was not read.',
    ]);
    leftOut = 0;
  });

  it('cannot be read where we do not run, or of a page without an address', async () => {
    expect(await fromPanel('claimsOnPage', { tab: 99 })).toMatchObject({
      fault: { code: 'unavailable', message: expect.stringContaining('reload it') },
    });
    page('about:blank', claimReview());
    expect(await fromPanel('claimsOnPage', { tab: TAB })).toMatchObject({ fault: { code: 'unavailable' } });
  });

  it('of whatever a page writes are offered in a form that can be kept, and kept twice are kept once', async () => {
    const key = fc.constantFrom(
      ...Object.keys(claimReview()),
      '@id',
      '@graph',
      'name',
      'text',
      'alternateName',
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.integer(),
        fc.constantFrom(
          null,
          'ClaimReview',
          'https://checker.example/\u202e',
          '//x',
          '<b>&amp;lt;i&gt;',
          '\ud800',
        ),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(key, tie('node'), { maxKeys: 5 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(key, node), { maxLength: 4 }), node, async (changes, other) => {
        page(HERE, [{ ...claimReview(), ...Object.fromEntries(changes) }, other]);
        const { offered: found } = await offered();
        for (const { claim, sources } of found)
          expect(keptRecord(claim, sources)).toEqual({ ok: true, value: { claim, sources } });
        if (found.length === 0) return;
        await keep({ offered: found, dropped: [] });
        expect((await keep({ offered: found, dropped: [] })).added).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('are asked for and kept by our own pages only', async () => {
    page(HERE, claimReview());
    const { claim, sources } = (await offered()).offered[0]!;
    const calls = [
      await fromPage(TAB, 'claimsOnPage', { tab: TAB }),
      await fromPage(TAB, 'keepClaims', { claims: [{ claim, sources }] }),
      await fromPage(TAB, 'dropClaims', { ids: [claim.id] }),
      await fromPage(TAB, 'factCheckSettings', {}),
      await fromPage(TAB, 'lookUpClaims', { words: 'cows', language: 'en' }),
      await fromPage(TAB, 'rejections', {}),
    ];
    for (const call of calls) expect(call).toMatchObject({ fault: { code: 'refused' } });
  });

  it('that are not sound, or for which there is no room, are refused with their sentence, and none is kept', async () => {
    page(HERE, claimReview());
    const { claim, sources } = (await offered()).offered[0]!;
    expect(
      await fromPanel('keepClaims', {
        claims: [
          { claim, sources },
          { claim: { ...claim, reviews: [] }, sources },
        ],
      }),
    ).toMatchObject({
      fault: { message: 'The fact-check cannot be kept: reviews must hold at least one review.' },
    });
    breakage = breakWrites(1, diskFull);
    expect(await fromPanel('keepClaims', { claims: [{ claim, sources }] })).toMatchObject({
      fault: { message: expect.stringContaining('disk is full') },
    });
    breakage.mend();
    expect(await kept()).toEqual([]);
  });
});

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
describe.skipIf(!existsSync(DATA))('fact-checks of real pages (needs ../shared/data)', () => {
  it('are offered, with the host of their page', async () => {
    const html = readFileSync(`${DATA}/pages/dev/aeb_newsnation.in_076f4f33bf75059d.html`, 'utf8');
    const texts = [...html.matchAll(/<script[^>]*ld\+json[^>]*>([\s\S]*?)<\/script>/g)].map(
      (found) => found[1]!,
    );
    page('https://www.newsnation.in/fact-check/x', ...texts.filter((text) => text.includes('ClaimReview')));
    const { offered: found, dropped } = await offered();
    expect(dropped).toEqual([]);
    expect(found).toHaveLength(1);
    const [{ claim, sources }] = found as [OfferedClaims['offered'][0]];
    const [review] = claim.reviews;
    expect(checkerOf(claim.id, review!, sources)).toEqual({
      publisher: 'News Nation Fact Check',
      host: 'newsnation.in',
      toldBy: null,
    });
    expect((await keep({ offered: found, dropped })).added).toHaveLength(1);
  });

  it('of ten publishers are all offered or dropped with a reason', async () => {
    interface Row {
      readonly source: string;
      readonly claimReviewed: string;
      readonly claimant: string;
      readonly claimDate: string;
      readonly reviewDate: string;
      readonly url: string;
      readonly rating: {
        readonly value: string;
        readonly best: string;
        readonly worst: string;
        readonly name: string;
      };
    }
    const all = readFileSync(`${DATA}/open/fact-check-rows/claimskg-samples-slim.ndjson`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    let told = 0;
    for (let at = 0; at < all.length; at += MAX_REVIEWS_ON_PAGE) {
      const some = all.slice(at, at + MAX_REVIEWS_ON_PAGE);
      page(
        'https://news.example/',
        some.map(({ claimReviewed, claimant, claimDate, reviewDate, url, rating, source }) => ({
          '@type': 'ClaimReview',
          claimReviewed,
          url,
          datePublished: reviewDate,
          author: { name: source },
          itemReviewed: { '@type': 'Claim', author: { name: claimant }, datePublished: claimDate },
          reviewRating: {
            alternateName: rating.name,
            ratingValue: rating.value,
            bestRating: rating.best,
            worstRating: rating.worst,
          },
        })),
      );
      const { offered: found } = await offered();
      told += found.reduce((sum, { claim }) => sum + claim.reviews.length, 0);
      if (found.length > 0) await keep({ offered: found, dropped: [] });
    }
    // Some rows stand there twice.
    const different = new Set(all.map((one) => `${one.claimReviewed} ${one.url}`)).size;
    expect(told).toBeGreaterThanOrEqual(different);
    // What was kept can be kept again, and stands in a backup.
    const lines = (await value(await makeBackup({ packed: false })).file.text()).split('\n');
    expect(lines.filter((line) => line.startsWith('{"record":"kept-claim"'))).toHaveLength(
      (await kept()).length,
    );
  });
});

describe('“not this claim”', () => {
  const sentence = 'Forty cows were seen flying over Zenda.';
  let claim: string;
  beforeEach(async () => {
    page(HERE, claimReview());
    [claim] = (await keep(await offered())).ids as [string];
  });

  it('is kept with the claim’s words, listed the last first, outlives the worker, and is taken back', async () => {
    const { id } = value(await fromPanel('notThisClaim', { claim, sentence }));
    value(await fromPanel('notThisClaim', { claim, sentence: 'Another sentence.' }));
    await startWorker();
    const list = value(await fromPanel('rejections', {}));
    expect(list).toMatchObject([
      { words: 'Another sentence.', claimText: COWS },
      { id, claim, words: sentence, sentence: 'forty cows were seen flying over zenda', claimText: COWS },
    ]);
    value(await fromPanel('takeBackRejection', { id }));
    value(await fromPanel('takeBackRejection', { id }));
    expect(value(await fromPanel('rejections', {}))).toHaveLength(1);
  });

  it('is said by a page only of what it was given', async () => {
    expect(await fromPage(TAB, 'notThisClaim', { claim, sentence })).toMatchObject({
      fault: { code: 'not-given' },
    });
    const { id } = value(await fromPanel('notThisClaim', { claim, sentence }));
    expect(await fromPage(TAB, 'takeBackRejection', { id })).toMatchObject({ fault: { code: 'not-given' } });
    expect(value(await readRejections(value(await openUserStore())))).toHaveLength(1);
  });

  it('of a claim that the library does not hold is refused, but for one of ours that says its words', async () => {
    value(await fromPanel('dropClaims', { ids: [claim] }));
    expect(await fromPanel('notThisClaim', { claim, sentence })).toMatchObject({
      fault: { code: 'not-known' },
    });
    value(await fromPanel('notThisClaim', { claim, sentence, claimText: COWS }));
    expect(value(await fromPanel('rejections', {}))).toMatchObject([{ claimText: COWS }]);
  });

  it('needs a word', async () => {
    expect(await fromPanel('notThisClaim', { claim, sentence: '…' })).toMatchObject({
      fault: { code: 'bad-message' },
    });
  });

  it('tells the panel, and every story asks again', async () => {
    const heard: string[] = [];
    world.listeners.add((message) => {
      heard.push((message as { name: string }).name);
      return undefined;
    });
    value(await fromPanel('notThisClaim', { claim, sentence }));
    await vi.waitFor(() => expect(heard).toContain('correctionsChanged'));
  });
});

it('what was kept and said comes back from a backup', async () => {
  page(HERE, claimReview());
  const { ids } = await keep(await offered());
  value(await fromPanel('notThisClaim', { claim: ids[0]!, sentence: 'Cows fly.' }));
  const { file } = value(await makeBackup({ packed: true }));
  const [claims, rejections] = [await kept(), value(await fromPanel('rejections', {}))];
  freshIndexedDb();
  await startWorker();
  const report = value(await fromPanel('restore', { blob: URL.createObjectURL(file), how: 'add' }));
  expect(report.restored).toEqual([
    '1 kept fact-check now: 1 added.',
    '1 sentence that is “not this claim” now: 1 added.',
  ]);
  expect(await kept()).toEqual(claims);
  expect(value(await fromPanel('rejections', {}))).toEqual(rejections);
});
