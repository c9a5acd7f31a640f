// What the worker holds of the library, and what it says of its state. Another library takes its place in one step.

import type { KnowledgeState } from '@/lib/core/model/knowledge';
import { type Fault, ok, type Result } from '@/lib/core/model/result';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { readPublished } from '@/lib/edge/store/publish';
import { type HeldLayer, type OpenLibrary, openStored } from './open-library';
import { type OwnNames, openOwnNames } from './own-names';
import type { UserStoreOpener } from './user-store';

export class LibraryHolder {
  #state: KnowledgeState = { is: 'opening' };
  #library: OpenLibrary | null = null;
  #own: Promise<OwnNames> | null = null;
  #swaps: Promise<unknown> = Promise.resolve();
  readonly #onChange: () => void;
  readonly user: UserStoreOpener;

  constructor(onChange: () => void, user: UserStoreOpener) {
    this.#onChange = onChange;
    this.user = user;
  }

  get library(): OpenLibrary | null {
    return this.#library;
  }

  get state(): KnowledgeState {
    return this.#state;
  }

  async own(): Promise<OwnNames> {
    this.#own ??= openOwnNames(this.user);
    const own = await this.#own;
    // Tried again when the library is opened anew: the reader may have mended the cause.
    if (own.notes.length > 0) this.#own = null;
    return own;
  }

  /** The reader's own names have changed: they are read again by the next who needs them. */
  forgetOwn(): void {
    this.#own = null;
  }

  hold(library: OpenLibrary): void {
    this.#library = library;
  }

  /** The next question opens it again. */
  drop(): void {
    this.#library = null;
  }

  /** Adds a sentence for the reader, until another library takes this one's place. */
  note(sentence: string): void {
    if (this.#library) this.#library = { ...this.#library, notes: [sentence, ...this.#library.notes] };
  }

  /** Says that it is ready; news only where that is new. */
  serve(): void {
    if (!this.#library) return;
    const { revision, packs } = this.#library;
    if (this.#state.is !== 'ready' || this.#state.revision !== revision)
      this.change({ is: 'ready', revision, packs });
  }

  /** Says that something is indexed while the library serves. */
  rebuilding(): void {
    if (!this.#library) return;
    const { revision, packs } = this.#library;
    this.change({ is: 'rebuilding', revision, packs });
  }

  fail({ code, message }: Fault): void {
    this.change({ is: 'unavailable', fault: { code, message } });
  }

  change(state: KnowledgeState): void {
    this.#state = state;
    this.#onChange();
  }

  /**
   * Opens what is current now in the place of what is held, one after the other: each opens what it finds then. Layers that
   * are open stay as they are; `rebuilt` come in the place of those that are named as they are.
   */
  reopen(store: KnowledgeStore, rebuilt: readonly HeldLayer[] = []): Promise<Result<null, StoreCode>> {
    const done = this.#swaps.then(() => this.#reopen(store, rebuilt));
    this.#swaps = done.catch(() => undefined);
    return done;
  }

  async #reopen(store: KnowledgeStore, rebuilt: readonly HeldLayer[]): Promise<Result<null, StoreCode>> {
    const [row, own] = await Promise.all([readPublished(store), this.own()]);
    if (!row.ok) return row;
    if (!row.value || (row.value.packs.length === 0 && !own.layer)) {
      this.#library = null;
      this.change({ is: 'absent' });
      return ok(null);
    }
    const open = [...rebuilt, ...(this.#library?.held ?? [])];
    const opened = await openStored(store, row.value, { own, open });
    if (!opened.ok) return opened;
    this.#library = opened.value;
    return ok(null);
  }
}
