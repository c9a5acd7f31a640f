// Quotations in an article: the words, who said them, and how they compare with the primary text that they are said to be from.

import type { EntityId } from './entity';
import type { Span } from './span';

/** A quotation, from its first word to its last; an attribution may break it: “…,” he said, “…”. Quotes do not overlap. */
export interface Quote extends Span {
  /** What stands within the marks, in order; one at least. */
  readonly parts: readonly Span[];
  /** Who says it, as far as the story tells and the library knows. */
  readonly speaker: EntityId | null;
  /** Null: it is not said to be from a text that we hold. */
  readonly check: QuoteCheck | null;
}

/** How a quotation compares with a text. Never "false": the version that we hold may be another. Punctuation and capitals do not count. */
export interface QuoteCheck {
  readonly is: /** Word for word. */
    | 'exact'
    /** Word for word but for words left out: marked by an ellipsis or brackets, or at a clause's end within the quotation. */
    | 'shortened'
    /** The same passage in other words. */
    | 'changed'
    /** The text, in the version that we hold, has no such passage. */
    | 'not-found';
  /** The text it is compared with. */
  readonly text: EntityId;
}

/** One stretch of a quotation laid beside its text. */
export interface QuotePiece {
  /** `same` in both, `here` only in the quotation, `there` only in the text, `marked`: left out or put in, and said so. */
  readonly is: 'same' | 'here' | 'there' | 'marked';
  readonly words: string;
}
