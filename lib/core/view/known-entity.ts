// What a card or a row is built from: an entity with the pack it came from and those that point at it.

import type { Day, PartialDate } from '@/lib/core/model/dates';
import type { Entity, EntityId, Source, SourceKey } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import type { Difference, Told } from '@/lib/core/model/told';

/** The store's `StoredEntity` is one. */
export interface KnownEntity {
  /** What all that tell of it say together; its words are those of the first. */
  readonly entity: Entity;
  /** All ids by which packs know it, the entity's own first. Others may point at it by any of them. */
  readonly same: readonly EntityId[];
  /** Entities whose roles or relations point here. */
  readonly incoming: readonly { readonly source: EntityId }[];
  /** Of the first that tells of it. */
  readonly pack: Pick<PackSummary, 'id' | 'title' | 'dataAsOf'>;
  /** What the keys in `entity` stand for. */
  readonly sources: Readonly<Record<SourceKey, Source>>;
  /** What each says, in the order of trust. */
  readonly told: readonly Told[];
  readonly differences: readonly Difference[];
}

export type KnownEntities = ReadonlyMap<EntityId, KnownEntity>;

/**
 * The entities whose labels and posts a card needs besides its own: those that point at it, those it points at, and
 * predecessors given by id. To be read from the store and handed to `buildCardView` as `related`.
 */
export function relatedIds(known: Pick<KnownEntity, 'entity' | 'same' | 'incoming'>): EntityId[] {
  const ids = new Set<EntityId>();
  for (const pointer of known.incoming) ids.add(pointer.source);
  for (const relation of known.entity.relations) ids.add(relation.target);
  for (const role of known.entity.roles) {
    if (role.of !== undefined) ids.add(role.of);
    if (role.after !== undefined) ids.add(role.after);
  }
  for (const id of known.same) ids.delete(id);
  return [...ids];
}

/** A beginning or an end that is left out is one that the source does not give. */
export function dateOrNull(date: PartialDate | null | undefined): PartialDate | null {
  return date ?? null;
}

/**
 * The description, unless it only names a post of the entity: the posts say that with their dates, and on a day on which it was not held it
 * would be untrue. With its times it stands where they are all past on that day: "President of the United States 1789-1797".
 */
export function descriptionOf(
  { description, roles }: Pick<Entity, 'description' | 'roles'>,
  day: Day,
): string {
  const said = description.toLowerCase();
  const isPost = roles.some(
    ({ title }) => said.startsWith(title.toLowerCase()) && !isPast(said.slice(title.length), day),
  );
  return isPost ? '' : description;
}

/** Of what stands behind a post: words of more than times, or times before the day's year. Not "since 20 January 2025", nor nothing. */
function isPast(rest: string, day: Day): boolean {
  if (rest === '') return false;
  const words: readonly string[] = rest.match(/\p{L}+/gu) ?? [];
  if (/^[\p{L}\p{N}]/u.test(rest) || !words.every((word) => TIME.has(word))) return true;
  const years: readonly string[] = rest.match(/\d{4}/g) ?? [];
  return !words.includes('since') && years.length > 0 && years.every((year) => year < day.slice(0, 4));
}

const TIME: ReadonlySet<string> = new Set(
  (
    'since until till from to and in of before after again ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);
