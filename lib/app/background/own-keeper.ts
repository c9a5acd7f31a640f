// Keeps the reader's own entities and notes: what is said is checked, written at once, and told.

import type { EntityId } from '@/lib/core/model/entity';
import { MAX_OWN } from '@/lib/core/model/limits';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { ownRecord } from '@/lib/core/own/own-record';
import type { OwnVersion } from '@/lib/core/own/own-version';
import { say } from '@/lib/core/words/say';
import type { StoreCode } from '@/lib/edge/store/faults';
import { deleteNote, deleteOwn, exchangeNote, putNote, putOwn } from '@/lib/edge/store/write-own';
import type { KnowledgeLife } from './knowledge-life';
import { today } from './today';
import type { UserStoreOpener } from './user-store';

export interface OwnKeeper {
  /**
   * `entity` and `sources` as a pack has them; an entity without an id gets one. `seen`: the version that its writer saw (left out: none was
   * asked for); one that was changed elsewhere meanwhile stays, and that is the fault.
   */
  keep(
    entity: unknown,
    sources: unknown,
    seen?: OwnVersion,
  ): Promise<Result<EntityId, StoreCode | 'bad-entry' | 'too-many' | 'changed'>>;
  drop(id: EntityId, seen?: OwnVersion): Promise<Result<unknown, StoreCode | 'changed'>>;
  /** A text without a word in it deletes the note. */
  note(entity: EntityId, text: string): Promise<Result<unknown, StoreCode>>;
  /** The same from where the note was seen as `before`; one that was written elsewhere meanwhile stays, and that is the fault. */
  exchangeNote(
    same: readonly [EntityId, ...EntityId[]],
    texts: { readonly text: string; readonly before: string },
  ): Promise<Result<unknown, StoreCode | 'changed'>>;
}

export function createOwnKeeper({
  knowledge,
  user,
  onChange,
}: {
  readonly knowledge: Pick<KnowledgeLife, 'changeOwn'>;
  readonly user: UserStoreOpener;
  /** Called after each change; `names`: stories may be answered differently now. */
  readonly onChange: (what: 'names' | 'notes') => void;
}): OwnKeeper {
  return {
    async keep(entity, sources, seen) {
      const record = ownRecord(entity, sources);
      if (!record.ok) return record;
      const kept = await knowledge.changeOwn((store) => putOwn(store, record.value, today(), seen));
      if (!kept.ok) return kept;
      if (kept.value === 'too-many') return fail('too-many', say('fault_tooManyOwn', MAX_OWN));
      if (kept.value === 'changed') return fail('changed', say('own_changed'));
      onChange('names');
      return ok(kept.value.id);
    },
    async drop(id, seen) {
      const dropped = await knowledge.changeOwn((store) => deleteOwn(store, id, seen));
      if (dropped.ok && dropped.value === 'changed') return fail('changed', say('own_changedStays'));
      if (dropped.ok) onChange('names');
      return dropped;
    },
    async note(entity, text) {
      const store = await user();
      if (!store.ok) return store;
      const isEmpty = text.trim() === '';
      const kept = isEmpty
        ? await deleteNote(store.value, entity)
        : await putNote(store.value, { entity, text, changed: today() });
      if (kept.ok) onChange('notes');
      return kept;
    },
    async exchangeNote(same, texts) {
      const store = await user();
      if (!store.ok) return store;
      const kept = await exchangeNote(store.value, same, { ...texts, changed: today() });
      if (kept.ok && kept.value === 'changed') return fail('changed', say('card_note_changed'));
      if (kept.ok) onChange('notes');
      return kept;
    },
  };
}
