// Words for what was rated before, and for quotations beside their texts. A mark never means "false": who rated comes with every rating.

import { commaWords, labels, say } from '@/lib/core/words/say';
import type { PartialDate } from '../model/dates';
import type { QuoteCheck } from '../model/quote';
import type { MatchedClaimView } from './claim-card-view';
import { dateWords } from './words';

/** A claim beside a sentence. */
type ComparedClaim = Pick<MatchedClaimView, 'stance' | 'differences'>;

/**
 * What was rated, as seen from a sentence, before the checker's own word. A rating under a sentence that says the opposite, or something
 * only close, would be read as one of the sentence.
 *
 * The one rule for card, panel and command line. How sentence and claim compare is told by `core/claims/compare` alone: what differs is
 * told with the card, and a match that is "plain" there is one without differences, so no words promise more than those beside them.
 */
export function ratedLead({ stance, differences }: ComparedClaim): string {
  switch (stance) {
    case 'denies':
      return say('rated_denies');
    case 'disputes':
      return say('rated_disputes');
    case 'repeats':
      return differences.length === 0 ? say('rated_repeats') : say('rated_close');
  }
}

/** Whose a rating is. `toldBy`: who told of it, where that was not the checker's own host. */
interface RatedReview {
  readonly publisher: string;
  readonly date?: PartialDate;
  readonly toldBy?: string | null;
}

/** "by PolitiFact, 3 March 2020, as told by news.example": after the checker's word. */
export function ratedBy({ publisher, date, toldBy }: RatedReview): string {
  return commaWords([
    say('rated_by', publisher),
    ...(date === undefined ? [] : [dateWords(date)]),
    ...(toldBy ? [say('claims_toldByWhom', toldBy)] : []),
  ]);
}

/** "Rated “False” by PolitiFact, 3 March 2020": where nothing can be set in bold. */
export function ratedWords(review: RatedReview & { readonly label: string }, claim: ComparedClaim): string {
  return say('rated_whole', ratedLead(claim), review.label, ratedBy(review));
}

/** How a quotation stands to a text. Never "false": the version that we hold may be another. */
export const QUOTE_KIND_WORDS: Readonly<Record<QuoteCheck['is'], string>> = labels('quote_kind', [
  'exact',
  'shortened',
  'changed',
  'not-found',
]);

/** "Words changed, beside Article 5 of the North Atlantic Treaty". */
export function quoteKindWords(is: QuoteCheck['is'], label: string): string {
  return is === 'not-found'
    ? say('quote_not_found_in', label)
    : say('quote_beside', QUOTE_KIND_WORDS[is], label);
}
