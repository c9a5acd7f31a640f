// The reader's corrections: read once per worker, written at once; and the library with the names that they give.

import { correctedNames, entitiesMeant } from '@/lib/core/annotate/corrected-names';
import { type Knowledge, KnowledgeBuilder, openKnowledge } from '@/lib/core/annotate/knowledge';
import { type CorrectionIndex, indexCorrections, NO_CORRECTIONS } from '@/lib/core/link/corrections';
import type { Correction, CorrectionId } from '@/lib/core/model/correction';
import { ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import { now } from '@/lib/edge/platform/clock';
import type { StoreCode } from '@/lib/edge/store/faults';
import { readCorrections } from '@/lib/edge/store/read-user';
import { addCorrections, deleteCorrection, putCorrection } from '@/lib/edge/store/write-corrections';
import type { OpenLibrary } from './open-library';
import { NEVER, runInSlices } from './slices';
import type { UserStoreOpener } from './user-store';

/** A library under the reader's rules. */
export interface Ruled {
  readonly knowledge: Knowledge;
  readonly corrections: CorrectionIndex;
  /** One sentence where the rules could not be read: the library answers without them. */
  readonly notes: readonly string[];
}

/** One per worker. */
export class CorrectionKeeper {
  readonly #user: UserStoreOpener;
  /** Called after each change. */
  readonly #onChange: () => void;
  #rules: Promise<Result<readonly Correction[], StoreCode>> | null = null;
  /** The library that was asked last, under the rules that hold. */
  #ruled: { readonly knowledge: Knowledge; readonly answer: Promise<Ruled> } | null = null;

  constructor(user: UserStoreOpener, onChange: () => void) {
    this.#user = user;
    this.#onChange = onChange;
  }

  /** All rules, the one made last at the end. */
  async list(): Promise<Result<readonly Correction[], StoreCode>> {
    this.#rules ??= this.#read();
    const rules = await this.#rules;
    // Tried again at the next question: the reader may have mended the cause.
    if (!rules.ok) this.#rules = null;
    return rules;
  }

  async #read(): Promise<Result<readonly Correction[], StoreCode>> {
    const store = await this.#user();
    return store.ok ? readCorrections(store.value) : store;
  }

  /** On a fault nothing has changed. */
  async add(correction: Correction): Promise<Result<CorrectionId, StoreCode>> {
    const store = await this.#user();
    const added = store.ok ? await putCorrection(store.value, correction, now()) : store;
    if (added.ok) this.reread();
    return added;
  }

  /** All of a file's, or none. */
  async addAll(more: readonly Correction[]): ReturnType<typeof addCorrections> {
    const store = await this.#user();
    const added = store.ok ? await addCorrections(store.value, more) : store;
    if (added.ok && added.value !== 'too-many' && added.value.added > 0) this.reread();
    return added;
  }

  async drop(id: CorrectionId): Promise<Result<void, StoreCode>> {
    const store = await this.#user();
    const dropped = store.ok ? await deleteCorrection(store.value, id) : store;
    if (dropped.ok) this.reread();
    return dropped;
  }

  /** They have changed: the next question reads them again. */
  reread(): void {
    this.#rules = null;
    this.#ruled = null;
    this.#onChange();
  }

  /** The library with the rules that hold over it. Made once for each state of either. */
  over(library: OpenLibrary): Promise<Ruled> {
    const { knowledge } = library;
    if (this.#ruled?.knowledge !== knowledge) {
      const answer = this.#rule(library);
      const ruled = { knowledge, answer };
      this.#ruled = ruled;
      void answer.then(({ notes }) => {
        if (notes.length > 0 && this.#ruled === ruled) this.#ruled = null;
      });
    }
    return this.#ruled!.answer;
  }

  async #rule({ knowledge, read }: OpenLibrary): Promise<Ruled> {
    const rules = await this.list();
    if (!rules.ok) {
      const note = say('note_correctionsUnread', rules.fault.message);
      return { knowledge, corrections: NO_CORRECTIONS, notes: [note] };
    }
    const corrections = indexCorrections(rules.value);
    const meant = entitiesMeant(rules.value);
    const known = meant.size > 0 ? await read(meant) : ok(new Map());
    if (!known.ok) return { knowledge, corrections, notes: [known.fault.message] };
    const entities = new Map([...known.value].map(([id, { entity }]) => [id, entity]));
    const builder = new KnowledgeBuilder();
    const names = correctedNames(rules.value, entities);
    if (names.length === 0) return { knowledge, corrections, notes: [] };
    for (const entity of names) builder.add(entity);
    const built = await runInSlices(builder.finish(), NEVER);
    const opened = built.ok ? openKnowledge(built.value) : built;
    const layers = opened.ok ? [...knowledge.layers, ...opened.value.layers] : knowledge.layers;
    return { knowledge: { ...knowledge, layers }, corrections, notes: [] };
  }
}
