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
  /** By what else it may be looked for: other names, posts, the description. */
  readonly others: readonly string[];
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

/** A row as it is drawn. */
export interface FoundRow {
  readonly row: Row;
  /** The other name, or the post, by which it was found where its label and line do not show it. */
  readonly by: string | null;
}

/** Kinds one after the other, or the story's own order. */
export const CAST_ORDERS = ['kind', 'reading'] as const;
export type CastOrder = (typeof CAST_ORDERS)[number];

/** How the cast is looked at. */
export interface CastChoice {
  readonly order: CastOrder;
  /** As it was typed; empty: all. */
  readonly query: string;
  /** Null: all. */
  readonly kind: EntityKind | null;
}

export interface CastSection {
  /** `story`: all kinds in reading order; `unsure`: those named only perhaps, set apart in either order. */
  readonly of: EntityKind | 'story' | 'unsure';
  readonly rows: readonly FoundRow[];
}

/** Words of the story that look like a name and are not in the library. */
export interface UnknownRow {
  /** By its words, so that it is known again when the story is read once more. */
  readonly key: string;
  /** Its position in `SessionView.unknown`. */
  readonly number: number;
  readonly words: string;
  readonly kind: EntityKind | null;
  readonly mentions: number;
}

/** What of a story is listed, as the reader has chosen to look at it. */
export interface Cast {
  /** In the order in which they are drawn; empty ones are left out. */
  readonly sections: readonly CastSection[];
  readonly unknown: readonly UnknownRow[];
  /** Rows drawn, unknown ones among them, and rows there are. */
  readonly shown: number;
  readonly all: number;
  /**
   * Kinds that the story has, each with how many of its surely named fit what was typed, as its heading counts them. Null: what fits is
   * named only perhaps, or not in the library.
   */
  readonly kinds: readonly { readonly kind: EntityKind; readonly count: number | null }[];
}
