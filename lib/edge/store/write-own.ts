// Writing the reader's own entities and notes.

import type { Day } from '@/lib/core/model/dates';
import type { Entity, EntityId } from '@/lib/core/model/entity';
import { MAX_OWN } from '@/lib/core/model/limits';
import type { Note } from '@/lib/core/model/own';
import type { Result } from '@/lib/core/model/result';
import { ownId } from '@/lib/core/own/own-record';
import type { OwnRecord } from '@/lib/core/own/own-sources';
import { type OwnVersion, versionOf } from '@/lib/core/own/own-version';
import { attempt, type StoreCode } from './faults';
import { isNote, isOwnRow } from './sound-rows';
import type { OwnRow, UserStore } from './user-db';

/**
 * Adds an entity of the reader's own, or puts it in the place of an earlier one. One that is new gets an id of its own; the same
 * said again, as by a message that is sent twice, is the one that is there. `seen`: only in the place of the version that its writer saw
 * (left out: of any); `changed`: another stands there, and stays.
 */
export function putOwn(
  { db }: UserStore,
  { entity, sources, isNew }: OwnRecord & { readonly isNew: boolean },
  today: Day,
  seen?: OwnVersion,
): Promise<Result<{ readonly id: EntityId } | 'too-many' | 'changed', StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.own, async () => {
      const rows = await db.own.toArray();
      const byId = new Map(rows.map((row) => [row.id, row]));
      const isOther = (id: EntityId): boolean => {
        const row = byId.get(id);
        return row !== undefined && !(isOwnRow(row) && sameBut(row.entity, entity));
      };
      const id = isNew ? ownId(entity.label, isOther) : entity.id;
      const before = byId.get(id);
      if (!before && rows.length >= MAX_OWN) return 'too-many';
      const row = { id, entity: { ...entity, id }, sources, made: before?.made ?? today, changed: today };
      if (!isNew && !mayTake(before, seen, row)) return 'changed';
      await db.own.put(row);
      return { id };
    }),
  );
}

/** Whether what is there (none, or of no sound form) is what was seen; or what is to stand there, as by a message that is sent twice. */
function mayTake(there: OwnRow | undefined, seen: OwnVersion | undefined, wanted?: OwnRow): boolean {
  if (seen === undefined) return true;
  const version = versionOf(there && isOwnRow(there) ? there : null);
  return version === seen || (wanted !== undefined && version === versionOf(wanted));
}

/** Both come from the same schema, which puts their fields in one order. */
function sameBut(one: Entity, other: Entity): boolean {
  return JSON.stringify({ ...one, id: '' }) === JSON.stringify({ ...other, id: '' });
}

/** `seen` as of `putOwn`. One that is gone already stays gone. */
export function deleteOwn(
  { db }: UserStore,
  id: EntityId,
  seen?: OwnVersion,
): Promise<Result<'deleted' | 'changed', StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.own, async () => {
      const there = await db.own.get(id);
      if (there && !mayTake(there, seen)) return 'changed';
      await db.own.delete(id);
      return 'deleted';
    }),
  );
}

export function putNote({ db }: UserStore, note: Note): Promise<Result<EntityId, StoreCode>> {
  return attempt(() => db.notes.put(note));
}

/**
 * A note in the place of the one that its writer saw (empty: none); a text without a word in it takes that away. `same`: the ids of whom it
 * is on, of which one has the note, if any. `changed`: another was written meanwhile, and stays.
 */
export function exchangeNote(
  { db }: UserStore,
  same: readonly [EntityId, ...EntityId[]],
  { text, before, changed }: Omit<Note, 'entity'> & { readonly before: string },
): Promise<Result<'kept' | 'changed', StoreCode>> {
  return attempt(() =>
    db.transaction('rw', db.notes, async () => {
      const [stored] = (await db.notes.bulkGet([...same])).flatMap((note) =>
        note && isNote(note) ? note : [],
      );
      // Said twice, as by a message that is sent again, it is the one that is there.
      if (stored?.text !== text && (stored?.text ?? '') !== before) return 'changed';
      const entity = stored?.entity ?? same[0];
      if (text.trim() === '') await db.notes.delete(entity);
      else await db.notes.put({ entity, text, changed });
      return 'kept';
    }),
  );
}

export function deleteNote({ db }: UserStore, entity: EntityId): Promise<Result<void, StoreCode>> {
  return attempt(() => db.notes.delete(entity));
}
