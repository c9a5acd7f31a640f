// Packs as the library page shows them: what is installed, what is under way, and what an update would change.

import type { Day } from './dates';
import type { PackSummary } from './knowledge';

/** Where a pack came from, and where a later version of it is looked for. */
export type PackOrigin =
  /** With the extension. */
  | { readonly from: 'packaged' }
  /** A file that the reader chose. */
  | { readonly from: 'file'; readonly name: string }
  | { readonly from: 'url'; readonly url: string }
  /** Installed by an earlier version, which did not write it down. */
  | { readonly from: 'unknown' };

/** Who vouches for a pack. */
export type PackTrust =
  | { readonly is: 'unsigned' }
  /** Signed, by a key that is remembered since the first install. `fingerprint`: 16 hexadecimal digits in groups of four. */
  | { readonly is: 'signed'; readonly fingerprint: string; readonly since: Day };

/** One record that an update adds, changes or removes. */
export interface RecordChange {
  readonly change: 'added' | 'changed' | 'removed';
  readonly id: string;
  readonly label: string;
  /** What is different, each one short sentence: "Label: was “X”, is “Y”.", "New post: President, since 2026-01-20." */
  readonly details: readonly string[];
}

/** A later version that lies ready. Nothing of it is used before the reader says so. */
export interface UpdateOffer {
  readonly version: string;
  readonly dataAsOf: Day;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The most telling first (by salience), up to a cap. */
  readonly changes: readonly RecordChange[];
}

export interface InstalledPack extends PackSummary {
  readonly isOff: boolean;
  readonly origin: PackOrigin;
  readonly trust: PackTrust;
  /** Whether later versions are looked for by themselves; `cannot`: there is no address to look at. */
  readonly updates: 'on' | 'off' | 'cannot';
  /** When one was last looked for. */
  readonly checked: Day | null;
  /** Why the last look failed, one sentence. */
  readonly checkFault: string | null;
  readonly offer: UpdateOffer | null;
  /** The version to which one step back leads. */
  readonly before: string | null;
  /** What it takes on the disk, bytes, about. */
  readonly stored: number;
}

/** An install or update under way, or one that ended and was not put away yet. */
export interface PackJob {
  readonly job: string;
  /** What is installed: the pack's title once it is known, before that the name of the file or the address. */
  readonly title: string;
  readonly state:
    | { readonly is: 'waiting' }
    /** `total` null: not told by whoever sends it. Bytes while it is fetched, records afterwards. */
    | {
        readonly is: 'fetching' | 'checking' | 'reading' | 'indexing';
        readonly done: number;
        readonly total: number | null;
        readonly secondsLeft: number | null;
      }
    | { readonly is: 'done'; readonly pack: string }
    | { readonly is: 'cancelled' }
    | { readonly is: 'failed'; readonly sentence: string };
}

export interface PacksView {
  /** In the order of their trust. */
  readonly packs: readonly InstalledPack[];
  readonly jobs: readonly PackJob[];
  /** Packs that were installed and are gone, because the browser threw the library away; they can be fetched again. */
  readonly lost: readonly { readonly pack: string; readonly title: string; readonly origin: PackOrigin }[];
}
