// What changes the library while it serves: packs installed and removed, indexes built again, remains cleared away.

import type { Fault, Result } from '@/lib/core/model/result';
import { ok } from '@/lib/core/model/result';
import { now } from '@/lib/edge/platform/clock';
import { openPackagedFile } from '@/lib/edge/platform/packaged-file';
import { extensionVersion } from '@/lib/edge/platform/runtime';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { noteExamined, readPublished, removePack } from '@/lib/edge/store/publish';
import { sweep } from '@/lib/edge/store/sweep';
import { type InstallCode, installPack } from './install-pack';
import type { LibraryHolder } from './library-holder';
import { mendLists } from './mend-lists';
import type { HeldLayer } from './open-library';
import { isLater, type PackStream } from './read-pack';
import { rebuildLayer } from './rebuild-layer';
import { NEVER } from './slices';
import type { StoreKeeper } from './store-keeper';
import { WorkQueue } from './work-queue';

/** The pack that comes with the extension. */
export const STARTER_PACK = 'packs/starter.jsonl.gz';

export class PackWork {
  readonly #holder: LibraryHolder;
  readonly #keeper: StoreKeeper;
  /** Of the extension, as this worker began. */
  readonly version = extensionVersion();
  /** One after the other: what is swept at the end of one must not be what another writes. */
  readonly #queue = new WorkQueue();

  constructor(holder: LibraryHolder, keeper: StoreKeeper) {
    this.#holder = holder;
    this.#keeper = keeper;
  }

  /** Something else that writes, in its turn. */
  inTurn<Done>(job: () => Promise<Done>): Promise<Done> {
    return this.#queue.inTurn(job);
  }

  /** Installs a pack of the reader's: the last in trust, or in the place of its older version. */
  install(stream: PackStream, signal: AbortSignal): Promise<Result<null, InstallCode>> {
    return this.#queue.inTurn(() =>
      this.#change(async (store) => {
        this.#holder.rebuilding();
        const installed = await installPack(stream, { store, examinedBy: null, wanted: () => true, signal });
        return installed.ok ? this.#holder.reopen(store) : installed;
      }),
    );
  }

  /** Removes a pack; what others hold stays as it is, on disk and in memory. */
  remove(pack: string): Promise<Result<null, StoreCode>> {
    return this.#queue.inTurn(() =>
      this.#change(async (store) => {
        const removed = await removePack(store, { pack, at: now() });
        return removed.ok ? this.#holder.reopen(store) : removed;
      }),
    );
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
    const packs = this.#holder.library?.packs ?? [];
    const installed = await installPack(stream, {
      store,
      examinedBy: this.version,
      signal,
      wanted: (manifest) => {
        const before = packs.find(({ id }) => id === manifest.id);
        const wanted = always || (before !== undefined && isLater(manifest.version, before.version));
        if (wanted) this.#holder.rebuilding();
        return wanted;
      },
    });
    if (installed.ok) return this.#holder.reopen(store);
    const { code, message } = installed.fault;
    if (code === 'unwanted') return noteExamined(store, this.version);
    if (code !== 'cancelled') this.#holder.note(`The newer starter pack was not installed. ${message}`);
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
    this.#holder.note(`A part of your library could not be indexed again. ${fault.message}`);
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
  async #change<Code extends string>(
    job: (store: KnowledgeStore) => Promise<Result<null, Code>>,
  ): Promise<Result<null, Code | StoreCode>> {
    const store = await this.#keeper.open();
    if (!store.ok) return store;
    const done = await job(store.value);
    this.#holder.serve();
    await sweep(store.value);
    return done;
  }
}
