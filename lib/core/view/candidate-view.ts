// An entity in one line, and as one of several that a name may mean: ready for display.

import type { EntityId, EntityKind } from '@/lib/core/model/entity';

/** What a row says of its entity. */
export interface RowWords {
  readonly kind: EntityKind;
  readonly label: string;
  /** The post held on the article's date, else the description. */
  readonly line: string;
}

/** An entity as one line tells it. */
export interface NamedEntity extends RowWords {
  readonly entity: EntityId;
}

export interface Candidate extends NamedEntity {
  /** 0..1, on the scale of `Annotation.score`. */
  readonly score: number;
}
