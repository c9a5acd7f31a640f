// Words of a story that look like a name and that the library does not know.

import type { EntityKind } from './entity';
import type { Span } from './span';

export interface UnknownName {
  /** The fullest form, as it stands in the story. */
  readonly words: string;
  /** In reading order, at least one, short forms too; they overlap no annotation. */
  readonly mentions: readonly Span[];
  /** What the words around it tell of it; null: nothing does. */
  readonly kind: EntityKind | null;
}
