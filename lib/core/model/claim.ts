// A claim that somebody made and that others have looked into: what packs hold, and what fact-checkers publish as ClaimReview.

import type { PartialDate } from './dates';
import type { EntityId, SourceKey } from './entity';

/** Of the same form as an `EntityId` and unique among them, e.g. `claim/politifact-12345`. */
export type ClaimId = string;

/** A checker's own word, and its place on the checker's own scale where that has one. */
export interface Rating {
  readonly label: string;
  readonly value?: number;
  readonly best?: number;
  readonly worst?: number;
}

/** What one checker found. */
export interface Review {
  readonly publisher: string;
  readonly url?: string;
  readonly title?: string;
  readonly date?: PartialDate;
  readonly rating: Rating;
  /** One sentence: why it was rated so. */
  readonly reason?: string;
  readonly sources: readonly SourceKey[];
}

export interface Claim {
  readonly id: ClaimId;
  /** The claim, as the checker words it. */
  readonly text: string;
  /** Language tag of `text`; left out: the first of the pack's. */
  readonly language?: string;
  /** Who said it. */
  readonly claimant?: { readonly name: string; readonly entity?: EntityId };
  /** When it was said. */
  readonly date?: PartialDate;
  /** Where it was said: "a campaign speech in Ohio". */
  readonly saidIn?: string;
  /** Whom and what it is about. */
  readonly about: readonly EntityId[];
  /** At least one. */
  readonly reviews: readonly Review[];
}
