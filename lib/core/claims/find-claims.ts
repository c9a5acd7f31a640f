// From an article's sentences to the claims that they repeat: candidates → acceptance → how close the match is.

import type { Block } from '../model/article';
import type { ClaimId } from '../model/claim';
import type { Checked, ClaimMention } from '../model/claim-match';
import type { Day } from '../model/dates';
import type { EntityId } from '../model/entity';
import type { Span } from '../model/span';
import type { Tokens } from '../text/tokens';
import type { ClaimIndex } from './claim-index';

/** A name in the article and whom it means, of which linking is sure. */
export interface MeantName extends Span {
  readonly entity: EntityId;
  /** Its usual name. */
  readonly label: string;
}

export interface ClaimQuestion {
  readonly tokens: Tokens;
  readonly blocks: readonly Block[];
  /** Sorted, not overlapping. */
  readonly names: readonly MeantName[];
  readonly date: Day | null;
  /** Whether the reader has said that this folded sentence does not say what the claim does. */
  readonly isRejected: (claim: ClaimId, sentence: string) => boolean;
}

export interface ClaimsFound {
  /** Sorted, not overlapping, at most `MAX_CLAIM_MENTIONS`. */
  readonly mentions: readonly ClaimMention[];
  readonly checked: Checked;
}

/** `indexes` in the order of their packs' trust: of two claims with one id the first counts. */
export function findClaims(indexes: readonly ClaimIndex[], _question: ClaimQuestion): ClaimsFound {
  const against = indexes.reduce((sum, { count }) => sum + count, 0);
  return { mentions: [], checked: { checkable: 0, known: 0, against } };
}
