// The ledger of what was read, in its database: kept, read again, asked for by who was met, erased in one step, brought back.

import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readStoryOf } from '@/lib/core/ledger/read-story';
import type { Day } from '@/lib/core/model/dates';
import type { Erasure, ReadStory } from '@/lib/core/model/ledger';
import { MAX_READ_STORIES } from '@/lib/core/model/limits';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import {
  countMeetings,
  countStories,
  readMeetings,
  readStories,
  readStoriesFrom,
} from '@/lib/edge/store/read-ledger';
import { readNotes } from '@/lib/edge/store/read-user';
import { openUserStore, USER_DB, type UserStore } from '@/lib/edge/store/user-db';
import { eraseStories, putStory, returnStories, storyRows } from '@/lib/edge/store/write-ledger';
import { readStories as someStories } from '../unit/own/user-contents';
import { freshIndexedDb } from './fresh-database';
import { value } from './sample-library';

beforeEach(() => {
  freshIndexedDb();
});

function story(path: string, read: string, entities: readonly string[] = ['person/a']): ReadStory {
  return readStoryOf(`https://${path}`, {
    title: `Story ${path}`,
    publisher: null,
    published: null,
    read: read as Day,
    entities,
  })!;
}
const put = async (store: UserStore, ...stories: readonly ReadStory[]): Promise<void> => {
  for (const one of stories) value(await putStory(store, one));
};
const keys = async (store: UserStore) => value(await readStories(store)).map((one) => one.story);

it('what the reader had in version 5 is carried over, and the ledger begins empty', async () => {
  const old = new Dexie(USER_DB);
  old.version(5).stores({
    settings: 'key',
    own: 'id',
    corrections: 'id, order',
    notes: 'entity',
    packs: 'pack',
    claims: 'id',
    rejections: 'id, order',
  });
  const note = { entity: 'place/zenda', text: 'Ask about the castle.', changed: '2026-05-01' as Day };
  await old.table('notes').put(note);
  old.close();
  const store = value(await openUserStore());
  expect(value(await readNotes(store))).toEqual([note]);
  expect(await keys(store)).toEqual([]);
  await put(store, story('news.example/a', '2026-05-03'));
  expect(await keys(value(await openUserStore()))).toEqual(['news.example/a']);
});

describe('a story that was read', () => {
  it('is told newest first, and by day whatever the clock says', async () => {
    const store = value(await openUserStore());
    const [a, b, c] = ['2026-05-03', '2026-05-03', '2026-05-01'].map((day, at) =>
      story(`x.example/${at}`, day),
    );
    await put(store, a!, b!, c!);
    expect(value(await readStories(store))).toEqual([b, a, c]);
    expect(value(await readStories(store, 2))).toEqual([b, a]);
    expect(value(await readStoriesFrom(store, '2026-05-02' as Day, 9))).toEqual([a, b]);
    expect(value(await readStoriesFrom(store, '2026-05-01' as Day, 2))).toEqual([a, b]);
    expect(value(await readStoriesFrom(store, '2026-05-04' as Day, 9))).toEqual([]);
  });

  it('read again stands once, as the last', async () => {
    const store = value(await openUserStore());
    await put(store, story('x.example/1', '2026-05-01'), story('x.example/2', '2026-05-01'));
    await put(store, story('x.example/1', '2026-05-01', ['person/b']));
    expect(await keys(store)).toEqual(['x.example/1', 'x.example/2']);
    expect(value(await countMeetings(store, ['person/a']))).toBe(1);
    await put(store, story('x.example/2', '2026-05-04'));
    expect(await keys(store)).toEqual(['x.example/2', 'x.example/1']);
  });

  it('is not kept where the reader has just said that nothing is', async () => {
    const store = value(await openUserStore());
    await store.db.settings.put({ key: 'settings', value: { ...DEFAULT_SETTINGS, ledger: false } });
    expect(value(await putStory(store, story('x.example/1', '2026-05-01')))).toBe('off');
    expect(value(await countStories(store))).toBe(0);
  });

  it('beyond the most that are kept takes the place of the oldest', async () => {
    const store = value(await openUserStore());
    const many = Array.from({ length: MAX_READ_STORIES }, (_, at) =>
      story(`x.example/${at}`, '2026-05-01', []),
    );
    await store.db.stories.bulkPut(storyRows(many));
    await put(store, story('x.example/new', '2026-05-02'));
    expect(value(await countStories(store))).toBe(MAX_READ_STORIES);
    const all = await keys(store);
    expect(all[0]).toBe('x.example/new');
    expect(all).not.toContain('x.example/0');
    expect(all).toContain('x.example/1');
  });
});

describe('meetings', () => {
  const asked = { most: 1, except: null };
  it('tell the last one, and how many there were, by any of the ids that mean the same', async () => {
    const store = value(await openUserStore());
    await put(
      store,
      story('x.example/1', '2026-05-01', ['person/a', 'wikidata/q1']),
      story('x.example/2', '2026-05-03', ['wikidata/q1']),
      story('x.example/3', '2026-05-02', ['person/ab']),
    );
    const same = ['person/a', 'wikidata/q1'];
    expect(value(await readMeetings(store, same, asked))).toMatchObject([{ story: 'x.example/2' }]);
    expect(value(await readMeetings(store, same, { ...asked, most: 9 }))).toHaveLength(2);
    expect(value(await countMeetings(store, same))).toBe(2);
    expect(value(await countMeetings(store, ['person/a']))).toBe(1);
    for (const none of [['person/nobody'], []]) {
      expect(value(await readMeetings(store, none, asked))).toEqual([]);
      expect(value(await countMeetings(store, none))).toBe(0);
    }
  });

  it('never count the story that is open', async () => {
    const store = value(await openUserStore());
    await put(store, story('x.example/1', '2026-05-01'), story('x.example/2', '2026-05-02'));
    await put(store, story('x.example/3', '2026-05-03', ['person/b']));
    const asOpen = (except: string, ...same: string[]) => readMeetings(store, same, { most: 1, except });
    expect(value(await asOpen('x.example/2', 'person/a'))).toMatchObject([{ story: 'x.example/1' }]);
    expect(value(await asOpen('x.example/3', 'person/a'))).toMatchObject([{ story: 'x.example/2' }]);
    expect(value(await asOpen('x.example/2', 'person/a', 'person/b'))).toMatchObject([
      { story: 'x.example/3' },
    ]);
    expect(value(await asOpen('x.example/3', 'person/b'))).toEqual([]);
  });
});

describe('erasing', () => {
  it.each<[string, Erasure, number, string[]]>([
    ['a story', { what: 'story', story: 'a.example/1' }, 1, ['b.example/1', 'a.example/2']],
    ['a site', { what: 'site', site: 'a.example' }, 2, ['b.example/1']],
    ['a day', { what: 'day', day: '2026-05-01' as Day }, 2, ['b.example/1']],
    ['everything', { what: 'all' }, 3, []],
    [
      'what is not there',
      { what: 'story', story: 'c.example/1' },
      0,
      ['b.example/1', 'a.example/1', 'a.example/2'],
    ],
  ])('%s leaves nothing of it, and all else', async (_, erasure, erased, left) => {
    const store = value(await openUserStore());
    const all = [
      story('a.example/2', '2026-05-01'),
      story('a.example/1', '2026-05-01'),
      story('b.example/1', '2026-05-02'),
    ];
    await put(store, ...all);
    expect(value(await eraseStories(store, erasure))).toBe(erased);
    expect(await keys(store)).toEqual(left);
    expect(value(await countMeetings(store, ['person/a']))).toBe(left.length);
    // Undone, all is as it was.
    value(await returnStories(store, all));
    expect(value(await readStories(store))).toEqual([...all].reverse());
  });

  it('and bringing back is as if nothing was erased, whatever was read', async () => {
    await fc.assert(
      fc.asyncProperty(someStories, someStories, async (there, more) => {
        freshIndexedDb();
        const store = value(await openUserStore());
        await store.db.stories.bulkPut(storyRows(there));
        value(await eraseStories(store, { what: 'all' }));
        value(await returnStories(store, there));
        expect(value(await readStories(store)).reverse()).toEqual(there);
        value(await returnStories(store, more));
        const once = value(await readStories(store));
        value(await returnStories(store, more));
        expect(value(await readStories(store))).toEqual(once);
        expect(new Set(once.map((one) => one.story))).toEqual(
          new Set([...there, ...more].map((one) => one.story)),
        );
      }),
      { numRuns: 30 },
    );
  });
});
