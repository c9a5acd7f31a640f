// The one connection to the library's database: opened by the first who needs it, thrown away where it cannot be read.

import { ok, type Result } from '@/lib/core/model/result';
import type { StoreCode } from '@/lib/edge/store/faults';
import {
  closeKnowledgeStore,
  deleteKnowledgeStore,
  type KnowledgeStore,
  openKnowledgeStore,
} from '@/lib/edge/store/knowledge-db';

export class StoreKeeper {
  #store: KnowledgeStore | null = null;
  #opening: Promise<Result<KnowledgeStore, StoreCode>> | null = null;

  /** Null until it was opened. */
  get store(): KnowledgeStore | null {
    return this.#store;
  }

  open(): Promise<Result<KnowledgeStore, StoreCode>> {
    if (this.#store) return Promise.resolve(ok(this.#store));
    // A failed opening is forgotten: the next who asks tries again, as the reader may have mended the cause.
    this.#opening ??= openKnowledgeStore().then((opened) => {
      this.#opening = null;
      if (opened.ok) this.#store = opened.value;
      return opened;
    });
    return this.#opening;
  }

  /** Deletes the library: it can be made again from packs. */
  discard(): Promise<Result<void, StoreCode>> {
    if (this.#store) closeKnowledgeStore(this.#store);
    this.#store = null;
    return deleteKnowledgeStore();
  }
}
