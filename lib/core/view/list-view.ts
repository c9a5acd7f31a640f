// What the panel lists, ready for display. Built by `core/view/list` from a session and the store.

import type { Confidence, Reason } from '@/lib/core/model/annotation';
import type { EntityId, EntityKind } from '@/lib/core/model/entity';
import type { Candidate } from './candidate-view';

/** Mentions of which it is not sure that they mean the row's entity. */
export interface Doubt {
  readonly mentions: number;
  /** The words of the first of them, and what they may mean, the likeliest first. */
  readonly words: string;
  readonly candidates: readonly Candidate[];
  /** How many more have the name, each less likely than those. */
  readonly more: number;
}

/** One entity of the cast. */
export interface Row {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
  /** The post held on the article's date, else the description. */
  readonly line: string;
  /** Positions in `SessionView.mentions`, in reading order; never empty. */
  readonly mentions: readonly number[];
  /** The words of the first mention. */
  readonly words: string;
  readonly confidence: Confidence;
  readonly reason: Reason;
  /** What the mention may mean whose reason is told, the one taken first. */
  readonly candidates: readonly Candidate[];
  /** Those of its mentions that are unsure. */
  readonly doubt: Doubt | null;
  /** In how many of them those who govern the place are meant. */
  readonly governments: number;
}

/** Rows of one kind, in reading order of their first mentions. Empty groups are left out. */
export interface RowGroup {
  readonly kind: EntityKind;
  readonly rows: readonly Row[];
}
