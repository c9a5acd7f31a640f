// Somebody who is mentioned in a story, named or not.

import type { EntityId } from '../model/entity';

export interface Mention {
  readonly at: number;
  readonly sentence: number;
  /** Null: somebody whom the library does not know, or who is not named. */
  readonly entity: EntityId | null;
  /** "Trump’s staff": he is named, but not who acts. */
  readonly isOwner: boolean;
}
