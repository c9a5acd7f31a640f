// "You last met them on 3 May": the last meeting before the story that is open, and what has come to pass since, by the record's own dates.

import { beganWithin, type Day, earliest, type PartialDate } from '@/lib/core/model/dates';
import type { EntityId, Role, SourceKey } from '@/lib/core/model/entity';
import type { ReadStory } from '@/lib/core/model/ledger';
import { say } from '@/lib/core/words/say';
import type { FactView, MetView } from './card-view';
import { heldHere } from './holders';
import type { KnownEntities, KnownEntity } from './known-entity';
import type { SourceList } from './source-list';
import { postTitle } from './words';

/** A glance: the rest stands below, each with its date. */
const MOST_SINCE = 5;

/** `story`: the one in which the reader last met them. `today`: the reader's; what is announced for later has not come to pass. */
export function metView(
  story: ReadStory,
  input: {
    readonly known: KnownEntity;
    readonly related: KnownEntities;
    /** Who else is named in the story that is open. */
    readonly named: ReadonlySet<EntityId>;
    readonly today: Day;
    readonly sources: SourceList;
  },
): MetView {
  const { read: day, title, site, url } = story;
  return { day, title: title ?? site, site, url, since: newsSince(day, input) };
}

interface News {
  readonly text: string;
  readonly date: PartialDate;
  readonly by: KnownEntity;
  readonly keys: readonly SourceKey[];
}

/** What surely began or ended after a day, the newest first. */
function newsSince(
  after: Day,
  { known, related, named, today, sources }: Parameters<typeof metView>[1],
): FactView[] {
  const isNew = (date: PartialDate | null | undefined): date is PartialDate =>
    date !== null && date !== undefined && beganWithin(date, { after, until: today });
  const ofRole = (role: Role, by: KnownEntity, words: string): News[] => [
    ...(isNew(role.from) ? [{ text: words, date: role.from, by, keys: role.sources }] : []),
    ...(isNew(role.to)
      ? [{ text: say('card_met_ended', words), date: role.to, by, keys: role.sources }]
      : []),
  ];
  const news: News[] = [
    ...known.entity.roles.flatMap((role) => ofRole(role, known, postTitle(role))),
    ...heldHere(known, related, named).flatMap(({ role, by }) =>
      ofRole(role, by, say('card_met_holder', postTitle(role), by.entity.label)),
    ),
    ...known.entity.facts.flatMap(({ text, date, sources: keys }) =>
      isNew(date) ? [{ text, date, by: known, keys }] : [],
    ),
  ];
  return news
    .sort((a, b) => Number(earliest(a.date) < earliest(b.date)) - Number(earliest(b.date) < earliest(a.date)))
    .slice(0, MOST_SINCE)
    .map(({ text, date, by, keys }) => ({ text, date, sources: sources.number(by, keys) }));
}
