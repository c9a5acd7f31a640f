// Fact-checks that the shown page publishes, offered to be kept: whose word each is, and who tells of it.

import type { OfferedClaim, OfferedClaims } from '../model/kept-claim';
import { hostOf } from '../text/web-host';
import { checkerOf, checkerWords } from './checker';
import { ratedBy } from './claim-words';
import { countWords, dateWords } from './words';

/** One fact-check of the page. */
export interface OfferRow {
  readonly offer: OfferedClaim;
  readonly text: string;
  readonly language: string | undefined;
  /** "Said by the mayor, 2 March 2020"; empty where the page does not tell. */
  readonly said: string;
  /** Its checker's word, and "by PolitiFact (politifact.com), 3 March 2020, as told by news.example". */
  readonly reviews: readonly { readonly label: string; readonly by: string }[];
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
    claimant === undefined ? '' : `by ${claimant.name}`,
    saidIn === undefined ? '' : `in ${saidIn}`,
    date === undefined ? '' : dateWords(date),
  ].filter(Boolean);
  return {
    offer,
    text,
    language,
    said: told.length === 0 ? '' : `Said ${told.join(', ')}`,
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
  const what = count === 0 ? 'no fact-check that can be kept' : countWords(count, 'fact-check');
  return {
    intro: `${hostOf(url) ?? 'This page'} publishes ${what}.`,
    rows: offered.offered.map(rowOf),
    dropped: offered.dropped,
  };
}

export const OFFER_LABELS = {
  title: 'Fact-checks on this page',
  meaning: 'One that you keep goes into your library, and the stories that you read are compared with it.',
  keep: 'Keep this fact-check',
  undo: 'Undo',
  kept: 'Kept.',
  undone: 'Not kept.',
  isKept: 'In your library.',
  more: (count: number) => `and ${countWords(count, 'more fact-check')}`,
  keepAll: (count: number) => (count === 2 ? 'Keep both' : `Keep all ${count.toLocaleString('en')}`),
  keptAll: (count: number) => `${countWords(count, 'fact-check')} kept.`,
  dropped: (count: number) => `Left out (${count.toLocaleString('en')})`,
} as const;
