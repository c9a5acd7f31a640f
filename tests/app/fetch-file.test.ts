// A server that is reached and says nothing: it is given up after a minute, before its answer and within it.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fetchFile } from '@/lib/app/background/packs/fetch-file';
import { closeKnowledgeStore, type KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { newFile, writeJob } from '@/lib/edge/store/staged';
import type { JobRow } from '@/lib/edge/store/work-rows';
import { freshIndexedDb } from '../store/fresh-database';
import { openStore, value } from '../store/sample-library';
import { type PackServer, servePacks } from '../support/pack-server';
import { bookInMemory } from '../support/request-book';

let server: PackServer;
let store: KnowledgeStore;
const never = new Promise(() => undefined);

beforeAll(async () => {
  server = await servePacks();
});
afterAll(() => server.close());
beforeEach(async () => {
  freshIndexedDb();
  store = await openStore();
});
afterEach(() => {
  vi.useRealTimers();
  closeKnowledgeStore(store);
});

async function begin(path: string): Promise<JobRow> {
  const url = `${server.origin}${path}`;
  const task = { is: 'install', origin: { from: 'url', url } } as const;
  return value(
    await writeJob(store, { job: 'job', task, title: url, begun: 1, files: [newFile(url)], end: null }),
  );
}

it.each([
  ['before its answer', { bytes: new Uint8Array(10), silent: never }],
  // Without a name for its content the rest cannot be asked for.
  [
    'within its answer',
    { bytes: new Uint8Array(200_000), etag: null, hold: { after: 100_000, until: never } },
  ],
])('%s', async (_, served) => {
  server.files.set('/silent.gz', served);
  const row = await begin('/silent.gz');
  const { signal } = new AbortController();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const told = vi.fn();
  const book = bookInMemory();
  const fetching = fetchFile({ store, book, signal, told }, row, 0);
  const isHeld = 'hold' in served;
  await vi.waitFor(() => expect(isHeld ? told.mock.calls.length : server.asked.length).toBeGreaterThan(0));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await fetching).toMatchObject({
    ok: false,
    fault: {
      code: 'cut-off',
      message: expect.stringMatching(/^127\.0\.0\.1:\d+ has sent nothing for a minute: try again later\.$/),
    },
  });
});
