// What changes the library while it serves: packs written and switched, indexes built again, remains cleared away.

import type { Fault, Result } from '@/lib/core/model/result';
import { ok } from '@/lib/core/model/result';
import { compareVersions } from '@/lib/core/packs/version';
import { say } from '@/lib/core/words/say';
import { openPackagedFile } from '@/lib/edge/platform/packaged-file';
import { extensionVersion } from '@/lib/edge/platform/runtime';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { noteExamined, readPublished } from '@/lib/edge/store/publish';
import { readInstalled } from '@/lib/edge/store/read-installed';
import { sweep } from '@/lib/edge/store/sweep';
import { type InstallCode, installPackaged } from './install-pack';
import type { LibraryHolder } from './library-holder';
import { mendLists } from './mend-lists';
import { type HeldLayer, unindexedIn } from './open-library';
import { rebuildLayer } from './rebuild-layer';
import { NEVER } from './slices';
import type { StoreKeeper } from './store-keeper';
import { WorkQueue } from './work-queue';

/** The pack that comes with the extension. */
export const STARTER_PACK = 'packs/starter.jsonl.gz';

const NONE: ReadonlySet<number> = new Set();

export class PackWork {
  readonly #holder: LibraryHolder;
  readonly #keeper: StoreKeeper;
  /** Of the extension, as this worker began. */
  readonly version = extensionVersion();
  /** One after the other: what is swept at the end of one must not be what another writes. */
  readonly #queue = new WorkQueue();
  #onReplaced = (): void => undefined;

  constructor(holder: LibraryHolder, keeper: StoreKeeper) {
    this.#holder = holder;
    this.#keeper = keeper;
  }

  /** `work` follows where another library has taken the place of the one that stories were answered from. */
  onReplaced(work: () => void): void {
    this.#onReplaced = work;
  }

  /** Something else that writes, in its turn. */
  inTurn<Done>(job: () => Promise<Done>): Promise<Done> {
    return this.#queue.inTurn(job);
  }

  /** Writes a pack, in its turn. What it makes current is opened at once; what it leaves unused is cleared away. */
  write<Value, Code extends string>(
    work: (store: KnowledgeStore) => Promise<Result<Value, Code>>,
  ): Promise<Result<Value, Code | StoreCode>> {
    return this.#queue.inTurn(() =>
      this.#change<Value, Code | StoreCode>(async (store) => {
        this.#holder.rebuilding();
        const done = await work(store);
        if (!done.ok) return done;
        const reopened = await this.#holder.reopen(store);
        return reopened.ok ? done : reopened;
      }),
    );
  }

  /**
   * Changes which packs are current, and how they stand. That is one small write, so it waits for no install under way; what nothing
   * refers to any more is cleared away afterwards, in turn.
   */
  async rearrange(
    change: (store: KnowledgeStore) => Promise<Result<unknown, StoreCode>>,
  ): Promise<Result<null, StoreCode>> {
    const store = await this.#keeper.open();
    if (!store.ok) return store;
    const before = this.#served();
    const changed = await change(store.value);
    const reopened = changed.ok ? await this.#holder.reopen(store.value) : changed;
    this.#serve(before);
    // A version that was kept may have lost its index meanwhile.
    const unindexed = this.#holder.library ? unindexedIn(this.#holder.library) : NONE;
    if (unindexed.size > 0) void this.mend(unindexed);
    else void this.tidy();
    return reopened;
  }

  /**
   * Installs the packaged pack where it is later than the installed one, or `always`; an earlier such install gives up. The old
   * library serves until the new one stands. A packaged pack that the reader removed stays removed.
   */
  examine({ always }: { readonly always: boolean }): Promise<Result<null, InstallCode>> {
    return this.#queue.inPlaceOf(STARTER_PACK, (signal) =>
      this.#change((store) => this.#examine(store, { always, signal })),
    );
  }

  async #examine(
    store: KnowledgeStore,
    { always, signal }: { readonly always: boolean; readonly signal: AbortSignal },
  ): Promise<Result<null, InstallCode>> {
    const stream = await openPackagedFile(STARTER_PACK);
    if (!stream) return ok(null);
    const packs = await readInstalled(store);
    if (!packs.ok) return packs;
    const installed = await installPackaged(stream, {
      store,
      signal,
      wanted: (manifest) => {
        const before = packs.value.find(({ place }) => place.pack === manifest.id)?.contents?.summary;
        const wanted =
          always || (before !== undefined && compareVersions(manifest.version, before.version) > 0);
        if (wanted) this.#holder.rebuilding();
        return wanted;
      },
    });
    if (installed.ok) return this.#holder.reopen(store);
    const { code, message } = installed.fault;
    if (code === 'unwanted') return noteExamined(store, this.version);
    if (code !== 'cancelled') this.#holder.note(say('note_starterNotInstalled', message));
    return installed;
  }

  /** Builds the layers with these numbers again from their packs' records, unless that has been done meanwhile. */
  mend(layers: ReadonlySet<number>): Promise<Result<null, StoreCode | 'cancelled'>> {
    return this.#queue.inTurn(() => this.#change((store) => this.#mend(store, layers)));
  }

  async #mend(
    store: KnowledgeStore,
    layers: ReadonlySet<number>,
  ): Promise<Result<null, StoreCode | 'cancelled'>> {
    const row = await readPublished(store);
    if (!row.ok) return row;
    const whole = new Set(
      this.#holder.library?.held.flatMap(({ number, pages }) => (pages === 'in-memory' ? [number] : [])),
    );
    const broken = row.value?.packs.filter(({ layer }) => layers.has(layer) && !whole.has(layer)) ?? [];
    if (broken.length === 0) return ok(null);
    this.#holder.rebuilding();
    const unstored: HeldLayer[] = [];
    let fault: Fault<StoreCode | 'cancelled'> | null = null;
    for (const pack of broken) {
      const rebuilt = await rebuildLayer(store, pack, NEVER);
      if (!rebuilt.ok) fault = rebuilt.fault;
      else if (rebuilt.value) unstored.push(rebuilt.value);
    }
    const reopened = await this.#holder.reopen(store, unstored);
    if (!reopened.ok || !fault) return reopened;
    this.#holder.note(say('note_indexNotMade', fault.message));
    return { ok: false, fault };
  }

  /** Clears away what interrupted work has left. */
  tidy(): Promise<Result<null, StoreCode>> {
    return this.#queue.inTurn(() => this.#change(async () => ok(null)));
  }

  /** Writes the lists of names that packs of an earlier version of the extension lack, and tells pages that they are there. */
  async list(): Promise<void> {
    const store = await this.#keeper.open();
    if (!store.ok) return;
    await this.#queue.inTurn(async () => {
      const row = await readPublished(store.value);
      const mended = row.ok ? await mendLists(store.value, row.value?.packs ?? [], NEVER) : row;
      if (mended.ok && mended.value) this.#holder.change(this.#holder.state);
    });
  }

  /** Whatever comes of it: afterwards nothing is left over on the disk, and the library says how it stands. */
  async #change<Value, Code extends string>(
    job: (store: KnowledgeStore) => Promise<Result<Value, Code>>,
  ): Promise<Result<Value, Code | StoreCode>> {
    const store = await this.#keeper.open();
    if (!store.ok) return store;
    const before = this.#served();
    const done = await job(store.value);
    this.#serve(before);
    await sweep(store.value);
    return done;
  }

  /** The revision that stories are answered from; null: there is nothing to answer from; undefined: none was answered yet. */
  #served(): number | null | undefined {
    const { library, state } = this.#holder;
    return library?.revision ?? (state.is === 'absent' ? null : undefined);
  }

  #serve(before: number | null | undefined): void {
    this.#holder.serve();
    if (before !== undefined && this.#served() !== before) this.#onReplaced();
  }
}
