// Quotations in an article and who says them.

import type { Block } from '../model/article';
import type { EntityId, EntityKind } from '../model/entity';
import type { Quote } from '../model/quote';
import type { Span } from '../model/span';
import type { Tokens } from '../text/tokens';

/** A name in the article and whom it means. */
export interface NamedHere extends Span {
  readonly entity: EntityId;
  readonly kind: EntityKind;
}

export interface QuoteQuestion {
  readonly tokens: Tokens;
  readonly blocks: readonly Block[];
  /** Sorted, not overlapping. */
  readonly names: readonly NamedHere[];
}

/** A quotation before it is compared, and the texts that it may be from, the likeliest first. */
export interface FoundQuote extends Omit<Quote, 'check'> {
  readonly texts: readonly EntityId[];
  /** It is said to be from the first of them ("Article 5 says"), not only near its name. */
  readonly isAttributed: boolean;
}

/** Sorted, not overlapping, at most `MAX_QUOTES`. */
export function findQuotes(_question: QuoteQuestion): readonly FoundQuote[] {
  return [];
}
