// A database whose opening is never answered, as where the browser's own store hangs: nobody waits for ever, and what comes late holds nothing up.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KNOWLEDGE_DB, openKnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { OPEN_PATIENCE } from '@/lib/edge/store/open-database';
import { createShelves } from '@/lib/edge/store/read-shelves';
import { readNotes } from '@/lib/edge/store/read-user';
import { openUserStore, USER_DB } from '@/lib/edge/store/user-db';
import { freshIndexedDb } from './fresh-database';

beforeEach(() => {
  freshIndexedDb();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const STORES = [
  [USER_DB, openUserStore],
  [KNOWLEDGE_DB, openKnowledgeStore],
] as const;

describe.each(STORES)('the database %s that is never opened', (name, open) => {
  it('is given up after a while, with a sentence', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
    const opened = open();
    await vi.advanceTimersByTimeAsync(OPEN_PATIENCE);
    expect(await opened).toMatchObject({
      ok: false,
      fault: { code: 'unanswered', message: expect.stringMatching(/does not answer.*nothing.*lost/) },
    });
  });

  it('nor found out about, is given up too', async () => {
    vi.spyOn(indexedDB, 'databases').mockImplementation(() => new Promise(() => undefined));
    const opened = open();
    await vi.advanceTimersByTimeAsync(OPEN_PATIENCE);
    expect(await opened).toMatchObject({ ok: false, fault: { code: 'unanswered' } });
  });

  it('and comes late, is not left open: it can be deleted, and opened again', async () => {
    const real = indexedDB.open.bind(indexedDB);
    let late: (() => void) | undefined;
    vi.spyOn(indexedDB, 'open').mockImplementationOnce((...wanted) => {
      const outer = {} as IDBOpenDBRequest;
      late = () => {
        const request = real(...wanted);
        request.onupgradeneeded = (event) => {
          Object.assign(outer, { result: request.result, transaction: request.transaction });
          outer.onupgradeneeded?.(event);
        };
        request.onsuccess = (event) => {
          Object.assign(outer, { result: request.result });
          outer.onsuccess?.(event);
        };
      };
      return outer;
    });
    const opened = open();
    await vi.advanceTimersByTimeAsync(OPEN_PATIENCE);
    expect(await opened).toMatchObject({ fault: { code: 'unanswered' } });
    vi.useRealTimers();
    late!();
    await vi.waitFor(async () => expect(await indexedDB.databases()).toMatchObject([{ name }]));
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await new Promise<void>((resolve, reject) => {
      const gone = indexedDB.deleteDatabase(name);
      gone.onsuccess = () => resolve();
      gone.onblocked = () => reject(new Error('It is still open.'));
    });
    expect(await open()).toMatchObject({ ok: true });
  });
});

it('a question about rows that is never answered is told to the page that asked it', async () => {
  const { ask } = createShelves();
  const notes = () => ask(({ user }) => readNotes(user));
  expect(await notes()).toMatchObject({ ok: true });
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => new EventTarget() as IDBRequest);
  const asked = notes();
  await vi.advanceTimersByTimeAsync(OPEN_PATIENCE);
  expect(await asked).toMatchObject({ ok: false, fault: { code: 'unanswered' } });
  vi.restoreAllMocks();
  expect(await notes()).toMatchObject({ ok: true });
});
