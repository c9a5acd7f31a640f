// What the reader does with installed packs: order, switch off, remove, step back, take or decline a later version.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import { now } from '@/lib/edge/platform/clock';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { changeKnownPack } from '@/lib/edge/store/known-packs';
import { type Installed, readInstalled } from '@/lib/edge/store/read-installed';
import {
  dropOffer,
  orderPacks,
  removePacks,
  stepBack,
  switchPack,
  takeOffer,
} from '@/lib/edge/store/rearrange';
import type { KnowledgeLife } from '../knowledge-life';
import { knownPack, type PackMemory } from './remember';

export type ShelfCode = StoreCode | 'not-installed' | 'nothing-before' | 'no-offer';

export class PackShelf {
  readonly #life: KnowledgeLife;
  readonly #memory: PackMemory;
  readonly #onChange: () => void;

  constructor(life: KnowledgeLife, memory: PackMemory, onChange: () => void) {
    this.#life = life;
    this.#memory = memory;
    this.#onChange = onChange;
  }

  /** Packs that are not named stay behind those that are. */
  order(packs: readonly string[]): Promise<Result<null, ShelfCode>> {
    return this.#rearrange((store) => orderPacks(store, { packs, at: now() }));
  }

  switch(pack: string, on: boolean): Promise<Result<null, ShelfCode>> {
    return this.#withPack(pack, () => this.#rearrange((store) => switchPack(store, { pack, on, at: now() })));
  }

  /** Removes it, and forgets its key with it; also one that the library has lost. */
  async remove(pack: string): Promise<Result<null, ShelfCode>> {
    const installed = await this.#installed(pack);
    if (!installed.ok) return installed;
    const removed = await this.#memory.whileLeaving<ShelfCode>(pack, async () =>
      installed.value
        ? this.#life.packs.rearrange((store) => removePacks(store, { packs: [pack], at: now() }))
        : ok(null),
    );
    this.#onChange();
    return removed;
  }

  /** The version before takes its place again; the later one is not offered again by itself. */
  stepBack(pack: string): Promise<Result<null, ShelfCode>> {
    return this.#withPack(pack, async ({ before, contents }) => {
      if (!before) return fail('nothing-before', say('fault_noVersionBefore'));
      await this.#decline(pack, contents?.summary.version ?? null);
      return this.#rearrange((store) => stepBack(store, { pack, at: now() }));
    });
  }

  answerOffer(pack: string, take: boolean): Promise<Result<null, ShelfCode>> {
    return this.#withPack(pack, async ({ offer }) => {
      if (!offer) return fail('no-offer', say('fault_noOffer'));
      await this.#decline(pack, take ? null : offer.summary.version);
      return this.#rearrange((store) => (take ? takeOffer : dropOffer)(store, { pack, at: now() }));
    });
  }

  follow(pack: string, on: boolean): Promise<Result<null, ShelfCode>> {
    return this.#withPack(pack, async () => {
      const store = await this.#life.connect();
      // A pack that was installed before packs were remembered.
      const known = store.ok ? await this.#memory.keepUp(store.value) : store;
      if (!known.ok) return known;
      const user = await this.#memory.user();
      if (!user.ok) return user;
      const changed = await changeKnownPack(user.value, pack, { followsUpdates: on });
      this.#onChange();
      return changed;
    });
  }

  /** Where later versions of it are looked for. */
  async updatesAt(pack: string): Promise<Result<string, ShelfCode>> {
    const installed = await this.#installed(pack);
    if (!installed.ok) return installed;
    const url = installed.value?.contents?.arrival?.updatesAt;
    return url ? ok(url) : fail('not-installed', say('fault_noUpdateAddress'));
  }

  /** All, as they are in the store. */
  async installed(): Promise<Result<readonly Installed[], StoreCode>> {
    const store = await this.#life.connect();
    return store.ok ? readInstalled(store.value) : store;
  }

  async #installed(pack: string): Promise<Result<Installed | null, StoreCode>> {
    await this.#life.ready();
    const packs = await this.installed();
    return packs.ok ? ok(packs.value.find(({ place }) => place.pack === pack) ?? null) : packs;
  }

  async #withPack(
    pack: string,
    act: (installed: Installed) => Promise<Result<null, ShelfCode>>,
  ): Promise<Result<null, ShelfCode>> {
    const installed = await this.#installed(pack);
    if (!installed.ok) return installed;
    return installed.value ? act(installed.value) : fail('not-installed', say('fault_packGone'));
  }

  async #rearrange(
    change: (store: KnowledgeStore) => Promise<Result<unknown, StoreCode>>,
  ): Promise<Result<null, StoreCode>> {
    const changed = await this.#life.packs.rearrange(change);
    const store = await this.#life.connect();
    if (changed.ok && store.ok) await this.#memory.keepUp(store.value);
    this.#onChange();
    return changed;
  }

  /** Only a version that the worker looked for by itself is passed over; the reader may ask for it again. */
  async #decline(pack: string, declined: string | null): Promise<void> {
    const user = await this.#memory.user();
    if (user.ok && (await knownPack(this.#memory.user, pack)))
      await changeKnownPack(user.value, pack, { declined });
  }
}
