// The starter pack as it ships: installed whole, and enough to read a sentence of the news with.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { buildPack } from '@/packs/build';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { packed } from './sample-pack';
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

beforeEach(() => {
  freshIndexedDb();
  serveFiles();
});
afterEach(() => {
  killWorker();
  vi.unstubAllGlobals();
});

it('the starter pack installs without a refused record, and its names are found and have cards', async () => {
  const { lines, tally } = value(await buildPack('packs/starter'));
  files.set(STARTER_PATH, packed(lines));
  await startWorker();
  const reply = value(await fromPage(1, 'annotate', story('Poland and Norway told NATO that they agree.')));
  expect(reply.notes).toEqual([]);
  expect(value(await fromPanel('knowledge', {}))).toMatchObject({
    is: 'ready',
    packs: [{ entities: tally.entities, names: tally.names, refused: [] }],
  });
  const cards = await Promise.all(
    reply.annotations.map(async ({ entity }) => value(await fromPage(1, 'card', { entity, asOf: null }))),
  );
  expect(cards.map(({ kind }) => kind)).toEqual(['place', 'place', 'organisation']);
  expect(cards.map(({ label }) => label).slice(0, 2)).toEqual(['Poland', 'Norway']);
  expect(cards.every(({ sources }) => sources.length > 0)).toBe(true);
});
