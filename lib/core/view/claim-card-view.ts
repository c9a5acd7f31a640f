// What a card says over a sentence that repeats a checked claim, and over a quotation, ready for display: data only, no markup.

import type { ClaimId } from '@/lib/core/model/claim';
import type { ClaimDifference, Stance } from '@/lib/core/model/claim-match';
import type { PartialDate } from '@/lib/core/model/dates';
import type { EntityId, Source } from '@/lib/core/model/entity';
import type { QuoteCheck, QuotePiece } from '@/lib/core/model/quote';
import type { SourceNumbers } from './card-view';

/** What one checker found. */
export interface ReviewView {
  /** The checker's own word. */
  readonly label: string;
  /** "2 of 7 on its own scale"; left out where the checker gives no numbers. */
  readonly scale?: string;
  readonly publisher: string;
  /** The host of its address, where the publisher's name is not that already: a name alone proves nothing. */
  readonly host?: string;
  /** Who told of it, where that was not the checker's own host. */
  readonly toldBy?: string;
  readonly date?: PartialDate;
  readonly reason?: string;
  readonly title?: string;
  /** http or https. */
  readonly url?: string;
  readonly sources: SourceNumbers;
}

/** One claim that the sentence repeats, with all its reviews side by side. */
export interface MatchedClaimView {
  readonly claim: ClaimId;
  /** As the checker words it. */
  readonly text: string;
  /** "Donald Trump, in a speech, 4 March 2019". */
  readonly said: string;
  readonly claimant?: { readonly entity?: EntityId; readonly name: string };
  readonly stance: Stance;
  readonly differences: readonly ClaimDifference[];
  readonly reviews: readonly ReviewView[];
  /** One sentence where checkers disagree; left out where they do not. */
  readonly clash?: string;
  readonly pack: string;
}

export interface ClaimCardView {
  /** The likeliest first. */
  readonly claims: readonly MatchedClaimView[];
  readonly sources: readonly Source[];
}

export interface QuoteCardView {
  readonly text: EntityId;
  /** "Article 5 of the North Atlantic Treaty". */
  readonly label: string;
  readonly is: QuoteCheck['is'];
  readonly pieces: readonly QuotePiece[];
  /** The passage as the text has it. */
  readonly passage: string;
  readonly speaker?: string;
  readonly sources: readonly Source[];
  readonly textSources: SourceNumbers;
}
