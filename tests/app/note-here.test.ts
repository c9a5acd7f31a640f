// A note written on a card over a page, through the background: on whom a page may write, and that no note is ever lost by it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MAX_NOTE } from '@/lib/core/model/limits';
import { type Breakage, breakWrites, diskFull } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { packed, RUDOLF, RURITANIA, STRELSAU, sampleLines } from './sample-pack';
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

const STORY = 'Rudolf Elphberg left Strelsau on Monday.';
let breakage: Breakage | null = null;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(
    STARTER_PATH,
    packed(sampleLines({ entities: [RURITANIA, STRELSAU, { ...RUDOLF, salience: 90 }] })),
  );
  await startWorker();
  value(await fromPage(1, 'annotate', story(STORY)));
}, 60_000);
afterEach(() => {
  breakage?.mend();
  breakage = null;
  killWorker();
  vi.unstubAllGlobals();
});

const write = (text: string, before: string, { tab = 1, entity = RUDOLF.id } = {}) =>
  fromPage(tab, 'noteHere', { entity, text, before });
const noteOf = async (entity = RUDOLF.id) =>
  value(await fromPage(1, 'card', { entity, asOf: null })).note ?? '';

it('is kept, changed and taken away', async () => {
  value(await write('Met in Strelsau.', ''));
  expect(await noteOf()).toBe('Met in Strelsau.');
  value(await write('Met in Strelsau, twice.', 'Met in Strelsau.'));
  expect(await noteOf()).toBe('Met in Strelsau, twice.');
  value(await write('  \n', 'Met in Strelsau, twice.'));
  expect(await noteOf()).toBe('');
});

it('outlives the worker, and is the one that the library page shows', async () => {
  value(await write('Met in Strelsau.', ''));
  await startWorker();
  expect(await noteOf()).toBe('Met in Strelsau.');
  value(await fromPanel('keepNote', { entity: RUDOLF.id, text: 'From the library.' }));
  expect(await noteOf()).toBe('From the library.');
});

it('written elsewhere meanwhile, the other stays, and the reader is told', async () => {
  value(await fromPanel('keepNote', { entity: RUDOLF.id, text: 'From the library.' }));
  const answer = await write('From the card.', '');
  expect(answer).toMatchObject({ ok: false, fault: { code: 'unavailable' } });
  expect(answer.ok ? '' : answer.fault.message).toContain('changed elsewhere');
  expect(await noteOf()).toBe('From the library.');
  value(await write('Both.', 'From the library.'));
  expect(await noteOf()).toBe('Both.');
});

it('sent twice, it is kept once', async () => {
  value(await write('Met in Strelsau.', ''));
  value(await write('Met in Strelsau.', ''));
  expect(await noteOf()).toBe('Met in Strelsau.');
});

it('a page may write on entities that it was given, and on no others', async () => {
  expect(await write('Mine', '', { entity: RURITANIA.id })).toMatchObject({
    ok: false,
    fault: { code: 'not-given' },
  });
  expect(await write('Mine', '', { tab: 2 })).toMatchObject({ ok: false, fault: { code: 'not-given' } });
  expect(await noteOf()).toBe('');
});

it('a worker that was killed is told what the page was given by being asked again', async () => {
  await startWorker();
  expect(await write('Mine', '')).toMatchObject({ ok: false, fault: { code: 'not-given' } });
  value(await fromPage(1, 'annotate', story(STORY)));
  value(await write('Mine', ''));
  expect(await noteOf()).toBe('Mine');
});

it('of the greatest length it is kept whole; a longer one is refused', async () => {
  const long = 'x'.repeat(MAX_NOTE);
  value(await write(long, ''));
  expect(await noteOf()).toBe(long);
  expect(await write(`${long}x`, long)).toMatchObject({ ok: false, fault: { code: 'bad-message' } });
});

it('on a full disk the one that was there stays, and the reader is told', async () => {
  value(await write('Before.', ''));
  breakage = breakWrites(1, diskFull);
  expect(await write('After.', 'Before.')).toMatchObject({ ok: false, fault: { code: 'unavailable' } });
  breakage.mend();
  expect(await noteOf()).toBe('Before.');
});
