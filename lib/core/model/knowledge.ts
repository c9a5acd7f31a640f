// The state of what we know, as the background keeps it and the panel tells it.

import type { Day } from './dates';
import type { Fault } from './result';

/** One installed pack, as lists show it. */
export interface PackSummary {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly dataAsOf: Day;
  readonly licence: string;
  readonly entities: number;
  readonly names: number;
  /** Records that were refused at the install, each one sentence with its line. */
  readonly refused: readonly string[];
  /** As the pack describes itself. */
  readonly description?: string;
  /** Of its names, and how many claims it holds. Not known of packs that an earlier version of the extension installed. */
  readonly languages?: readonly string[];
  readonly claims?: number;
}

export type KnowledgeState =
  /** Nothing is installed. */
  | { readonly is: 'absent' }
  /** The store is being opened, or the first pack installed. */
  | { readonly is: 'opening' }
  | { readonly is: 'ready'; readonly revision: number; readonly packs: readonly PackSummary[] }
  /** An index is being rebuilt; the one before still serves. */
  | { readonly is: 'rebuilding'; readonly revision: number; readonly packs: readonly PackSummary[] }
  /** The store cannot be used (blocked, full, broken). */
  | { readonly is: 'unavailable'; readonly fault: Fault };
