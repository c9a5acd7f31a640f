// All that is known of an entity or a claim, from both databases: for the background, and for pages of ours, which read by themselves.

import type { ClaimId } from '@/lib/core/model/claim';
import type { EntityId } from '@/lib/core/model/entity';
import type { Note, OwnEntity } from '@/lib/core/model/own';
import { ok, type Result } from '@/lib/core/model/result';
import type { Conflict, ToldClaim } from '@/lib/core/model/told';
import { conflictsOf } from '@/lib/core/view/conflicts';
import { relatedIds } from '@/lib/core/view/known-entity';
import type { StoreCode } from './faults';
import { type KnowledgeStore, openKnowledgeStore } from './knowledge-db';
import { createOwnShelf } from './own-shelf';
import { readClaims, readEntities, type StoredEntity } from './read-entities';
import { readKeptOf, readNotesOn, readOwn } from './read-user';
import { openUserStore, type UserStore } from './user-db';

/** Both databases, open. Nothing is written by way of it. */
export interface Reading {
  readonly knowledge: KnowledgeStore;
  readonly user: UserStore;
}

export async function openReading(): Promise<Result<Reading, StoreCode>> {
  const [knowledge, user] = await Promise.all([openKnowledgeStore(), openUserStore()]);
  if (!knowledge.ok) return knowledge;
  if (!user.ok) return user;
  return ok({ knowledge: knowledge.value, user: user.value });
}

/** What is known of these: the reader's own first, then packs. Those that nobody tells of are missing. */
export async function readKnown(
  { knowledge, user }: Reading,
  ids: Iterable<EntityId>,
): Promise<Result<Map<EntityId, StoredEntity>, StoreCode>> {
  const own = await readOwn(user);
  return own.ok ? readEntities(knowledge, ids, [createOwnShelf(own.value)]) : own;
}

export type KnownRecord =
  | {
      readonly is: 'entity';
      readonly known: StoredEntity;
      /** What it points at and what points at it, as far as the library has it. */
      readonly related: ReadonlyMap<EntityId, StoredEntity>;
      readonly conflicts: readonly Conflict[];
      /** The reader's, by whichever id of the entity it was written. */
      readonly note: Note | null;
      /** The reader's own entry, where there is one. */
      readonly own: OwnEntity | null;
      /** Claims by it and about it. */
      readonly claims: readonly ToldClaim[];
    }
  | {
      readonly is: 'claim';
      /** As the reader keeps it, and as each pack tells it, in the order of trust. */
      readonly claims: readonly ToldClaim[];
      /** Whom it is by and about. */
      readonly related: ReadonlyMap<EntityId, StoredEntity>;
      /** The reader keeps it. */
      readonly isKept: boolean;
    };

/** Most that point at one entity, and most claims, that are read with its record: a parliament has hundreds of members. */
const MOST_RELATED = 1_000;

/** All of one entity or claim; null where nobody tells of it. */
export async function readRecord(
  reading: Reading,
  id: EntityId | ClaimId,
): Promise<Result<KnownRecord | null, StoreCode>> {
  const found = await readKnown(reading, [id]);
  if (!found.ok) return found;
  const known = found.value.get(id);
  if (!known) return readClaimRecord(reading, id);
  const incoming = known.incoming.slice(0, MOST_RELATED);
  const [related, notes, own, claims] = await Promise.all([
    readKnown(reading, relatedIds({ ...known, incoming })),
    readNotesOn(reading.user, known.same),
    readOwn(reading.user),
    readClaims(reading.knowledge, known.claims.slice(0, MOST_RELATED)),
  ]);
  if (!related.ok) return related;
  if (!notes.ok) return notes;
  if (!own.ok) return own;
  if (!claims.ok) return claims;
  return ok({
    is: 'entity',
    known,
    related: related.value,
    conflicts: conflictsOf(known, related.value),
    note: notes.value[0] ?? null,
    own: own.value.find(({ entity }) => known.same.includes(entity.id)) ?? null,
    claims: claims.value,
  });
}

async function readClaimRecord(
  reading: Reading,
  id: ClaimId,
): Promise<Result<KnownRecord | null, StoreCode>> {
  const kept = await readKeptOf(reading.user, [id]);
  if (!kept.ok) return kept;
  const claims = await readClaims(reading.knowledge, [id], kept.value);
  if (!claims.ok) return claims;
  if (claims.value.length === 0) return ok(null);
  const subjects = claims.value.flatMap(({ claim: { about, claimant } }) => [
    ...about,
    ...(claimant?.entity === undefined ? [] : [claimant.entity]),
  ]);
  const related = await readKnown(reading, subjects);
  if (!related.ok) return related;
  return ok({
    is: 'claim',
    claims: claims.value,
    related: related.value,
    isKept: kept.value.length > 0,
  });
}
