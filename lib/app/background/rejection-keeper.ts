// What the reader has said of sentences and claims ("Not this claim"): read once per worker, written at once.

import type { ClaimId } from '@/lib/core/model/claim';
import type { KeptRejection } from '@/lib/core/model/kept-claim';
import type { Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import { now } from '@/lib/edge/platform/clock';
import type { StoreCode } from '@/lib/edge/store/faults';
import { readRejections } from '@/lib/edge/store/read-user';
import { deleteRejection, putRejection } from '@/lib/edge/store/write-claims';
import type { UserStoreOpener } from './user-store';

/** What holds now, for the matcher. */
export interface Rejected {
  /** `sentence`: its key, as `sentenceKey` makes it. */
  readonly isRejected: (claim: ClaimId, sentence: string) => boolean;
  /** One sentence where they could not be read: stories are answered as if there were none. */
  readonly notes: readonly string[];
}

/** One per worker. */
export class RejectionKeeper {
  readonly #user: UserStoreOpener;
  /** Called after each change. */
  readonly #onChange: () => void;
  #kept: Promise<Result<readonly KeptRejection[], StoreCode>> | null = null;
  /** What is held, by sentence. */
  #rejected: Promise<Rejected> | null = null;

  constructor(user: UserStoreOpener, onChange: () => void) {
    this.#user = user;
    this.#onChange = onChange;
  }

  /** The one made last at the end. */
  async list(): Promise<Result<readonly KeptRejection[], StoreCode>> {
    this.#kept ??= this.#read();
    const kept = await this.#kept;
    // Tried again at the next question: the reader may have mended the cause.
    if (!kept.ok) this.#kept = null;
    return kept;
  }

  async #read(): Promise<Result<readonly KeptRejection[], StoreCode>> {
    const store = await this.#user();
    return store.ok ? readRejections(store.value) : store;
  }

  async current(): Promise<Rejected> {
    this.#rejected ??= this.#index();
    const rejected = await this.#rejected;
    if (rejected.notes.length > 0) this.#rejected = null;
    return rejected;
  }

  async #index(): Promise<Rejected> {
    const kept = await this.list();
    const bySentence = new Map<string, Set<ClaimId>>();
    for (const { sentence, claim } of kept.ok ? kept.value : []) {
      const claims = bySentence.get(sentence);
      if (claims) claims.add(claim);
      else bySentence.set(sentence, new Set([claim]));
    }
    return {
      isRejected: (claim, sentence) => bySentence.get(sentence)?.has(claim) ?? false,
      notes: kept.ok ? [] : [say('note_rejectionsUnread', kept.fault.message)],
    };
  }

  /** On a fault nothing has changed. */
  async add(rejection: KeptRejection): Promise<Result<string | 'too-many', StoreCode>> {
    const store = await this.#user();
    const added = store.ok ? await putRejection(store.value, rejection, now()) : store;
    if (added.ok && added.value !== 'too-many') this.reread();
    return added;
  }

  async drop(id: string): Promise<Result<void, StoreCode>> {
    const store = await this.#user();
    const dropped = store.ok ? await deleteRejection(store.value, id) : store;
    if (dropped.ok) this.reread();
    return dropped;
  }

  /** They have changed: the next question reads them again. */
  reread(): void {
    this.#kept = null;
    this.#rejected = null;
    this.#onChange();
  }
}
