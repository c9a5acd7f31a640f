// The life of what we know: opened at the first question, installed at the first run, replaced while it serves.

import type { PageRef } from '@/lib/core/annotate/knowledge';
import type { KnowledgeState } from '@/lib/core/model/knowledge';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { now } from '@/lib/edge/platform/clock';
import { openPackagedFile } from '@/lib/edge/platform/packaged-file';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore, PublishedRow } from '@/lib/edge/store/knowledge-db';
import { raiseRevision, readPublished } from '@/lib/edge/store/publish';
import { readEntities } from '@/lib/edge/store/read-entities';
import { sweep } from '@/lib/edge/store/sweep';
import type { UserStore } from '@/lib/edge/store/user-db';
import { admitPages } from './admit-pages';
import { type InstallCode, installPack } from './install-pack';
import { LibraryHolder } from './library-holder';
import { type OpenLibrary, openInMemory, openStored, serves } from './open-library';
import { PackWork, STARTER_PACK } from './pack-work';
import type { PackStream } from './read-pack';
import { rebuildLayer } from './rebuild-layer';
import { NEVER } from './slices';
import { StoreKeeper } from './store-keeper';
import type { UserStoreOpener } from './user-store';

/**
 * One per worker. The worker may be killed at any time: whatever must last is in the store, and a new worker begins here
 * again with `opening`.
 */
export class KnowledgeLife {
  #opening: Promise<Result<OpenLibrary, 'unavailable'>> | null = null;
  /** Called when opening takes longer than a question about the state should wait: a first install, an index built again. */
  #longWorkBegins = (): void => undefined;
  readonly #longWork = new Promise<void>((resolve) => {
    this.#longWorkBegins = resolve;
  });
  /** What readers wait for at the moment. */
  readonly #questions = new Set<Promise<unknown>>();
  readonly #holder: LibraryHolder;
  readonly #keeper = new StoreKeeper();
  readonly #packs: PackWork;

  constructor(onChange: () => void, user: UserStoreOpener) {
    this.#holder = new LibraryHolder(onChange, user);
    this.#packs = new PackWork(this.#holder, this.#keeper);
  }

  /** Answers a question that a reader waits for: what need not be waited for begins after it. */
  async answer<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = work();
    this.#questions.add(answer);
    try {
      return await answer;
    } finally {
      this.#questions.delete(answer);
    }
  }

  /** Begins to open the database. Nothing is read of it yet. */
  connect(): void {
    void this.#keeper.open();
  }

  /** The library's database, for what may be lost with it. */
  store(): Promise<Result<KnowledgeStore, StoreCode>> {
    return this.#keeper.open();
  }

  /** The library, opened by the first who asks; all who ask meanwhile share that opening. */
  ready(): Promise<Result<OpenLibrary, 'unavailable'>> {
    const { library } = this.#holder;
    if (library) return Promise.resolve(ok(library));
    // A failed opening is forgotten: the next question tries again, as the reader may have mended the cause.
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  /**
   * Where entities can be read, without waiting for an index, which a card does not need: a woken worker answers it in
   * half the time. What is not found there may be in the library that `ready` opens, or installs.
   */
  async entities(): Promise<Result<Pick<OpenLibrary, 'read'>, 'unavailable'>> {
    const { library } = this.#holder;
    if (library) return ok(library);
    const [store, own] = await Promise.all([this.#keeper.open(), this.#holder.own()]);
    return store.ok ? ok({ read: (ids) => readEntities(store.value, ids, own.shelves) }) : this.ready();
  }

  /**
   * Brings pages that an article needs into the library. False: the library is another one now, because it was replaced
   * meanwhile or because a page was damaged and its index had to be built again: ask that one.
   */
  async admit(library: OpenLibrary, refs: readonly PageRef[]): Promise<Result<boolean, 'unavailable'>> {
    if (refs.length === 0) return ok(true);
    const store = await this.#keeper.open();
    const lost = store.ok ? await admitPages(store.value, library, refs) : store;
    if (!lost.ok) return fail('unavailable', lost.fault.message);
    if (lost.value.size === 0) return ok(true);
    const current = await this.current();
    if (!current.ok) return current;
    if (current.value.revision !== library.revision) return ok(false);
    const mended = await this.#packs.mend(lost.value);
    if (mended.ok) return ok(false);
    if (mended.fault.code !== 'corrupted' || library.packs.length > 1)
      return fail('unavailable', mended.fault.message);
    // Nothing else is in the library: it is made again from the packaged pack.
    this.#holder.drop();
    await this.#keeper.discard();
    return ok(false);
  }

  /**
   * The state as it is now; begins an opening and waits for it, but not for long work. What has failed is not tried again
   * here: a panel asks after every change, and each try is one.
   */
  async state(): Promise<KnowledgeState> {
    if (this.#holder.state.is === 'opening') await Promise.race([this.ready(), this.#longWork]);
    return this.#holder.state;
  }

  /** The packaged pack may have changed without its version: installs it in any case, in the place of an install under way. */
  async reinstall(): Promise<Result<null, InstallCode | 'unavailable'>> {
    const library = await this.ready();
    return library.ok ? this.#packs.examine({ always: true }) : library;
  }

  async install(stream: PackStream, signal: AbortSignal): Promise<Result<null, InstallCode>> {
    // The first run is not over before the packaged pack is there.
    await this.ready();
    return this.#packs.install(stream, signal);
  }

  async remove(pack: string): Promise<Result<null, StoreCode>> {
    await this.ready();
    return this.#packs.remove(pack);
  }

  /**
   * Changes entities of the reader's own, and serves them as they are then: the first in trust. Waits for no install: only the
   * layer of their names is built again. A fault says that nothing was written.
   */
  async changeOwn<Done>(
    change: (user: UserStore) => Promise<Result<Done, StoreCode>>,
  ): Promise<Result<Done, StoreCode>> {
    await this.ready();
    const user = await this.#holder.user();
    const changed = user.ok ? await change(user.value) : user;
    if (!changed.ok) return changed;
    this.#holder.forgetOwn();
    const store = this.#holder.library?.kept === 'in-memory' ? null : await this.#keeper.open();
    const raised = store?.ok ? await raiseRevision(store.value, now()) : null;
    const reopened = raised?.ok && store?.ok ? await this.#holder.reopen(store.value) : null;
    // Written all the same: the next question opens the library with it.
    if (!reopened?.ok) this.#holder.drop();
    this.#holder.serve();
    return changed;
  }

  /**
   * The library as it is now in the store. Asked where an entity or a page that was promised is missing: the store may have been
   * emptied or replaced under us.
   */
  async current(): Promise<Result<OpenLibrary, 'unavailable'>> {
    const { library } = this.#holder;
    const store = library?.kept === 'on-disk' ? await this.#keeper.open() : null;
    if (library && store?.ok) {
      const row = await readPublished(store.value);
      if (this.#holder.library === library && (!row.ok || row.value?.revision !== library.revision))
        this.#holder.drop();
    }
    return this.ready();
  }

  async #open(): Promise<Result<OpenLibrary, 'unavailable'>> {
    const opened = await this.#openOrInstall();
    if (opened.ok) {
      this.#holder.hold(opened.value);
      this.#holder.serve();
      void this.#tidy(opened.value);
      return opened;
    }
    const { code, message } = opened.fault;
    if (code === 'absent') this.#holder.change({ is: 'absent' });
    else this.#holder.fail({ code, message });
    return fail('unavailable', message);
  }

  async #openOrInstall(): Promise<Result<OpenLibrary, InstallCode | 'absent'>> {
    const first = await this.#openOnce();
    if (first.ok || first.fault.code !== 'corrupted') return first;
    // The library can be made again from packs; what cannot be read is no loss.
    const discarded = await this.#keeper.discard();
    return discarded.ok ? this.#openOnce() : discarded;
  }

  async #openOnce(): Promise<Result<OpenLibrary, InstallCode | 'absent'>> {
    // The other database, of the reader's own names, is opened meanwhile.
    void this.#holder.own();
    const store = await this.#keeper.open();
    if (!store.ok) return store;
    const current = await readPublished(store.value);
    if (!current.ok) return current;
    if (current.value) return this.#openCurrent(store.value, current.value);
    this.#longWorkBegins();
    return this.#packs.inTurn(() => this.#installFirst(store.value));
  }

  /** Where no pack's index can be opened, the first that can be built again is waited for; the others follow while it serves. */
  async #openCurrent(
    store: KnowledgeStore,
    row: PublishedRow,
  ): Promise<Result<OpenLibrary, StoreCode | 'absent' | 'cancelled'>> {
    const own = await this.#holder.own();
    if (row.packs.length === 0 && !own.layer) return absent();
    const opened = await openStored(store, row, { own, open: [] });
    if (!opened.ok || serves(opened.value)) return opened;
    this.#longWorkBegins();
    return this.#packs.inTurn(async () => {
      let fault: Result<never, StoreCode | 'cancelled'> | null = null;
      for (const pack of opened.value.unopened) {
        const rebuilt = await rebuildLayer(store, pack, NEVER);
        const now = rebuilt.ok ? await readPublished(store) : rebuilt;
        if (rebuilt.ok && now.ok && now.value)
          return openStored(store, now.value, { own, open: rebuilt.value ? [rebuilt.value] : [] });
        if (!now.ok) fault ??= now;
      }
      return fault ?? opened;
    });
  }

  /** Nothing is installed: the first run, or a store that was emptied. */
  async #installFirst(store: KnowledgeStore): Promise<Result<OpenLibrary, InstallCode | 'absent'>> {
    this.#holder.change({ is: 'opening' });
    const own = await this.#holder.own();
    const current = await readPublished(store);
    // While this waited for its turn, the work before it has installed something.
    if (current.ok && current.value) return openStored(store, current.value, { own, open: [] });
    const stream = await openPackagedFile(STARTER_PACK);
    if (!stream) return absent();
    // What an interrupted install left would only take room.
    const swept = await sweep(store);
    if (!swept.ok && swept.fault.code !== 'full') return swept;
    const installed = await installPack(stream, {
      store,
      examinedBy: this.#packs.version,
      wanted: () => true,
      signal: NEVER,
    });
    if (installed.ok) return openStored(store, installed.value, { own, open: [] });
    if (installed.fault.code !== 'full') return installed;
    await sweep(store);
    const again = await openPackagedFile(STARTER_PACK);
    return again ? openInMemory(again, { own, signal: NEVER }) : installed;
  }

  /** What need not be waited for: indexes to be built again, a newer packaged pack, and the remains of older work. */
  async #tidy({ kept, unopened }: OpenLibrary): Promise<void> {
    while (this.#questions.size > 0) await Promise.allSettled(this.#questions);
    const { store } = this.#keeper;
    if (!store || kept === 'in-memory') return;
    if (unopened.length > 0) await this.#packs.mend(new Set(unopened.map(({ layer }) => layer)));
    const current = await readPublished(store);
    if (current.ok && current.value && current.value.examinedBy !== this.#packs.version)
      await this.#packs.examine({ always: false });
    else await this.#packs.tidy();
  }
}

function absent(): ReturnType<typeof fail<'absent'>> {
  return fail('absent', 'Your library is empty: no pack is installed.');
}
