// What the panel's sections of passages are given, and what they tell of.

import type { ClaimId } from '@/lib/core/model/claim';
import type { OfferedClaim } from '@/lib/core/model/kept-claim';
import type { ClaimCardView, MatchedClaimView, QuoteCardView } from '@/lib/core/view/claim-card-view';
import type { ClaimRow, RejectionView } from '@/lib/core/view/claim-list';
import type { OfferView } from '@/lib/core/view/offer';
import type { QuoteList } from '@/lib/core/view/quote-list';

/** Where page and panel point: positions in the session's list. */
export interface PassagePointing {
  /** Of the mark that the pointer is on in the page. */
  readonly pointed: number | null;
  /** The pointer or the focus is on a row, or (null) on none any more. */
  readonly onPoint: (number: number | null) => void;
}

export interface ClaimsProps {
  /** Those that are shown, in reading order. */
  readonly rows: readonly ClaimRow[];
  /** How many more there are, of a story with very many. */
  readonly more: number;
  /** The row that is open, by its key. */
  readonly selected: string | null;
  /** What is known of the open row; null until it is there. */
  readonly card: ClaimCardView | null;
  /** Why something could not be told or done: one sentence, or none. */
  readonly fault: string;
  /** What the reader has said of sentences, the last first; and what was said here just now. */
  readonly rejections: readonly RejectionView[];
  readonly said: RejectionView | null;
  readonly onSelect: (key: string | null) => void;
  /** Bring the sentence into view: its position in `session.claims`. */
  readonly onReveal: (number: number) => void;
  readonly onAll: () => void;
  readonly onReject: (row: ClaimRow, claim: MatchedClaimView) => void;
  readonly onTakeBack: (id: string) => void;
}

export interface QuotesProps {
  readonly list: QuoteList;
  /** The words of the quotation at this position in `session.quotes`. */
  readonly wordsAt: (number: number) => string;
  /** The compared quotation that is open, by its key. */
  readonly selected: string | null;
  readonly card: QuoteCardView | null;
  readonly fault: string;
  readonly onSelect: (key: string | null) => void;
  readonly onReveal: (number: number) => void;
}

/** What became of an offered fact-check here. */
export interface OfferStatus {
  /** `kept` and `dropped`: just now, here; `in-library`: before. */
  readonly is: 'offered' | 'kept' | 'dropped' | 'in-library';
  /** Why it could not be kept or dropped: one sentence, or none. */
  readonly fault: string;
}

export interface OfferProps {
  readonly view: OfferView;
  readonly statusOf: (id: ClaimId) => OfferStatus;
  /** What became of keeping all of them: one sentence, or none; and whether that can be undone. */
  readonly allSaid: string;
  readonly canUndoAll: boolean;
  readonly onKeep: (offer: OfferedClaim) => void;
  readonly onDrop: (offer: OfferedClaim) => void;
  readonly onKeepAll: () => void;
  readonly onUndoAll: () => void;
}
