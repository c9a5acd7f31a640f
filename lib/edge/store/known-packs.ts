// What is remembered of packs in the precious database, so that a lost library can be fetched again and a key stays pinned.

import type { Day } from '@/lib/core/model/dates';
import type { PackOrigin } from '@/lib/core/model/pack-life';
import type { PublicKey } from '@/lib/core/packs/signature-file';

export interface KnownPackRow {
  readonly pack: string;
  readonly title: string;
  readonly origin: PackOrigin;
  /** Pinned at the first install; null for a pack that was not signed then. */
  readonly key: { readonly key: PublicKey; readonly since: Day } | null;
  readonly followsUpdates: boolean;
  readonly checked: Day | null;
  readonly checkFault: string | null;
}
