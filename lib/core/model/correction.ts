// What the reader has put right: rules of their own for a name, which win over every pack.

import type { Day } from './dates';
import type { EntityId } from './entity';

/** The same wherever the same is said again: saying it twice is saying it once. */
export type CorrectionId = string;

/** What a rule says of the words it is for. */
export type Verdict =
  /** They do not mean this entity; another reading may still be taken. */
  | { readonly is: 'not'; readonly entity: EntityId }
  /** They mean this entity. */
  | { readonly is: 'instead'; readonly entity: EntityId }
  /** They are no name: never marked, never listed. */
  | { readonly is: 'never' };

/** Where a rule holds: in every story, or where at least one of these names stands in the story too. */
export type CorrectionScope =
  | { readonly in: 'everywhere' }
  | { readonly in: 'stories-with'; readonly names: readonly string[] };

/** What a reader says. */
export interface Said {
  /** The words as they stood in the story. */
  readonly words: string;
  readonly verdict: Verdict;
  readonly scope: CorrectionScope;
}

/** What a reader has said, kept. Of several the one said last stands last. */
export interface Correction extends Said {
  readonly id: CorrectionId;
  /** The words, folded: what the rule is found by. Equals the `key` of the mentions that it is for. */
  readonly name: string;
  readonly made: Day;
}
