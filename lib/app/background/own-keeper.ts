// Keeps the reader's own entities and notes: what is said is checked, written at once, and told.

import type { EntityId } from '@/lib/core/model/entity';
import { MAX_OWN } from '@/lib/core/model/limits';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { ownRecord } from '@/lib/core/own/own-record';
import { say } from '@/lib/core/words/say';
import type { StoreCode } from '@/lib/edge/store/faults';
import { deleteNote, deleteOwn, exchangeNote, putNote, putOwn } from '@/lib/edge/store/write-own';
import type { KnowledgeLife } from './knowledge-life';
import { today } from './today';
import type { UserStoreOpener } from './user-store';

export interface OwnKeeper {
  /** `entity` and `sources` as a pack has them; an entity without an id gets one. */
  keep(entity: unknown, sources: unknown): Promise<Result<EntityId, StoreCode | 'bad-entry' | 'too-many'>>;
  drop(id: EntityId): Promise<Result<unknown, StoreCode>>;
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
    async keep(entity, sources) {
      const record = ownRecord(entity, sources);
      if (!record.ok) return record;
      const kept = await knowledge.changeOwn((store) => putOwn(store, record.value, today()));
      if (!kept.ok) return kept;
      if (kept.value === 'too-many') return fail('too-many', say('fault_tooManyOwn', MAX_OWN));
      onChange('names');
      return ok(kept.value);
    },
    async drop(id) {
      const dropped = await knowledge.changeOwn((store) => deleteOwn(store, id));
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
