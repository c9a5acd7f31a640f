// A quotation beside a primary text: which passage it is, and word by word what differs.

import type { QuoteCheck, QuotePiece } from '../model/quote';

export interface CheckedQuote {
  readonly is: QuoteCheck['is'];
  /** The quotation beside its passage, in the quotation's order; empty where it was not found. */
  readonly pieces: readonly QuotePiece[];
  /** The passage as the text has it, with a few words around; empty where it was not found. */
  readonly passage: string;
}

/** `parts`: what stands within the marks, in order. */
export function checkQuote(_parts: readonly string[], _body: string): CheckedQuote {
  return { is: 'not-found', pieces: [], passage: '' };
}
