// The desk of the view Memory, before a real background: what was read listed by day, found, erased and brought back, saved, switched off.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryDesk, type MemoryDesk } from '@/lib/app/library/memory-desk';
import type { Day } from '@/lib/core/model/dates';
import type { ReadStory } from '@/lib/core/model/ledger';
import { createBackupReader } from '@/lib/core/own/read-backup';
import { createShelves } from '@/lib/edge/store/read-shelves';
import { openUserStore } from '@/lib/edge/store/user-db';
import { storyRows } from '@/lib/edge/store/write-ledger';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { panelSender, world } from '../support/fake-browser';
import { packed, RUDOLF, STRELSAU, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

function story(path: string, read: string, more: Partial<ReadStory> = {}): ReadStory {
  return {
    story: path,
    url: `https://${path}`,
    site: path.split('/')[0]!,
    title: `Story ${path}`,
    publisher: null,
    published: null,
    read: read as Day,
    entities: [RUDOLF.id, 'person/gone'],
    ...more,
  };
}
/** The one read last at the end. */
const READ = [
  story('a.example/1', '2026-05-01', { entities: [STRELSAU.id] }),
  story('b.example/1', '2026-05-02'),
  story('a.example/2', '2026-05-02', { title: 'The harvest' }),
];

let desk: MemoryDesk;
let drawn: number;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
  await vi.waitFor(async () =>
    expect(value(await fromPanel('knowledge', {}))).toMatchObject({ is: 'ready' }),
  );
  world.speaker = panelSender;
  await fill(READ);
  drawn = 0;
  desk = createMemoryDesk({
    shelves: createShelves(),
    changed: () => {
      drawn += 1;
    },
    idsOf: async (words) => (words === 'rudolf' ? [RUDOLF.id] : []),
  });
  await desk.refresh();
  // The first start loads all modules, on a machine that may be busy.
}, 60_000);
afterEach(() => {
  killWorker();
  vi.unstubAllGlobals();
});

async function fill(stories: readonly ReadStory[]): Promise<void> {
  const store = value(await openUserStore());
  await store.db.stories.clear();
  await store.db.stories.bulkPut(storyRows(stories));
  store.db.close();
}

const listed = () => desk.props().days?.flatMap(({ stories }) => stories.map((one) => one.story));

it('lists days and stories, the last first, with whom was met there', () => {
  const { days, count, isOn, sites } = desk.props();
  expect(days!.map(({ day, stories }) => [day, stories.map((one) => one.story)])).toEqual([
    ['2026-05-02', ['a.example/2', 'b.example/1']],
    ['2026-05-01', ['a.example/1']],
  ]);
  expect(days![0]!.stories[0]!.met).toEqual([
    { entity: RUDOLF.id, label: RUDOLF.label },
    { entity: 'person/gone', label: null },
  ]);
  expect({ count, isOn, sites }).toEqual({
    count: 3,
    isOn: true,
    sites: [
      { site: 'a.example', count: 2 },
      { site: 'b.example', count: 1 },
    ],
  });
  expect(drawn).toBeGreaterThan(0);
});

it('names those of the first screen before it reads of those further down', async () => {
  // As many as are shown at once, each with names of its own.
  await fill(
    Array.from({ length: 50 }, (_, at) =>
      story(`a.example/${at}`, '2026-05-03', {
        entities: Array.from({ length: 8 }, (_, each) => `person/${at}-${each}`),
      }),
    ),
  );
  const named: number[] = [];
  const watched = createMemoryDesk({
    shelves: createShelves(),
    changed: () => {
      const stories = watched.props().days?.flatMap((day) => day.stories) ?? [];
      named.push(stories.filter(({ met }) => met.length > 0).length);
    },
    idsOf: async () => [],
  });
  await watched.refresh();
  const first = named.find((count) => count > 0);
  expect(first).toBeGreaterThan(5);
  expect(first).toBeLessThan(20);
  expect(named.at(-1)).toBe(50);
});

it.each([
  ['harvest', ['a.example/2']],
  ['B.EXAMPLE', ['b.example/1']],
  ['rudolf', ['a.example/2', 'b.example/1']],
  ['nothing of it', []],
])('finds “%s”', async (query, found) => {
  desk.props().onQuery(query);
  await vi.waitFor(() => expect(listed()).toEqual(found));
  expect(desk.props().count).toBe(found.length);
});

describe('erasing', () => {
  it('can be undone, one after the other, and says what it did', async () => {
    desk.props().onErase({ what: 'day', day: '2026-05-02' as Day });
    await vi.waitFor(() =>
      expect(desk.props().dropped).toEqual({
        sentence: '2 stories of 2 May 2026 are erased.',
        canUndo: true,
      }),
    );
    expect(listed()).toEqual(['a.example/1']);
    desk.props().onErase({ what: 'story', story: 'a.example/1' });
    await vi.waitFor(() => expect(desk.props().dropped?.sentence).toBe('“Story a.example/1” is erased.'));
    expect(listed()).toEqual([]);
    desk.props().onUndo();
    await vi.waitFor(() => expect(listed()).toEqual(['a.example/1']));
    expect(desk.props().dropped).toEqual({ sentence: 'It is back.', canUndo: true });
    desk.props().onUndo();
    await vi.waitFor(() => expect(listed()).toEqual(['a.example/2', 'b.example/1', 'a.example/1']));
    expect(desk.props().dropped).toEqual({ sentence: 'It is back.', canUndo: false });
    // And it is back on the disk as well.
    await desk.refresh();
    expect(listed()).toEqual(['a.example/2', 'b.example/1', 'a.example/1']);
  });

  it('of more than is shown erases, and brings back, all of it', async () => {
    const many = Array.from({ length: 130 }, (_, at) => story(`c.example/${at}`, '2026-05-03'));
    await fill([...READ, ...many]);
    await desk.refresh();
    expect(listed()).toHaveLength(50);
    expect(desk.props().hasMore).toBe(true);
    desk.props().onMore();
    expect(listed()).toHaveLength(100);
    desk.props().onErase({ what: 'all' });
    await vi.waitFor(() => expect(listed()).toEqual([]));
    expect(desk.props().dropped?.sentence).toBe(
      '133 stories are erased: nothing that you read is remembered now.',
    );
    desk.props().onUndo();
    await vi.waitFor(() => expect(desk.props().count).toBe(133));
  });
});

it('saves a file that a restore reads back', async () => {
  const saved: Blob[] = [];
  vi.stubGlobal('document', {
    createElement: () => ({ click: () => undefined, remove: () => undefined }),
    body: { append: () => undefined },
  });
  const make = URL.createObjectURL;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return make(blob);
  });
  desk.props().onSave();
  const lines = (await saved[0]!.text()).trimEnd().split('\n');
  expect(lines[1]).toBe(
    '{"record":"read-story","url":"https://a.example/1","title":"Story a.example/1","publisher":null,"published":null,"read":"2026-05-01","entities":["place/strelsau"]}',
  );
  const reader = createBackupReader();
  for (const line of lines) reader.line(line);
  expect(reader.end()).toMatchObject({ ok: true, value: { contents: { stories: READ }, refused: [] } });
  vi.restoreAllMocks();
});

it('switches remembering off and on', async () => {
  desk.props().onRemember(false);
  await vi.waitFor(() => expect(desk.props().isOn).toBe(false));
  expect(value(await fromPanel('settings', {})).ledger).toBe(false);
  // What was remembered before stays until it is erased.
  expect(listed()).toHaveLength(3);
});
