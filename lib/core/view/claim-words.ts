// Words for what was rated before, and for quotations beside their texts. A mark never means "false": who rated comes with every rating.

import type { PartialDate } from '../model/dates';
import type { QuoteCheck } from '../model/quote';
import type { MatchedClaimView } from './claim-card-view';
import { CLAIM_LABELS } from './claim-labels';
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
      return 'The opposite was rated';
    case 'disputes':
      return 'What is disputed here was rated';
    case 'repeats':
      return differences.length === 0 ? 'Rated' : 'Something close was rated';
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
  const when = date === undefined ? '' : `, ${dateWords(date)}`;
  return `by ${publisher}${when}${toldBy ? `, ${CLAIM_LABELS.toldBy} ${toldBy}` : ''}`;
}

/** "Rated “False” by PolitiFact, 3 March 2020": where nothing can be set in bold. */
export function ratedWords(review: RatedReview & { readonly label: string }, claim: ComparedClaim): string {
  return `${ratedLead(claim)} “${review.label}” ${ratedBy(review)}`;
}

/** How a quotation stands to a text. Never "false": the version that we hold may be another. */
export const QUOTE_KIND_WORDS: Readonly<Record<QuoteCheck['is'], string>> = {
  exact: 'Word for word',
  shortened: 'Shortened here',
  changed: 'Words changed',
  'not-found': 'Not found in this version',
};

/** "Words changed, beside Article 5 of the North Atlantic Treaty". */
export function quoteKindWords(is: QuoteCheck['is'], label: string): string {
  return is === 'not-found'
    ? `Not found in this version of ${label}`
    : `${QUOTE_KIND_WORDS[is]}, beside ${label}`;
}
