// The names that quotations are read beside.

import type { EntityId, EntityKind } from '../model/entity';
import type { Span } from '../model/span';

/** A name in the article and whom it means. */
export interface NamedHere extends Span {
  readonly entity: EntityId;
  readonly kind: EntityKind;
}
