// What the reader has put right: rules of their own for a name, which win over every pack.

import type { Day } from './dates';
import type { EntityId } from './entity';

export type CorrectionId = string;

/** What a rule says of the words it is for. */
export type Verdict =
  /** They do not mean this entity; another reading may still be taken. */
  | { readonly is: 'not'; readonly entity: EntityId }
  /** They mean this entity. */
  | { readonly is: 'instead'; readonly entity: EntityId }
  /** They are no name: never marked, never listed. */
  | { readonly is: 'never' };

/** Where a rule holds: in every story, or where at least one of these folded words stands in the story. */
export type CorrectionScope =
  | { readonly in: 'everywhere' }
  | { readonly in: 'stories-with'; readonly words: readonly string[] };

export interface Correction {
  readonly id: CorrectionId;
  /** The words as they stood in the story. */
  readonly words: string;
  /** The same, folded: what the rule is found by. */
  readonly name: string;
  readonly verdict: Verdict;
  readonly scope: CorrectionScope;
  readonly made: Day;
}
