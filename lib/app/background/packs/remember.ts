// What the precious database remembers of packs, brought up to what the library holds.

import { type Day, parseDay } from '@/lib/core/model/dates';
import { ok, type Result } from '@/lib/core/model/result';
import { now } from '@/lib/edge/platform/clock';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import {
  changeKnownPack,
  forgetPack,
  type HeldPack,
  readKnownPacks,
  rememberPacks,
} from '@/lib/edge/store/known-packs';
import { type Installed, readInstalled } from '@/lib/edge/store/read-installed';
import type { KnownPackRow } from '@/lib/edge/store/user-db';
import type { UserStoreOpener } from '../user-store';
import { WorkQueue } from '../work-queue';

export function today(): Day {
  return parseDay(new Date(now()).toISOString().slice(0, 10))!;
}

/** What is remembered, and the only place that changes what the library says of it. One per worker. */
export class PackMemory {
  readonly user: UserStoreOpener;
  readonly #queue = new WorkQueue();

  constructor(user: UserStoreOpener) {
    this.user = user;
  }

  /** Done after each change, and by each worker: one that is killed between the two databases leaves it to the next. */
  keepUp(store: KnowledgeStore): Promise<Result<null, StoreCode>> {
    return this.#queue.inTurn(async () => {
      const installed = await readInstalled(store);
      if (!installed.ok) return installed;
      const opened = await this.user();
      if (!opened.ok) return opened;
      return rememberPacks(opened.value, installed.value.map(heldPack), today());
    });
  }

  /**
   * Marks the pack, lets `remove` take it out of the library, and forgets it. In turn: who keeps up meanwhile would see it there still,
   * and take the mark back.
   */
  whileLeaving<Code extends string>(
    pack: string,
    remove: () => Promise<Result<null, Code>>,
  ): Promise<Result<null, Code | StoreCode>> {
    return this.#queue.inTurn(async () => {
      const user = await this.user();
      // Where nothing is remembered, nothing is to be forgotten.
      const leaving = user.ok ? await changeKnownPack(user.value, pack, { isLeaving: true }) : ok(null);
      if (!leaving.ok) return leaving;
      const removed = await remove();
      if (removed.ok && user.ok) await forgetPack(user.value, pack);
      return removed;
    });
  }
}

function heldPack({ place, contents }: Installed): HeldPack {
  return {
    pack: place.pack,
    title: contents?.summary.title ?? null,
    origin: contents?.arrival?.origin ?? { from: 'unknown' },
    signedBy: contents?.arrival?.signedBy ?? null,
  };
}

/** Null: nothing is remembered of it, or it cannot be read. */
export async function knownPack(user: UserStoreOpener, pack: string): Promise<KnownPackRow | null> {
  return (await knownPacks(user)).find((row) => row.pack === pack) ?? null;
}

/** None where they cannot be read: what the library itself says of its packs holds then. */
export async function knownPacks(user: UserStoreOpener): Promise<readonly KnownPackRow[]> {
  const opened = await user();
  const read = opened.ok ? await readKnownPacks(opened.value) : ok([]);
  return read.ok ? read.value : [];
}
