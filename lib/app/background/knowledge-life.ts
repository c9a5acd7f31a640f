// The life of what we know: opened at the first question, installed at the first run, replaced while it serves.

import type { KnowledgeState } from '@/lib/core/model/knowledge';
import { type Fault, fail, ok, type Result } from '@/lib/core/model/result';
import { openPackagedFile } from '@/lib/edge/platform/packaged-file';
import { extensionVersion } from '@/lib/edge/platform/runtime';
import type { StoreCode } from '@/lib/edge/store/faults';
import {
  closeKnowledgeStore,
  deleteKnowledgeStore,
  type KnowledgeStore,
  openKnowledgeStore,
} from '@/lib/edge/store/knowledge-db';
import { noteExamined, readPublished, sweep } from '@/lib/edge/store/publish';
import { readEntities } from '@/lib/edge/store/read-entities';
import { type InstallCode, installPack, isLater } from './install-pack';
import { type OpenLibrary, openInMemory, openStored } from './open-library';

/** The pack that comes with the extension. */
const STARTER_PACK = 'packs/starter.jsonl.gz';

/**
 * One per worker. The worker may be killed at any time: whatever must last is in the store, and a new worker begins here
 * again with `opening`.
 */
export class KnowledgeLife {
  #state: KnowledgeState = { is: 'opening' };
  #library: OpenLibrary | null = null;
  #opening: Promise<Result<OpenLibrary, 'unavailable'>> | null = null;
  #store: KnowledgeStore | null = null;
  #storeOpening: Promise<Result<KnowledgeStore, StoreCode>> | null = null;
  /** Called when the first install begins: from then on, opening takes longer than a question should wait. */
  #installBegins = (): void => undefined;
  readonly #installing = new Promise<void>((resolve) => {
    this.#installBegins = resolve;
  });
  /** Writes happen one after the other. */
  #work: Promise<unknown> = Promise.resolve();
  readonly #onChange: () => void;
  readonly #version = extensionVersion();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** The library, opened by the first who asks; all who ask meanwhile share that opening. */
  ready(): Promise<Result<OpenLibrary, 'unavailable'>> {
    if (this.#library) return Promise.resolve(ok(this.#library));
    // A failed opening is forgotten: the next question tries again, as the reader may have mended the cause.
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  /**
   * Where entities can be read, without waiting for the index, which a card does not need: a woken worker answers it in
   * half the time. What is not found there may be in the library that `ready` opens, or installs.
   */
  async entities(): Promise<Result<Pick<OpenLibrary, 'read'>, 'unavailable'>> {
    if (this.#library) return ok(this.#library);
    const store = await this.#openStore();
    return store.ok ? ok({ read: (ids) => readEntities(store.value, ids) }) : this.ready();
  }

  /**
   * The state as it is now; begins an opening and waits for it, but not for an install. What has failed is not tried again
   * here: a panel asks after every change, and each try is one.
   */
  async state(): Promise<KnowledgeState> {
    if (this.#state.is === 'opening') await Promise.race([this.ready(), this.#installing]);
    return this.#state;
  }

  /** The packaged pack may have changed without its version: installs it in any case. */
  async reinstall(): Promise<void> {
    const library = await this.ready();
    if (library.ok) await this.#examine({ always: true });
  }

  /**
   * The library as it is now in the store. Asked where an entity that was promised is missing: the store may have been
   * emptied or replaced under us.
   */
  async current(): Promise<Result<OpenLibrary, 'unavailable'>> {
    const library = this.#library;
    if (library?.kept === 'on-disk' && this.#store) {
      const row = await readPublished(this.#store);
      if (!row.ok || row.value?.revision !== library.revision) this.#library = null;
    }
    return this.ready();
  }

  async #open(): Promise<Result<OpenLibrary, 'unavailable'>> {
    const opened = await this.#openOrInstall();
    if (opened.ok) {
      this.#library = opened.value;
      this.#serve();
      void this.#tidy(opened.value);
      return opened;
    }
    const { code, message } = opened.fault;
    this.#change(code === 'absent' ? { is: 'absent' } : { is: 'unavailable', fault: { code, message } });
    return fail('unavailable', message);
  }

  async #openOrInstall(): Promise<Result<OpenLibrary, InstallCode | 'absent'>> {
    const first = await this.#openOnce();
    if (first.ok || first.fault.code !== 'corrupted') return first;
    // The library can be made again from packs; what cannot be read is no loss.
    if (this.#store) closeKnowledgeStore(this.#store);
    this.#store = null;
    const deleted = await deleteKnowledgeStore();
    return deleted.ok ? this.#openOnce() : deleted;
  }

  async #openOnce(): Promise<Result<OpenLibrary, InstallCode | 'absent'>> {
    const store = await this.#openStore();
    if (!store.ok) return store;
    const current = await readPublished(store.value);
    if (!current.ok) return current;
    return current.value
      ? openStored(store.value, { row: current.value, buffers: null })
      : this.#installFirst(store.value);
  }

  #openStore(): Promise<Result<KnowledgeStore, StoreCode>> {
    if (this.#store) return Promise.resolve(ok(this.#store));
    this.#storeOpening ??= openKnowledgeStore().then((opened) => {
      this.#storeOpening = null;
      if (opened.ok) this.#store = opened.value;
      return opened;
    });
    return this.#storeOpening;
  }

  /** Nothing is installed: the first run, or a store that was emptied. */
  async #installFirst(store: KnowledgeStore): Promise<Result<OpenLibrary, InstallCode | 'absent'>> {
    this.#change({ is: 'opening' });
    this.#installBegins();
    const stream = await openPackagedFile(STARTER_PACK);
    if (!stream) return fail('absent', 'Your library is empty: no pack is installed.');
    // What an interrupted install left would only take room.
    const swept = await sweep(store);
    if (!swept.ok && swept.fault.code !== 'full') return swept;
    const installed = await installPack(stream, {
      store,
      current: null,
      examinedBy: this.#version,
      wanted: () => true,
    });
    if (installed.ok) return openStored(store, installed.value);
    if (installed.fault.code !== 'full') return installed;
    await sweep(store);
    const again = await openPackagedFile(STARTER_PACK);
    return again ? openInMemory(again) : installed;
  }

  /** What need not be waited for: a newer packaged pack, and the remains of older installs. */
  async #tidy(library: OpenLibrary): Promise<void> {
    const store = this.#store;
    if (!store || library.kept === 'in-memory') return;
    const current = await readPublished(store);
    if (current.ok && current.value && current.value.examinedBy !== this.#version) {
      await this.#examine({ always: false });
    } else {
      await this.#inTurn(() => sweep(store));
    }
  }

  /** Installs the packaged pack where it is later than the installed one; the old library serves until the new one stands. */
  #examine({ always }: { readonly always: boolean }): Promise<void> {
    return this.#inTurn(async () => {
      const store = this.#store;
      const current = store ? await readPublished(store) : null;
      const stream = current?.ok && current.value ? await openPackagedFile(STARTER_PACK) : null;
      if (!store || !current?.ok || !stream) return;
      const packs = this.#library?.packs ?? [];
      const installed = await installPack(stream, {
        store,
        current: current.value,
        examinedBy: this.#version,
        wanted: ({ id, version }) => {
          const before = packs.find((pack) => pack.id === id);
          const wanted = always || !before || isLater(version, before.version);
          if (wanted) this.#rebuilding();
          return wanted;
        },
      });
      await this.#replace(store, installed);
      await sweep(store);
    });
  }

  async #replace(store: KnowledgeStore, installed: Awaited<ReturnType<typeof installPack>>): Promise<void> {
    if (!installed.ok && installed.fault.code === 'unwanted') {
      await noteExamined(store, this.#version);
      return;
    }
    const opened = installed.ok ? await openStored(store, installed.value) : installed;
    if (opened.ok) this.#library = opened.value;
    else if (this.#library) this.#library = withNote(this.#library, opened.fault);
    this.#serve();
  }

  #inTurn<Done>(job: () => Promise<Done>): Promise<Done> {
    const done = this.#work.then(job);
    this.#work = done.catch(() => undefined);
    return done;
  }

  #rebuilding(): void {
    if (!this.#library) return;
    const { revision, packs } = this.#library;
    this.#change({ is: 'rebuilding', revision, packs });
  }

  #serve(): void {
    if (!this.#library) return;
    const { revision, packs } = this.#library;
    this.#change({ is: 'ready', revision, packs });
  }

  #change(state: KnowledgeState): void {
    this.#state = state;
    this.#onChange();
  }
}

function withNote(library: OpenLibrary, fault: Fault<InstallCode>): OpenLibrary {
  return {
    ...library,
    notes: [`The newer starter pack was not installed. ${fault.message}`, ...library.notes],
  };
}
