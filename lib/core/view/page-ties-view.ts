// The ties among those named in one story, ready for display: data only, no markup. Built by `core/view/page-ties`.

import type { EntityId, EntityKind, Source } from '@/lib/core/model/entity';
import type { SourceNumbers } from './card-view';

/** One of the two ends of a tie: surely named in the story. */
export interface TieEnd {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
}

export interface PageTie {
  /** The same for as long as the tie is the same. */
  readonly key: string;
  /** Who has the post, or states the tie. */
  readonly from: TieEnd;
  /** "Chairman of the Joint Chiefs of Staff", "member of". */
  readonly words: string;
  /** The place or body of the post, the other end of the tie. */
  readonly to: TieEnd;
  /** A word between the two: "of" behind the title of a post. Empty for a tie. */
  readonly joins: string;
  /** What the other end's name takes in front of it there: "in the United States". */
  readonly article: 'the' | null;
  /** The title names the other end already: it is not said once more. */
  readonly namesOther: boolean;
  /** "since 12 April 2025, as of 20 August 2025": with every doubt told. Empty where the source gives no date. */
  readonly held: string;
  /** False where a partial date leaves open whether it was so on that day. */
  readonly isSure: boolean;
  readonly sources: SourceNumbers;
}

export interface PageTies {
  /** The most telling first. */
  readonly ties: readonly PageTie[];
  readonly sources: readonly Source[];
  /** "On the day of this story, 20 August 2025"; or as of when, where the page gives no date. */
  readonly day: string;
}

/** One row of the picture: a name, and how far down its middle is. */
export interface GraphNode extends TieEnd {
  readonly y: number;
}

export interface GraphArc {
  readonly key: string;
  /** From one row to the other, by way of the margin. */
  readonly path: string;
  /** How many ties the two have. */
  readonly ties: number;
}

/** In units of its own. The names stand one under the other; the arcs bend into a margin beside them. */
export interface TiesGraph {
  readonly nodes: readonly GraphNode[];
  readonly arcs: readonly GraphArc[];
  /** Of the margin. */
  readonly width: number;
  readonly height: number;
  /** Names that found no room. */
  readonly leftOut: number;
}
