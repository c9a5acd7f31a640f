// Writing which stories were read, and erasing that: each in one transaction, so that nothing of a story is left behind.

import { type Collection, Dexie } from 'dexie';
import { readAgain } from '@/lib/core/ledger/read-story';
import type { Day } from '@/lib/core/model/dates';
import type { Erasure, ReadStory } from '@/lib/core/model/ledger';
import { MAX_READ_STORIES } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import { mergeStories } from '@/lib/core/own/merge-stories';
import { attempt, type StoreCode } from './faults';
import { storyOf } from './read-ledger';
import { settingsOf, storiesOf } from './read-user';
import { isStoryRow } from './sound-rows';
import type { StoryRow, UserStore } from './user-db';

type Db = UserStore['db'];

/**
 * Remembers a story as the one read last, unless the reader wants none remembered: asked within the transaction, so that one who has just
 * said so is obeyed. Beyond the most that are kept the oldest go.
 */
export function putStory({ db }: UserStore, story: ReadStory): Promise<Result<'kept' | 'off', StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.stories, db.settings, async () => {
      if (!(await settingsOf(db)).ledger) return 'off' as const;
      const before = await db.stories.where('story').equals(story.story).first();
      const now = before && isStoryRow(before) ? readAgain(storyOf(before), story) : story;
      if (before) await db.stories.delete([before.read, before.order]);
      const last = await ofDay(db, now.read).last();
      await db.stories.put({ ...now, order: (last?.order ?? -1) + 1 });
      const tooMany = (await db.stories.count()) - MAX_READ_STORIES;
      if (tooMany > 0) await db.stories.limit(tooMany).delete();
      return 'kept' as const;
    }),
  );
}

/** Tells how many stories were erased. */
export function eraseStories({ db }: UserStore, erasure: Erasure): Promise<Result<number, StoreCode>> {
  return attempt(() => db.transaction('rw', db.stories, () => meant(db, erasure).delete()));
}

function meant(db: Db, erasure: Erasure): Collection<StoryRow, [Day, number]> {
  switch (erasure.what) {
    case 'story':
      return db.stories.where('story').equals(erasure.story);
    case 'site':
      return db.stories.where('site').equals(erasure.site);
    case 'day':
      return ofDay(db, erasure.day);
    case 'all':
      return db.stories.toCollection();
  }
}

/** Puts back what was erased: beside what was read meanwhile, each in its place. */
export function returnStories(
  { db }: UserStore,
  stories: readonly ReadStory[],
): Promise<Result<void, StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.stories, async () => {
      const there = await storiesOf(db);
      await db.stories.clear();
      await db.stories.bulkPut(storyRows(mergeStories(there, stories)));
    }),
  );
}

function ofDay(db: Db, day: Day): Collection<StoryRow, [Day, number]> {
  return db.stories.where(':id').between([day, Dexie.minKey], [day, Dexie.maxKey]);
}

/** Rows of stories, the one read last at the end. */
export function storyRows(stories: readonly ReadStory[]): StoryRow[] {
  return stories.map((story, order) => ({ ...story, order }));
}
