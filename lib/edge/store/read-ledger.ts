// Reading which stories were read and who was met there: for the background, and for pages of ours, which read the store themselves.

import { Dexie } from 'dexie';
import type { Day } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { ReadStory, StoryKey } from '@/lib/core/model/ledger';
import type { Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import { isStoryRow } from './sound-rows';
import type { StoryRow, UserStore } from './user-db';

export function storyOf({ order: _, ...story }: StoryRow): ReadStory {
  return story;
}

/** The story read last first. `most`: left out, all of them. */
export function readStories(
  { db }: UserStore,
  most = Number.POSITIVE_INFINITY,
): Promise<Result<ReadStory[], StoreCode>> {
  return attempt(async () => {
    // All at once are read in a fraction of the time that going backwards takes.
    const rows = Number.isFinite(most)
      ? await db.stories.toCollection().reverse().limit(most).toArray()
      : (await db.stories.toArray()).reverse();
    return rows.filter(isStoryRow).map(storyOf);
  });
}

export function countStories({ db }: UserStore): Promise<Result<number, StoreCode>> {
  return attempt(() => db.stories.count());
}

/** Those read on this day and later, no more than the last `most` of them; the one read last at the end. */
export function readStoriesFrom(
  { db }: UserStore,
  day: Day,
  most: number,
): Promise<Result<ReadStory[], StoreCode>> {
  return attempt(() =>
    db.transaction('r', db.stories, async () => {
      // Keys alone are quick, and going backwards through rows is slow.
      const keys = await db.stories.where(':id').aboveOrEqual([day, Dexie.minKey]).primaryKeys();
      const from = keys[Math.max(0, keys.length - most)];
      return from
        ? (await db.stories.where(':id').aboveOrEqual(from).toArray()).filter(isStoryRow).map(storyOf)
        : [];
    }),
  );
}

/**
 * The stories in which an entity was met, by whichever of its ids, the last first and no more than `most`. `except`: the story that is open is
 * no meeting before it.
 */
export function readMeetings(
  { db }: UserStore,
  same: readonly EntityId[],
  { most, except }: { readonly most: number; readonly except: StoryKey | null },
): Promise<Result<ReadStory[], StoreCode>> {
  return attempt(() =>
    db.transaction('r', db.stories, async () => {
      const rows = await Promise.all(
        same.map((id) =>
          db.stories
            .where('entities')
            .equals(id)
            .reverse()
            .limit(most + 1)
            .toArray(),
        ),
      );
      const byKey = new Map(
        rows
          .flat()
          .filter(isStoryRow)
          .map((row) => [row.story, row]),
      );
      if (except !== null) byKey.delete(except);
      return [...byKey.values()].sort(newestFirst).slice(0, most).map(storyOf);
    }),
  );
}

/** In how many stories an entity was met. Counting goes through all of them: for a page that is read, not for a card. */
export function countMeetings(
  { db }: UserStore,
  same: readonly EntityId[],
): Promise<Result<number, StoreCode>> {
  // Two ids of one entity may stand in one story.
  return attempt(() =>
    db.stories
      .where('entities')
      .anyOf([...same])
      .distinct()
      .count(),
  );
}

function newestFirst(a: StoryRow, b: StoryRow): number {
  if (a.read !== b.read) return a.read < b.read ? 1 : -1;
  return b.order - a.order;
}
