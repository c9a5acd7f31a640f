// Writing which stories were read, and erasing that: each in one transaction, so that nothing of a story is left behind.

import { type Collection, Dexie } from 'dexie';
import { readAgain } from '@/lib/core/ledger/read-story';
import type { Day } from '@/lib/core/model/dates';
import type { Erasure, ReadStory, StoryKey } from '@/lib/core/model/ledger';
import { MAX_READ_STORIES } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import { mergeStories } from '@/lib/core/own/merge-stories';
import { attempt, type StoreCode } from './faults';
import { settingsOf, storiesOf } from './read-user';
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
      const before = await db.stories.get(story.story);
      const { met, order: _, ...told } = before ?? { met: [] };
      const now = before
        ? readAgain({ ...(told as Omit<ReadStory, 'entities'>), entities: met.map(([id]) => id) }, story)
        : story;
      const last = await ofDay(db, now.read).last();
      // Read again with nothing between, it stays where it is.
      const isLast = last !== undefined && last.story === now.story;
      await db.stories.put(rowOf(now, isLast ? last.order : (last?.order ?? -1) + 1));
      const tooMany = (await db.stories.count()) - MAX_READ_STORIES;
      if (tooMany > 0) await db.stories.orderBy('[read+order]').limit(tooMany).delete();
      return 'kept' as const;
    }),
  );
}

/** Tells how many stories were erased. */
export function eraseStories({ db }: UserStore, erasure: Erasure): Promise<Result<number, StoreCode>> {
  return attempt(() => db.transaction('rw', db.stories, () => meant(db, erasure).delete()));
}

function meant(db: Db, erasure: Erasure): Collection<StoryRow, StoryKey> {
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

function ofDay(db: Db, day: Day): Collection<StoryRow, StoryKey> {
  return db.stories.where('[read+order]').between([day, Dexie.minKey], [day, Dexie.maxKey]);
}

/** Rows of stories, the one read last at the end. */
export function storyRows(stories: readonly ReadStory[]): StoryRow[] {
  return stories.map(rowOf);
}

function rowOf({ entities, ...story }: ReadStory, order: number): StoryRow {
  return { ...story, order, met: entities.map((entity) => [entity, story.read, order] as const) };
}
