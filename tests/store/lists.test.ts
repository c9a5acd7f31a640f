// Searching and browsing by name: over all packs and the reader's own, from what an install has written.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entity, SameAs } from '@/lib/core/model/entity';
import { keptRecord } from '@/lib/core/own/kept-record';
import { closeKnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { openReading, type Reading } from '@/lib/edge/store/read-known';
import { type HeldLists, openLists } from '@/lib/edge/store/read-lists';
import { sweep } from '@/lib/edge/store/sweep';
import { putKeptClaims } from '@/lib/edge/store/write-claims';
import { freshIndexedDb } from './fresh-database';
import { day, entity, installSample, SOURCES, value } from './sample-library';

let reading: Reading;
beforeEach(async () => {
  freshIndexedDb();
  reading = value(await openReading());
});
afterEach(() => {
  closeKnowledgeStore(reading.knowledge);
  reading.user.db.close();
});

function named(id: string, label: string, more: Partial<Entity> = {}): Entity {
  return entity({ id, label, names: [{ name: label, type: 'full' }], ...more });
}

let at = 0;
async function install(
  pack: string,
  entities: readonly Entity[],
  sameAs: readonly SameAs[] = [],
): Promise<void> {
  at += 1;
  value(await installSample(reading.knowledge, { pack, entities, sameAs, at }));
}

async function lists(before: HeldLists | null = null): Promise<HeldLists> {
  return value(await openLists(reading, before));
}

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

describe('in two packs and what the reader wrote', () => {
  beforeEach(async () => {
    await install('first', [
      named('place/paris', 'Paris', { kind: 'place', salience: 9 }),
      named('person/flavia', 'Flavia'),
    ]);
    await install('second', [
      named('place/paris', 'Paris', { kind: 'place' }),
      named('person/paris', 'Paris', { salience: 5 }),
    ]);
    const own = { id: 'own/parisa', entity: named('own/parisa', 'Parisa'), sources: SOURCES };
    await reading.user.db.own.put({ ...own, made: day('2026-03-01'), changed: day('2026-03-01') });
  });

  it('each entity is one hit, the more salient first, with all that list it', async () => {
    expect(await (await lists()).search('paris', { limit: 10 })).toMatchObject([
      { id: 'place/paris', packs: ['first', 'second'], kind: 'place', label: 'Paris' },
      { id: 'person/paris', packs: ['second'] },
      { id: 'own/parisa', packs: ['own'], name: null },
    ]);
  });

  it('a hit says by which other name it was found, and of its label nothing, accents or not', async () => {
    const names = [
      { name: 'Sinn Féin', type: 'full' },
      { name: 'Ourselves', type: 'alias' },
    ] as const;
    await install('parties', [named('organisation/sinn-fein', 'Sinn Féin', { names })]);
    const all = await lists();
    expect(await all.search('sinn f', { limit: 5 })).toMatchObject([{ label: 'Sinn Féin', name: null }]);
    expect(await all.search('ourselv', { limit: 5 })).toMatchObject([
      { label: 'Sinn Féin', name: 'ourselves' },
    ]);
  });

  it('ids that mean the same are one hit and one line', async () => {
    await install(
      'third',
      [named('x', 'Xerxes')],
      [{ ids: ['place/paris', 'person/paris'], sources: ['almanac'] }],
    );
    const all = await lists();
    expect(idsOf(await all.search('paris', { limit: 10 }))).toEqual(['place/paris', 'own/parisa']);
    expect(idsOf((await all.browse(null, 0, 10)).entries)).not.toContain('person/paris');
  });

  it('the alphabet has each entity once, by kind or whole, from any place', async () => {
    const all = await lists();
    const whole = await all.browse(null, 0, 10);
    expect(idsOf(whole.entries)).toEqual(['person/flavia', 'place/paris', 'person/paris', 'own/parisa']);
    expect(whole.total).toBe(4);
    expect(idsOf((await all.browse('person', 1, 2)).entries)).toEqual(['person/paris', 'own/parisa']);
    expect(await all.browse('text', 0, 10)).toEqual({ total: 0, entries: [] });
  });

  it('as many are given as are asked for, and none for nothing', async () => {
    const all = await lists();
    expect(await all.search('pa', { limit: 1 })).toHaveLength(1);
    expect(await all.search('  ', { limit: 10 })).toEqual([]);
    expect(await all.search('zzz', { limit: 10 })).toEqual([]);
  });

  it('a pack that is switched off is not searched; what stays is not read again', async () => {
    const before = await lists();
    const row = (await reading.knowledge.db.published.get('current'))!;
    const packs = row.packs.map((each) => (each.pack === 'first' ? { ...each, isOff: true } : each));
    await reading.knowledge.db.published.put({ ...row, packs });
    const after = await lists(before);
    expect(idsOf(await after.search('flavia', { limit: 10 }))).toEqual([]);
    expect(after.held.at(-1)).toBe(before.held.at(-1));
  });
});

it('a list of several pieces is searched whole, and goes with its pack', async () => {
  const entities = Array.from({ length: 3_000 }, (_, number) =>
    named(`person/${number}`, `Person ${number} of the house of ${'x'.repeat(200)}`),
  );
  value(await installSample(reading.knowledge, { pack: 'long', entities, at: 1, drainEvery: 2_900 }));
  const all = await lists();
  expect(all.complete).toBe(true);
  expect((await all.browse(null, 2_990, 50)).entries).toHaveLength(10);
  expect(idsOf(await all.search('person 2999', { limit: 5 }))).toEqual(['person/2999']);
  await reading.knowledge.db.published.delete('current');
  value(await sweep(reading.knowledge));
  expect(await reading.knowledge.db.lists.count()).toBe(0);
});

it('a pack without a list is not complete, and the others are searched', async () => {
  await install('first', [named('a', 'Anna')]);
  await install('old', [named('b', 'Berta')]);
  const [, old] = (await reading.knowledge.db.published.get('current'))!.packs;
  await reading.knowledge.db.lists.delete([old!.generation, 0]);
  const all = await lists();
  expect(all.complete).toBe(false);
  expect(idsOf(await all.search('anna', { limit: 5 }))).toEqual(['a']);
});

it('a fact-check that the reader keeps is found by its words and its claimant, among the claims', async () => {
  const review = { publisher: 'A Checker', rating: { label: 'False' }, sources: ['page'] };
  const record = value(
    keptRecord(
      { text: 'The crown was pawned twice', claimant: { name: 'Rupert Hentzau' }, reviews: [review] },
      { page: { title: 'A page' } },
    ),
  );
  value(await putKeptClaims(reading.user, [record], day('2026-03-01')));
  const open = await lists();
  for (const words of ['pawned', 'rupert'])
    expect(await open.search(words, { limit: 10 })).toMatchObject([
      { id: record.claim.id, kind: 'claim', label: 'The crown was pawned twice', packs: ['own'] },
    ]);
});
