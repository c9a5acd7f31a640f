// Reading which stories were read and who was met there: for the background, and for pages of ours, which read the store themselves.

import { type Collection, Dexie } from 'dexie';
import type { Day } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { ReadStory, StoryKey } from '@/lib/core/model/ledger';
import type { Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import type { StoryRow, UserStore } from './user-db';

export function storyOf({ order: _, met, ...story }: StoryRow): ReadStory {
  return { ...story, entities: met.map(([entity]) => entity) };
}

/** The story read last first. `most`: left out, all of them. */
export function readStories(
  { db }: UserStore,
  most = Number.POSITIVE_INFINITY,
): Promise<Result<ReadStory[], StoreCode>> {
  return attempt(async () => {
    const all = db.stories.orderBy('[read+order]').reverse();
    return (await (Number.isFinite(most) ? all.limit(most) : all).toArray()).map(storyOf);
  });
}

export function countStories({ db }: UserStore): Promise<Result<number, StoreCode>> {
  return attempt(() => db.stories.count());
}

/** Those read on this day and later, in any order. */
export function readStoriesFrom({ db }: UserStore, day: Day): Promise<Result<ReadStory[], StoreCode>> {
  return attempt(async () =>
    (await db.stories.where('[read+order]').aboveOrEqual([day, Dexie.minKey]).toArray()).map(storyOf),
  );
}

export interface Meetings {
  /** The last ones, the last first. */
  readonly last: readonly ReadStory[];
  /** In how many stories there were any. */
  readonly count: number;
}

/** The stories in which an entity was met, by whichever of its ids. `except`: the story that is open is no meeting before it. */
export function readMeetings(
  { db }: UserStore,
  same: readonly EntityId[],
  { most, except }: { readonly most: number; readonly except: StoryKey | null },
): Promise<Result<Meetings, StoreCode>> {
  return attempt(() =>
    db.transaction('r', db.stories, async () => {
      const ranges = same.map(
        (id) => (): Collection<StoryRow, StoryKey> =>
          // An array sorts behind all that it begins with.
          db.stories.where('met').between([id], [id, []]),
      );
      const [rows, count] = await Promise.all([
        Promise.all(
          ranges.map((range) =>
            range()
              .reverse()
              .limit(most + 1)
              .toArray(),
          ),
        ),
        countIn(ranges, db.stories, except, same),
      ]);
      const byKey = new Map(rows.flat().map((row) => [row.story, row]));
      if (except !== null) byKey.delete(except);
      const last = [...byKey.values()].sort(newestFirst).slice(0, most).map(storyOf);
      return { last, count };
    }),
  );
}

/** Two ids of one entity may stand in one story: then keys have to be compared, else counting does. */
async function countIn(
  ranges: readonly (() => Collection<StoryRow, StoryKey>)[],
  stories: UserStore['db']['stories'],
  except: StoryKey | null,
  same: readonly EntityId[],
): Promise<number> {
  const [only, ...others] = ranges;
  if (!only) return 0;
  if (others.length > 0) {
    const keys = new Set((await Promise.all(ranges.map((range) => range().primaryKeys()))).flat());
    if (except !== null) keys.delete(except);
    return keys.size;
  }
  const [all, open] = await Promise.all([only().count(), except === null ? undefined : stories.get(except)]);
  return open?.met.some(([id]) => same.includes(id)) ? all - 1 : all;
}

function newestFirst(a: StoryRow, b: StoryRow): number {
  if (a.read !== b.read) return a.read < b.read ? 1 : -1;
  return b.order - a.order;
}
