// An entity in one line, and as one of several that a name may mean: ready for display.

import type { EntityId, EntityKind } from '@/lib/core/model/entity';

/** What a row says of its entity. */
export interface RowWords {
  readonly kind: EntityKind;
  readonly label: string;
  /** The post held on the article's date, else the description. */
  readonly line: string;
}

/** What the panel knows of a row: what it says, and by what else its entity may be looked for. Never told to a page. */
export interface ListedWords extends RowWords {
  readonly others: readonly string[];
}

/** An entity as one line tells it. */
export interface NamedEntity extends RowWords {
  readonly entity: EntityId;
}

export interface Candidate extends NamedEntity {
  /** 0..1, on the scale of `Annotation.score`. */
  readonly score: number;
}
