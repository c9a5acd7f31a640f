// What the precious database remembers of packs, brought up to what the library holds.

import { type Day, parseDay } from '@/lib/core/model/dates';
import { ok, type Result } from '@/lib/core/model/result';
import { now } from '@/lib/edge/platform/clock';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import {
  type HeldPack,
  type KnownPackRow,
  readKnownPacks,
  rememberPacks,
} from '@/lib/edge/store/known-packs';
import { type Installed, readInstalled } from '@/lib/edge/store/read-installed';
import type { UserStoreOpener } from '../user-store';

export function today(): Day {
  return parseDay(new Date(now()).toISOString().slice(0, 10))!;
}

/** Done after each change, and by each worker: one that is killed between the two databases leaves it to the next. */
export async function remember(
  store: KnowledgeStore,
  user: UserStoreOpener,
): Promise<Result<null, StoreCode>> {
  const installed = await readInstalled(store);
  if (!installed.ok) return installed;
  const opened = await user();
  if (!opened.ok) return opened;
  return rememberPacks(opened.value, installed.value.map(heldPack), today());
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
