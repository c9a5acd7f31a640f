// Fact-checks that the shown page publishes, offered to be kept: whose word each is, and who tells of it.

import { commaWords, labels, say, sayCount } from '@/lib/core/words/say';
import type { OfferedClaim, OfferedClaims } from '../model/kept-claim';
import { hostOf } from '../text/web-host';
import { checkerOf, checkerWords } from './checker';
import { ratedBy } from './claim-words';
import { dateWords } from './words';

/** One fact-check of the page. */
export interface OfferRow {
  readonly offer: OfferedClaim;
  readonly text: string;
  readonly language: string | undefined;
  /** "Said by the mayor, 2 March 2020"; empty where the page does not tell. */
  readonly said: string;
  /** Its checker's word, and "by PolitiFact (politifact.com), 3 March 2020, as told by news.example". */
  readonly reviews: readonly { readonly label: string; readonly by: string }[];
  /** Why no story will be marked for it; empty where one may be. */
  readonly note: string;
}

export interface OfferView {
  /** "example.org publishes 2 fact-checks." */
  readonly intro: string;
  readonly rows: readonly OfferRow[];
  readonly dropped: readonly string[];
}

function rowOf(offer: OfferedClaim): OfferRow {
  const { id, text, language, claimant, date, saidIn, reviews } = offer.claim;
  const told = [
    claimant === undefined ? '' : say('claims_saidBy', claimant.name),
    saidIn === undefined ? '' : say('claims_saidIn', saidIn),
    date === undefined ? '' : dateWords(date),
  ].filter(Boolean);
  return {
    offer,
    text,
    language,
    said: told.length === 0 ? '' : say('claims_said', commaWords(told)),
    note: offer.note ?? '',
    reviews: reviews.map((review) => {
      const { toldBy, ...checker } = checkerOf(id, review, offer.sources);
      const publisher = checkerWords({ ...checker, toldBy: null });
      return { label: review.rating.label, by: ratedBy({ ...review, publisher, toldBy }) };
    }),
  };
}

/** `url`: of the page. Null: it publishes none, and there is nothing to tell. */
export function buildOffer(offered: OfferedClaims, url: string): OfferView | null {
  const count = offered.offered.length;
  if (count === 0 && offered.dropped.length === 0) return null;
  const host = hostOf(url) ?? say('offer_thisPage');
  return {
    intro: count === 0 ? say('offer_publishesNone', host) : sayCount('offer_publishes', count, host),
    rows: offered.offered.map(rowOf),
    dropped: offered.dropped,
  };
}

export const OFFER_LABELS = Object.assign(
  labels('offer', ['title', 'meaning', 'keep', 'undo', 'kept', 'undone', 'isKept']),
  {
    more: (count: number) => sayCount('offer_more', count),
    keepAll: (count: number) => (count === 2 ? say('offer_keepBoth') : say('offer_keepAll', count)),
    keptAll: (count: number) => sayCount('offer_keptAll', count),
    dropped: (count: number) => say('offer_dropped', count),
  },
);
