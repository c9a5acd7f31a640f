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
  readonly is: /** Word for word; also a part of a sentence, and with words of the writer's put in and marked as such. */
    | 'exact'
    /** Word for word but for words left out, and said so: by an ellipsis, by brackets in their place, or by a break of the quotation. */
    | 'shortened'
    /** The same passage in other words; words left out and not said so are a change, for the reader is not told. */
    | 'changed'
    /** The text, in the version that we hold, has no such passage. */
    | 'not-found';
  /** The text it is compared with. */
  readonly text: EntityId;
}

/** One stretch of a quotation laid beside its text. */
export interface QuotePiece {
  /**
   * `same` in both, `here` only in the quotation, `there` only in the text (behind the `here` that it stands against), `marked`: the
   * quotation's own sign that words are left out or put in (“…”, “[the Parties]”); what it left out stands in the passage.
   */
  readonly is: 'same' | 'here' | 'there' | 'marked';
  readonly words: string;
}
