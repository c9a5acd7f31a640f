// Fact-checks that the shown page publishes, offered to be kept: whose word each is, and whether the page speaks for itself or of another.

import type { OfferedClaim, OfferedClaims } from '../model/kept-claim';
import { ratedBy } from './claim-words';
import { countWords, dateWords } from './words';

/** One fact-check of the page. */
export interface OfferRow {
  readonly offer: OfferedClaim;
  readonly text: string;
  readonly language: string | undefined;
  /** "Said by the mayor, 2 March 2020"; empty where the page does not tell. */
  readonly said: string;
  readonly reviews: readonly {
    readonly label: string;
    readonly by: string;
    /** Where the page says that the fact-check stands; null: it does not say. */
    readonly host: string | null;
    /** That is not the page's own place. */
    readonly isElsewhere: boolean;
  }[];
}

export interface OfferView {
  /** "example.org publishes 2 fact-checks." */
  readonly intro: string;
  readonly rows: readonly OfferRow[];
  readonly dropped: readonly string[];
}

/** Core has no `URL`. What is no web address has no host. */
export function hostOf(url: string | undefined): string | null {
  const [, host] = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url ?? '') ?? [];
  return host === undefined ? null : host.toLowerCase().replace(/^www\./, '');
}

/** `www.a.org`, `a.org` and `news.a.org` are one house; `a.org.evil.example` is not. */
function isSameHouse(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

function rowOf(offer: OfferedClaim, pageHost: string | null): OfferRow {
  const { text, language, claimant, date, saidIn, reviews } = offer.claim;
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
      const host = hostOf(review.url);
      return {
        label: review.rating.label,
        by: ratedBy(review),
        host,
        isElsewhere: host !== null && (pageHost === null || !isSameHouse(host, pageHost)),
      };
    }),
  };
}

/** `url`: of the page. Null: it publishes none, and there is nothing to tell. */
export function buildOffer(offered: OfferedClaims, url: string): OfferView | null {
  const count = offered.offered.length;
  if (count === 0 && offered.dropped.length === 0) return null;
  const host = hostOf(url);
  const what = count === 0 ? 'no fact-check that can be kept' : countWords(count, 'fact-check');
  return {
    intro: `${host ?? 'This page'} publishes ${what}.`,
    rows: offered.offered.map((offer) => rowOf(offer, host)),
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
  drop: 'Take out of your library',
  elsewhere: (host: string) => `told here, said to stand at ${host}`,
  more: (count: number) => `and ${countWords(count, 'more fact-check')}`,
  keepAll: (count: number) => (count === 2 ? 'Keep both' : `Keep all ${count.toLocaleString('en')}`),
  keptAll: (count: number) => `${countWords(count, 'fact-check')} kept.`,
  dropped: (count: number) => `Left out (${count.toLocaleString('en')})`,
} as const;
