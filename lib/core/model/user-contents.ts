// All that a reader chose and wrote, and from where their packs came: what a backup holds.

import type { Correction } from './correction';
import type { Day } from './dates';
import type { KeptClaim, KeptRejection } from './kept-claim';
import type { ReadStory } from './ledger';
import type { Note, OwnEntity } from './own';
import type { PackOrigin } from './pack-life';
import type { Settings } from './settings';

/** A pack as it is remembered: it can be fetched again. Its contents are not the reader's and stand in no backup. */
export interface RememberedPack {
  readonly pack: string;
  readonly title: string;
  readonly origin: PackOrigin;
  /** In base64, and since when it is known. */
  readonly key: { readonly key: string; readonly since: Day } | null;
  readonly followsUpdates: boolean;
}

export interface UserContents {
  readonly settings: Settings;
  /** Address of the Wikibase that is asked. Whether it may be asked is no matter of a file: that is allowed on each machine. */
  readonly wikibase: string;
  /** The one made last at the end. */
  readonly corrections: readonly Correction[];
  readonly own: readonly OwnEntity[];
  readonly notes: readonly Note[];
  readonly packs: readonly RememberedPack[];
  /** Fact-checks that were kept. */
  readonly claims: readonly KeptClaim[];
  /** The one made last at the end. */
  readonly rejections: readonly KeptRejection[];
  /** Stories that were read, the one read last at the end. */
  readonly stories: readonly ReadStory[];
}
