// Writing the reader's own entities and notes.

import type { Day } from '@/lib/core/model/dates';
import type { Entity, EntityId } from '@/lib/core/model/entity';
import { MAX_OWN } from '@/lib/core/model/limits';
import type { Note } from '@/lib/core/model/own';
import type { Result } from '@/lib/core/model/result';
import { ownId } from '@/lib/core/own/own-record';
import type { OwnRecord } from '@/lib/core/own/own-sources';
import { attempt, type StoreCode } from './faults';
import { isNote, isOwnRow } from './sound-rows';
import type { UserStore } from './user-db';

/**
 * Adds an entity of the reader's own, or puts it in the place of an earlier one. One that is new gets an id of its own; the same
 * said again, as by a message that is sent twice, is the one that is there.
 */
export function putOwn(
  { db }: UserStore,
  { entity, sources, isNew }: OwnRecord & { readonly isNew: boolean },
  today: Day,
): Promise<Result<EntityId | 'too-many', StoreCode>> {
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
      if (!before && rows.length >= MAX_OWN) return 'too-many' as const;
      const made = before?.made ?? today;
      return db.own.put({ id, entity: { ...entity, id }, sources, made, changed: today });
    }),
  );
}

/** Both come from the same schema, which puts their fields in one order. */
function sameBut(one: Entity, other: Entity): boolean {
  return JSON.stringify({ ...one, id: '' }) === JSON.stringify({ ...other, id: '' });
}

export function deleteOwn({ db }: UserStore, id: EntityId): Promise<Result<void, StoreCode>> {
  return attempt(() => db.own.delete(id));
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
