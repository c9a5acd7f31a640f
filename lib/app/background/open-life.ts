// Opening the library: what is current where something is, the packaged pack at the first run, and that again where nothing can be read.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import { openPackagedFile } from '@/lib/edge/platform/packaged-file';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore, PublishedRow } from '@/lib/edge/store/knowledge-db';
import { readPublished } from '@/lib/edge/store/publish';
import { sweep } from '@/lib/edge/store/sweep';
import { type InstallCode, installPackaged } from './install-pack';
import type { LibraryHolder } from './library-holder';
import { type OpenLibrary, openInMemory, openStored, serves } from './open-library';
import { type PackWork, STARTER_PACK } from './pack-work';
import { rebuildLayer } from './rebuild-layer';
import { NEVER } from './slices';
import type { StoreKeeper } from './store-keeper';

export class LibraryOpener {
  readonly #holder: LibraryHolder;
  readonly #keeper: StoreKeeper;
  readonly #packs: PackWork;
  /** Called when opening takes longer than a question about the state should wait: a first install, an index built again. */
  readonly #longWorkBegins: () => void;
  /** What the reader is to be told of a library that was thrown away, once another is there. */
  #remade: string | null = null;

  constructor(parts: {
    readonly holder: LibraryHolder;
    readonly keeper: StoreKeeper;
    readonly packs: PackWork;
    readonly longWorkBegins: () => void;
  }) {
    this.#holder = parts.holder;
    this.#keeper = parts.keeper;
    this.#packs = parts.packs;
    this.#longWorkBegins = parts.longWorkBegins;
  }

  /** Opens the library and holds it; the state says how that went. */
  async open(): Promise<Result<OpenLibrary, 'unavailable'>> {
    const opened = await this.#openOrInstall();
    if (opened.ok) {
      this.#holder.hold(opened.value);
      if (this.#remade) this.#holder.note(this.#remade);
      this.#remade = null;
      this.#holder.serve();
      return ok(this.#holder.library ?? opened.value);
    }
    const { code, message } = opened.fault;
    if (code === 'absent') this.#holder.change({ is: 'absent' });
    else this.#holder.fail({ code, message });
    return fail('unavailable', message);
  }

  /** Throws away what cannot be read: it can be made again from packs, and the reader is told. */
  async discard(): Promise<Result<void, StoreCode>> {
    this.#holder.drop();
    const discarded = await this.#keeper.discard();
    if (discarded.ok) this.#remade = say('note_remade');
    return discarded;
  }

  async #openOrInstall(): Promise<Result<OpenLibrary, InstallCode | 'absent'>> {
    const first = await this.#openOnce();
    if (first.ok || first.fault.code !== 'corrupted') return first;
    const discarded = await this.discard();
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
    const installed = await installPackaged(stream, { store, wanted: () => true, signal: NEVER });
    if (installed.ok) return openStored(store, installed.value, { own, open: [] });
    if (installed.fault.code !== 'full') return installed;
    await sweep(store);
    const again = await openPackagedFile(STARTER_PACK);
    return again ? openInMemory(again, { own, signal: NEVER }) : installed;
  }
}

function absent(): ReturnType<typeof fail<'absent'>> {
  return fail('absent', say('fault_absent'));
}
