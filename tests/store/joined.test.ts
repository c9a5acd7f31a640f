// One entity from several packs and the reader: joined when it is read, under any id that means the same.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entity, SameAs } from '@/lib/core/model/entity';
import { closeKnowledgeStore, type KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { createOwnShelf } from '@/lib/edge/store/own-shelf';
import { readEntities, type StoredEntity } from '@/lib/edge/store/read-entities';
import { freshIndexedDb } from './fresh-database';
import { day, entity, holder, installSample, openStore, SOURCES, value } from './sample-library';

let store: KnowledgeStore;
beforeEach(async () => {
  freshIndexedDb();
  store = await openStore();
});
afterEach(() => closeKnowledgeStore(store));

const link = (...ids: string[]): SameAs => ({ ids, sources: ['almanac'] });
let at = 0;
async function install(
  pack: string,
  entities: readonly Entity[],
  sameAs: readonly SameAs[] = [],
): Promise<void> {
  at += 1;
  value(await installSample(store, { pack, entities, sameAs, at }));
}

async function read(id: string, own: readonly Entity[] = []): Promise<StoredEntity | undefined> {
  const shelf = createOwnShelf(
    own.map((each) => ({
      entity: each,
      sources: SOURCES,
      made: day('2026-03-01'),
      changed: day('2026-03-01'),
    })),
  );
  return value(await readEntities(store, [id], [shelf])).get(id);
}

async function switchOff(pack: string): Promise<void> {
  const row = (await store.db.published.get('current'))!;
  const packs = row.packs.map((each) => (each.pack === pack ? { ...each, isOff: true } : each));
  await store.db.published.put({ ...row, packs });
}

const fact = (text: string) => ({ facts: [{ text, sources: ['almanac'] }] });

describe('an entity that two packs have under one id', () => {
  beforeEach(async () => {
    await install('first', [entity({ id: 'a', label: 'A', ...fact('One') })]);
    await install('second', [
      entity({ id: 'a', label: 'B', names: [{ name: 'B', type: 'full' }], ...fact('Two') }),
      holder('h', 'a'),
    ]);
  });

  it('is told by both, in their order, and the difference is told', async () => {
    const stored = (await read('a'))!;
    expect(stored.entity).toMatchObject({ label: 'A', facts: [{ text: 'One' }, { text: 'Two' }] });
    expect(stored.told.map(({ pack }) => pack.id)).toEqual(['first', 'second']);
    expect(stored.differences).toMatchObject([
      { about: { what: 'label' }, versions: [{ said: 'A' }, { said: 'B' }] },
    ]);
  });

  it('is told by the reader first', async () => {
    const stored = (await read('a', [entity({ id: 'a', label: 'Mine' })]))!;
    expect(stored.entity.label).toBe('Mine');
    expect(stored.told.map(({ pack }) => pack.id)).toEqual(['own', 'first', 'second']);
    expect(stored.incoming).toHaveLength(1);
  });

  it('is not told by a pack that is switched off, nor by those who point from there', async () => {
    await switchOff('second');
    const stored = (await read('a'))!;
    expect(stored.told).toHaveLength(1);
    expect(stored.entity.facts).toHaveLength(1);
    expect(stored.incoming).toEqual([]);
    await switchOff('first');
    expect(await read('a')).toBeUndefined();
  });
});

describe('ids that mean the same', () => {
  beforeEach(async () => {
    await install('first', [entity({ id: 'x', ...fact('One') }), holder('h', 'x')]);
    await install(
      'second',
      [entity({ id: 'y', ...fact('Two') }), holder('i', 'y'), holder('j', 'z')],
      [link('x', 'y')],
    );
  });

  it('are one entity, whichever is asked for, with all who point at any of them', async () => {
    const [x, y] = [(await read('x'))!, (await read('y'))!];
    expect(y).toEqual(x);
    expect(x.entity).toMatchObject({ id: 'x', facts: [{ text: 'One' }, { text: 'Two' }] });
    expect(x.same).toEqual(['x', 'y']);
    expect(x.incoming.map(({ source }) => source)).toEqual(['h', 'i']);
  });

  it('lead over an id that only a third pack links, in a circle too', async () => {
    await install('third', [entity({ id: 'k' })], [link('y', 'z'), link('z', 'x')]);
    expect((await read('z'))!.incoming.map(({ source }) => source)).toEqual(['h', 'i', 'j']);
    await switchOff('third');
    expect(await read('z')).toBeUndefined();
  });

  it('of those who point, too: one who points twice is one', async () => {
    await install('third', [entity({ id: 'k' })], [link('h', 'i')]);
    expect((await read('x'))!.incoming.map(({ source }) => source)).toEqual(['h']);
  });

  it('are two again where the pack that links them is switched off', async () => {
    await switchOff('second');
    expect((await read('x'))!.told).toHaveLength(1);
    expect(await read('y')).toBeUndefined();
  });

  it('are read in bounded time where a pack links ten thousand', async () => {
    const all = Array.from({ length: 10_000 }, (_, number) => link(`n${number}`, `n${number + 1}`));
    await install(
      'hostile',
      [entity({ id: 'n5' })],
      [link(...Array.from({ length: 2_000 }, (_, n) => `n${n}`)), ...all],
    );
    expect((await read('n5'))!.same.length).toBeLessThanOrEqual(64);
    expect((await read('x'))!.same).toEqual(['x', 'y']);
  });
});
