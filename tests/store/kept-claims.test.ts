// Fact-checks that the reader keeps and what they say of claims, in their database: carried over, kept once, joined, taken back.

import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/core/model/dates';
import type { KeptClaim } from '@/lib/core/model/kept-claim';
import { MAX_KEPT_CLAIMS, MAX_REJECTIONS } from '@/lib/core/model/limits';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import { keptRecord } from '@/lib/core/own/kept-record';
import { type KeptRecord, mergeKept } from '@/lib/core/own/merge-kept';
import { rejectionOf } from '@/lib/core/text/rejection';
import { correctionOf } from '@/lib/core/text/said';
import { readTraces } from '@/lib/edge/store/mark';
import {
  readCorrections,
  readFactCheckSettings,
  readKeptClaims,
  readKeptOf,
  readNotes,
  readOwn,
  readRejections,
  readSettings,
} from '@/lib/edge/store/read-user';
import { openUserStore, USER_DB, type UserStore } from '@/lib/edge/store/user-db';
import {
  deleteKeptClaims,
  deleteRejection,
  putKeptClaims,
  putRejection,
} from '@/lib/edge/store/write-claims';
import { writeFactCheckSettings } from '@/lib/edge/store/write-settings';
import { keptClaim } from '../unit/own/user-contents';
import { freshIndexedDb } from './fresh-database';
import { entity, value } from './sample-library';

const DAY = '2026-11-25' as Day;
const LATER = '2026-11-26' as Day;

beforeEach(() => {
  freshIndexedDb();
});

const HOME = 'https://checker.example/cows';
interface Sketch {
  readonly text?: string;
  readonly claimant?: string;
  readonly label?: string;
  readonly url?: string;
  readonly foundOn?: string;
  readonly reason?: string;
}
function record({
  text = 'Cows can fly',
  claimant,
  label = 'False',
  url = HOME,
  foundOn = HOME,
  reason,
}: Sketch) {
  return value(
    keptRecord(
      {
        text,
        ...(claimant ? { claimant: { name: claimant } } : {}),
        reviews: [
          {
            publisher: 'A Checker',
            url,
            rating: { label },
            ...(reason ? { reason } : {}),
            sources: ['page'],
          },
        ],
      },
      { page: { title: new URL(foundOn).host, url: foundOn } },
    ),
  );
}

/** One alone: its id, or that there are too many. */
async function putKept(store: UserStore, one: KeptRecord, on: Day) {
  const put = await putKeptClaims(store, [one], on);
  return put.ok && put.value !== 'too-many'
    ? { ...put, value: put.value.ids[0]! }
    : (put as typeof put & { value: 'too-many' });
}

it('what the reader wrote in version 4 is carried over whole, and kept fact-checks begin empty', async () => {
  const old = new Dexie(USER_DB);
  old
    .version(4)
    .stores({ settings: 'key', own: 'id', corrections: 'id, order', notes: 'entity', packs: 'pack' });
  const aunt = { entity: entity({ id: 'own/aunt' }), sources: {}, made: DAY, changed: LATER };
  const rule = correctionOf({ words: 'May', verdict: { is: 'never' }, scope: { in: 'everywhere' } }, DAY)!;
  const note = { entity: 'place/zenda', text: 'Ask about the castle.', changed: DAY };
  await old.table('settings').put({ key: 'settings', value: { density: 'quiet' } });
  await old.table('own').put({ id: 'own/aunt', ...aunt });
  await old.table('corrections').put({ id: rule.id, order: 7, correction: rule });
  await old.table('notes').put(note);
  old.close();
  const store = value(await openUserStore());
  expect(value(await readSettings(store))).toEqual({ ...DEFAULT_SETTINGS, density: 'quiet' });
  expect(value(await readOwn(store))).toEqual([aunt]);
  expect(value(await readCorrections(store))).toEqual([rule]);
  expect(value(await readNotes(store))).toEqual([note]);
  expect(value(await readKeptClaims(store))).toEqual([]);
  expect(value(await readRejections(store))).toEqual([]);
  expect(value(await readFactCheckSettings(store))).toEqual({ key: null });
  value(await putKept(store, record({}), DAY));
  expect(value(await readKeptClaims(value(await openUserStore())))).toHaveLength(1);
});

describe('a fact-check', () => {
  it('is kept with its sources, read by its id, and deleted', async () => {
    const store = value(await openUserStore());
    const cows = record({});
    const id = value(await putKept(store, cows, DAY));
    expect(id).toBe(cows.claim.id);
    expect(value(await readKeptClaims(value(await openUserStore())))).toEqual([{ ...cows, kept: DAY }]);
    expect(value(await readKeptOf(store, ['claim/kept-0', id]))).toEqual([{ ...cows, kept: DAY }]);
    expect(value(await readTraces(store)).counts.claims).toBe(1);
    value(await deleteKeptClaims(store, [id]));
    value(await deleteKeptClaims(store, [id]));
    expect(value(await readKeptClaims(store))).toEqual([]);
  });

  it('kept twice is there once, since the day on which it was kept first', async () => {
    const store = value(await openUserStore());
    value(await putKept(store, record({}), DAY));
    value(await putKept(store, record({ text: '“Cows can fly.”' }), LATER));
    expect(value(await readKeptClaims(store))).toEqual([{ ...record({}), kept: DAY }]);
  });

  it('of another checker is a second review of the same claim, with a source of its own', async () => {
    const store = value(await openUserStore());
    const other = 'https://other.example/flying';
    value(await putKept(store, record({}), DAY));
    value(await putKept(store, record({ url: other, foundOn: other, label: 'Mixture' }), LATER));
    const [kept, ...more] = value(await readKeptClaims(store));
    expect(more).toEqual([]);
    expect(kept!.claim.reviews).toMatchObject([
      { rating: { label: 'False' }, sources: ['page'] },
      { rating: { label: 'Mixture' }, sources: ['page-2'] },
    ]);
    expect(kept!.sources).toMatchObject({ page: { url: HOME }, 'page-2': { url: other } });
  });

  it('whose claimant another source tells otherwise is the one at the same address', async () => {
    const store = value(await openUserStore());
    const id = value(await putKept(store, record({ claimant: 'Jo Doe' }), DAY));
    expect(value(await putKept(store, record({}), LATER))).toBe(id);
    const elsewhere = record({ url: 'https://other.example/x' });
    expect(value(await putKept(store, elsewhere, LATER))).toBe(elsewhere.claim.id);
    expect(value(await readKeptClaims(store))).toHaveLength(2);
  });

  it('that another page told is told anew by its checker’s own, and not the other way round', async () => {
    const forged = record({ foundOn: 'https://evil.example/', reason: 'Because we say so.' });
    const home = record({ reason: 'Cows have no wings.' });
    for (const order of [
      [forged, home],
      [home, forged],
    ]) {
      freshIndexedDb();
      const store = value(await openUserStore());
      for (const one of order) value(await putKept(store, one, DAY));
      const [kept, ...more] = value(await readKeptClaims(store));
      expect(more).toEqual([]);
      expect(kept!.claim.reviews).toMatchObject([{ reason: 'Cows have no wings.' }]);
      expect(Object.values(kept!.sources).map(({ url }) => url)).toEqual([HOME]);
    }
  });

  it('that is rated otherwise later has both ratings', async () => {
    const store = value(await openUserStore());
    value(await putKept(store, record({}), DAY));
    value(await putKept(store, record({ label: 'Mostly false' }), LATER));
    const [kept] = value(await readKeptClaims(store));
    expect(kept!.claim.reviews.map(({ rating }) => rating.label)).toEqual(['False', 'Mostly false']);
  });

  it('is kept with others at once, each once, and told which of them are new', async () => {
    const store = value(await openUserStore());
    const [cows, pigs] = [record({}), record({ text: 'Pigs can fly' })];
    value(await putKeptClaims(store, [cows], DAY));
    const more = record({ label: 'Mixture' });
    expect(value(await putKeptClaims(store, [pigs, more, pigs], LATER))).toEqual({
      ids: [pigs.claim.id, cows.claim.id],
      added: [pigs.claim.id],
    });
    const kept = value(await readKeptOf(store, [cows.claim.id, pigs.claim.id]));
    expect(kept.map(({ claim }) => claim.reviews.length)).toEqual([2, 1]);
  });

  it('beyond the most that are kept is refused; one that is there still gets a review more', async () => {
    const store = value(await openUserStore());
    const rows = Array.from({ length: MAX_KEPT_CLAIMS }, (_, number) => {
      const one = record({ text: `Cow ${number} can fly` });
      return { id: one.claim.id, ...one, kept: DAY };
    });
    await store.db.claims.bulkPut(rows);
    const pigs = record({ text: 'Pigs can fly' });
    expect(value(await putKeptClaims(store, [rows[7]!, pigs], DAY))).toBe('too-many');
    expect(await store.db.claims.count()).toBe(MAX_KEPT_CLAIMS);
    const again = record({ text: 'Cow 7 can fly', label: 'Mixture' });
    expect(value(await putKept(store, again, DAY))).toBe(rows[7]!.id);
    expect(value(await readKeptOf(store, [rows[7]!.id]))[0]!.claim.reviews).toHaveLength(2);
  });
});

it('two forms of one fact-check joined have all reviews and explain each source, and joined twice are joined once', () => {
  fc.assert(
    fc.property(keptClaim, keptClaim, (there, other) => {
      const more: KeptClaim = { ...other, claim: { ...other.claim, id: there.claim.id } };
      const joined = mergeKept(there, more);
      expect(mergeKept(joined, more)).toEqual(joined);
      const known = new Set(joined.claim.reviews.flatMap(({ sources }) => sources));
      expect(new Set(Object.keys(joined.sources))).toEqual(known);
      const labels = joined.claim.reviews.map(({ rating }) => rating.label);
      for (const { rating } of [...there.claim.reviews, ...more.claim.reviews])
        expect(labels).toContain(rating.label);
    }),
  );
});

describe('what the reader says of a claim and a sentence', () => {
  const of = (claim: string, words: string) => rejectionOf({ claim, words, claimText: 'Cows can fly' }, DAY)!;
  const home = of('claim/cows', 'Cows fly home.');
  const away = of('claim/cows', 'Cows fly away.');

  it('is kept in the order in which it was said, once each, and taken back', async () => {
    const store = value(await openUserStore());
    value(await putRejection(store, home, 5_000));
    value(await putRejection(store, away, 4_000));
    value(await putRejection(store, { ...home, made: LATER }, 9_000));
    expect(value(await readRejections(value(await openUserStore())))).toEqual([home, away]);
    value(await deleteRejection(store, home.id));
    value(await deleteRejection(store, home.id));
    expect(value(await readRejections(store))).toEqual([away]);
  });

  it('beyond the most that are kept is refused', async () => {
    const store = value(await openUserStore());
    const rows = Array.from({ length: MAX_REJECTIONS }, (_, order) => {
      const rejection = of('claim/cows', `Cow ${order} flies home`);
      return { id: rejection.id, order, rejection };
    });
    await store.db.rejections.bulkPut(rows);
    expect(value(await putRejection(store, home, 1))).toBe('too-many');
    expect(value(await putRejection(store, rows[3]!.rejection, 1))).toBe(rows[3]!.id);
  });
});

it('the reader’s key is kept until it is taken back, and then there is nothing of it', async () => {
  const store = value(await openUserStore());
  value(await writeFactCheckSettings(store, { key: 'a-key' }));
  expect(value(await readFactCheckSettings(value(await openUserStore())))).toEqual({ key: 'a-key' });
  value(await writeFactCheckSettings(store, { key: null }));
  expect(JSON.stringify(await store.db.settings.toArray())).not.toMatch(/"key":"fact-checks"|a-key/);
});
