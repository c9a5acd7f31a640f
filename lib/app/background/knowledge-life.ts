// The life of what we know: opened at the first question, installed at the first run, replaced while it serves.

import type { PageRef } from '@/lib/core/annotate/knowledge';
import type { ClaimIndex } from '@/lib/core/claims/claim-index';
import type { KnowledgeState } from '@/lib/core/model/knowledge';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { now } from '@/lib/edge/platform/clock';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { raiseRevision, readPublished } from '@/lib/edge/store/publish';
import { readClaims, readEntities } from '@/lib/edge/store/read-entities';
import type { UserStore } from '@/lib/edge/store/user-db';
import { admitPages, letPagesGo } from './admit-pages';
import type { InstallCode } from './install-pack';
import { openAll } from './layer-claims';
import { LibraryHolder } from './library-holder';
import { type OpenLibrary, unindexedIn } from './open-library';
import { LibraryOpener } from './open-life';
import { PackWork } from './pack-work';
import { StoreKeeper } from './store-keeper';
import type { UserStoreOpener } from './user-store';

/** Where records can be read without any index. */
export type Readable = Pick<OpenLibrary, 'read' | 'readClaims'>;

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
  readonly #opener: LibraryOpener;
  /** What changes the library. */
  readonly packs: PackWork;
  #afterwards: () => Promise<void> = async () => undefined;
  #onMended = (): void => undefined;
  /** Layers whose claims were built again, or could not be: no story pays for that twice. */
  readonly #mended = new Set<number>();

  constructor(onChange: () => void, user: UserStoreOpener) {
    this.#holder = new LibraryHolder(onChange, user);
    this.packs = new PackWork(this.#holder, this.#keeper);
    this.#opener = new LibraryOpener({
      holder: this.#holder,
      keeper: this.#keeper,
      packs: this.packs,
      longWorkBegins: this.#longWorkBegins,
    });
  }

  /** Answers a question that a reader waits for: what need not be waited for begins after it. */
  async answer<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = work();
    this.#questions.add(answer);
    try {
      return await answer;
    } finally {
      this.#questions.delete(answer);
      const { library } = this.#holder;
      if (library && this.#questions.size === 0) letPagesGo(library);
    }
  }

  /** Opens the database, if that has not been done. Nothing is read of it yet. */
  connect(): Promise<Result<KnowledgeStore, StoreCode>> {
    return this.#keeper.open();
  }

  /**
   * `work` follows each opening of the library, when nobody waits for an answer. Whatever wakes a worker asks for the library, and
   * what another worker has left undone must not stand in its way.
   */
  afterOpening(work: () => Promise<void>): void {
    this.#afterwards = work;
  }

  /** Resolves when no reader waits for an answer. */
  async atRest(): Promise<void> {
    while (this.#questions.size > 0) await Promise.allSettled(this.#questions);
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
  async entities(): Promise<Result<Readable, 'unavailable'>> {
    const { library } = this.#holder;
    if (library) return ok(library);
    const [store, own] = await Promise.all([this.#keeper.open(), this.#holder.own()]);
    return store.ok
      ? ok({
          read: (ids) => readEntities(store.value, ids, own.shelves),
          readClaims: (ids) => readClaims(store.value, ids, own.kept),
        })
      : this.ready();
  }

  /**
   * The indexes of claims: of what the reader keeps, then of the packs. One that is damaged is built again from its pack's records, once per worker, when nobody
   * waits for an answer; until then the others serve, and all names do.
   */
  async claims({ held, kept, ownClaims }: OpenLibrary): Promise<readonly ClaimIndex[]> {
    const { indexes, broken } = await openAll([ownClaims, ...held.map(({ claims }) => claims)]);
    // The reader's own were built just now.
    const numbers = broken.flatMap((place) => held[place - 1]?.number ?? []);
    const damaged = numbers.filter((number) => !this.#mended.has(number));
    for (const number of damaged) this.#mended.add(number);
    if (kept === 'on-disk' && damaged.length > 0) void this.#mend(new Set(damaged));
    return indexes;
  }

  async #mend(layers: ReadonlySet<number>): Promise<void> {
    await this.atRest();
    const mended = await this.packs.mend(layers);
    if (mended.ok) this.#onMended();
  }

  /** `work` follows where an index was built again: stories that are open may be answered differently. */
  onMended(work: () => void): void {
    this.#onMended = work;
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
    const mended = await this.packs.mend(lost.value);
    if (mended.ok) return ok(false);
    if (mended.fault.code !== 'corrupted' || library.packs.length > 1)
      return fail('unavailable', mended.fault.message);
    // Nothing else is in the library.
    await this.#opener.discard();
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
    return library.ok ? this.packs.examine({ always: true }) : library;
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
    const opened = await this.#opener.open();
    void this.#followUp(opened.ok ? opened.value : null);
    return opened;
  }

  async #followUp(library: OpenLibrary | null): Promise<void> {
    if (library) await this.#tidy(library);
    await this.atRest();
    await this.#afterwards();
  }

  /** What need not be waited for: indexes to be built again, a newer packaged pack, and the remains of older work. */
  async #tidy(library: OpenLibrary): Promise<void> {
    await this.atRest();
    const { store } = this.#keeper;
    if (!store || library.kept === 'in-memory') return;
    const unindexed = unindexedIn(library);
    if (unindexed.size > 0) await this.#mend(unindexed);
    const current = await readPublished(store);
    if (current.ok && current.value && current.value.examinedBy !== this.packs.version)
      await this.packs.examine({ always: false });
    else await this.packs.tidy();
    await this.packs.list();
  }
}
