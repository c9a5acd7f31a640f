// Whom a reader knows well: met often enough, on several days, not long ago; and whether something has come to pass since.

import { beganWithin, type Day, daysBefore, earliest } from '@/lib/core/model/dates';
import type { Entity, EntityId } from '@/lib/core/model/entity';
import type { ReadStory, StoryKey } from '@/lib/core/model/ledger';

/**
 * Chosen by reasoning. Five stories: by then a card has told what it has to tell. Three days: five stories of one afternoon are one
 * event. Ninety days: who was not met for a quarter of a year has to be introduced again.
 */
export const FAMILIAR = { stories: 5, days: 3, within: 90 } as const;

/** In which stories somebody was met of late. */
export interface Meeting {
  readonly story: StoryKey;
  readonly day: Day;
}

/** By every id under which they were met. */
export type RecentMeetings = ReadonlyMap<EntityId, readonly Meeting[]>;

/** The first day that counts as of late. */
export function recentFrom(today: Day): Day {
  return daysBefore(today, FAMILIAR.within);
}

export function indexMeetings(
  stories: Iterable<Pick<ReadStory, 'story' | 'read' | 'entities'>>,
): RecentMeetings {
  const index = new Map<EntityId, Meeting[]>();
  for (const { story, read, entities } of stories)
    for (const entity of entities) {
      const meeting = { story, day: read };
      const known = index.get(entity);
      if (known) known.push(meeting);
      else index.set(entity, [meeting]);
    }
  return index;
}

/**
 * The last day on which an entity that is well known was met; null where it is not well known. `same`: all ids that mean it, which count as
 * one. `except`: the story that is open is no meeting before it.
 */
export function familiarSince(
  recent: RecentMeetings,
  same: readonly EntityId[],
  { except, today }: { readonly except: StoryKey | null; readonly today: Day },
): Day | null {
  const stories = new Map<StoryKey, Day>();
  for (const id of same)
    for (const { story, day } of recent.get(id) ?? [])
      if (story !== except && day >= recentFrom(today) && day <= today) stories.set(story, day);
  const days = [...new Set(stories.values())].sort();
  return stories.size >= FAMILIAR.stories && days.length >= FAMILIAR.days ? days.at(-1)! : null;
}

/**
 * The last day, up to today, on which something begins or ends by the record's own dates; null: nothing dated. What others say of it, as who
 * holds a post there, stands in their records: a country does not come back because of a new minister, though its card tells of them.
 */
export function lastChange(
  { roles, facts, relations }: Pick<Entity, 'roles' | 'facts' | 'relations'>,
  today: Day,
): Day | null {
  const dates = [
    ...roles.flatMap(({ from, to }) => [from, to]),
    ...facts.map(({ date }) => date),
    ...relations.flatMap(({ from, to }) => [from, to]),
  ];
  let last: Day | null = null;
  for (const date of dates)
    if (date && beganWithin(date, { after: last, until: today })) last = earliest(date);
  return last;
}
