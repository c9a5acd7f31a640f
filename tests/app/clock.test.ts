// A clock that jumps, by years and both ways: orders, days and undoing hold, nothing is lost, and what is dated later than today is nowhere taken for a fault.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeBackup } from '@/lib/app/library/make-backup';
import { USER_DB } from '@/lib/edge/store/user-db';
import { callBackground } from '@/lib/edge/wire/call';
import { readTables } from '../faults/user-tables';
import { writtenIn } from '../faults/written';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { pageSender, speakingAs } from '../support/fake-browser';
import { blobOf, install, installed } from './packs';
import { entity, packed, RUDOLF, sampleLines } from './sample-pack';
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

const ZENDA = entity({ id: 'place/zenda', kind: 'place', label: 'Zenda' });
/** Forward and back by years, around a change to summer time, at the ends of what a date can be, and home again. */
const CLOCKS = [
  '2026-11-26T12:00:00Z',
  '2031-01-01T00:00:00Z',
  '1970-01-01T00:00:00Z',
  '1999-12-31T23:59:59Z',
  '2026-03-29T00:59:59Z',
  '2026-03-29T01:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-11-26T12:00:01Z',
];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(CLOCKS[0]!) });
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
});
afterEach(() => {
  killWorker();
  vi.useRealTimers();
});

async function read(url: string): Promise<void> {
  const as = <Done>(act: () => Done): Done => speakingAs(pageSender(1, url), act);
  value(await as(() => callBackground('annotate', story('Rudolf Elphberg left Strelsau.'))));
  const told = { token: 'token', title: null, publisher: null, published: null };
  value(await as(() => callBackground('storyRead', told)));
}

it('what is written at each time is there, in the order in which it was said, and a backup of it can be restored', async () => {
  for (const [at, clock] of CLOCKS.entries()) {
    vi.setSystemTime(new Date(clock));
    if (at % 2 === 1) await startWorker();
    const scope = { in: 'everywhere' } as const;
    value(await fromPanel('correct', { words: `Nobody ${at}`, verdict: { is: 'never' }, scope }));
    value(await fromPanel('keepNote', { entity: `place/number-${at}`, text: `Note ${at}` }));
    await read(`https://news.example/${at}`);
    expect(value(await fromPanel('loss', {})), clock).toBeNull();
    const found = value(await fromPage(2, 'annotate', story('Rudolf Elphberg left Strelsau.')));
    expect(
      found.annotations.map(({ entity: id }) => id),
      clock,
    ).toEqual([RUDOLF.id, 'place/strelsau']);
    expect(value(await fromPanel('card', { entity: RUDOLF.id, asOf: null })), clock).toMatchObject({
      label: RUDOLF.label,
    });
  }
  const written = writtenIn(await readTables(USER_DB));
  expect(written.corrections.map(({ said }) => said)).toEqual(CLOCKS.map((_, at) => `Nobody ${at} never`));
  expect(Object.keys(written.notes)).toHaveLength(CLOCKS.length);
  expect(new Set(written.stories)).toEqual(new Set(CLOCKS.map((_, at) => `https://news.example/${at}`)));
  const { file } = value(await makeBackup({ packed: false }));
  const blob = blobOf(new Uint8Array(await file.arrayBuffer()));
  expect(value(await fromPanel('restore', { blob, how: 'replace' })).refused).toEqual([]);
  const after = writtenIn(await readTables(USER_DB));
  expect(after).toEqual(written);
  // The list begins with the one said last.
  const [last] = value(await fromPanel('corrections', { most: 1 })).last;
  expect(last?.id).toBe(written.corrections.at(-1)?.id);
});

it('a pack that is installed, updated and stepped back from while the clock jumps is always the version that was wanted', async () => {
  for (const [at, clock] of CLOCKS.entries()) {
    vi.setSystemTime(new Date(clock));
    const blob = blobOf(packed(sampleLines({ id: 'second', version: String(at + 1), entities: [ZENDA] })));
    expect(await install({ from: 'file', name: 'second.gz', blob }), clock).toMatchObject({ is: 'done' });
    expect(await installed('second'), clock).toMatchObject({ version: String(at + 1) });
    await startWorker();
    expect(await installed('second'), clock).toMatchObject({ version: String(at + 1) });
    const found = value(await fromPage(1, 'annotate', story('Nobody lives in Zenda.')));
    expect(
      found.annotations.map(({ entity: id }) => id),
      clock,
    ).toEqual([ZENDA.id]);
  }
  value(await fromPanel('stepBack', { pack: 'second' }));
  expect(await installed('second')).toMatchObject({ version: String(CLOCKS.length - 1) });
});
