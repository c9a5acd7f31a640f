// The quotations of a story: who is quoted, and the card of the one that is open.

import type { QuotesProps } from '@/components/panel/passage-props';
import type { EntityId } from '@/lib/core/model/entity';
import { MAX_SENTENCE } from '@/lib/core/model/limits';
import type { SessionView } from '@/lib/core/model/session';
import type { RowWords } from '@/lib/core/view/candidate-view';
import type { QuoteCardView } from '@/lib/core/view/claim-card-view';
import { buildQuoteList, type QuoteList, quoteWords } from '@/lib/core/view/quote-list';
import { callBackground } from '@/lib/edge/wire/call';

/** Most parts of one quotation that the background takes. */
const MOST_PARTS = 100;

export interface QuotesDesk {
  /** `words`: of whoever is quoted, and of the texts. */
  readonly follow: (session: SessionView | null, words: ReadonlyMap<EntityId, RowWords>) => void;
  /** Opens the row of the quotation at this position in the session. False: there is none, or it was compared with no text. */
  readonly open: (number: number) => boolean;
  readonly props: () => QuotesProps;
}

export function createQuotesDesk(ports: {
  readonly changed: () => void;
  readonly reveal: (number: number) => Promise<unknown>;
}): QuotesDesk {
  let quotes: SessionView['quotes'] = [];
  let list: QuoteList = buildQuoteList({ quotes }, new Map());
  let selected: string | null = null;
  let card: QuoteCardView | null = null;
  let fault = '';
  /** Grows with every question: only the answer to the last one is shown. */
  let round = 0;

  async function open(key: string | null): Promise<void> {
    const mine = ++round;
    if (key !== selected) card = null;
    selected = key;
    fault = '';
    ports.changed();
    const row = list.checked.find((each) => each.key === key);
    const quote = row && quotes[row.number];
    if (!quote) return;
    const parts = quote.words.map((part) => part.slice(0, MAX_SENTENCE)).filter(Boolean);
    const answer = await callBackground('quoteCard', {
      text: row.text,
      speaker: quote.speaker,
      parts: parts.slice(0, MOST_PARTS),
    });
    if (mine !== round) return;
    if (answer.ok) card = answer.value;
    else fault = answer.fault.message;
    ports.changed();
  }

  return {
    follow: (session, words) => {
      quotes = session?.quotes ?? [];
      list = buildQuoteList({ quotes }, words);
      // Asked again: the library may be another, and the row may be gone.
      if (selected !== null) void open(list.checked.some(({ key }) => key === selected) ? selected : null);
    },
    open: (number) => {
      const row = list.checked.find((each) => each.number === number);
      if (row) void open(row.key);
      return row !== undefined;
    },
    props: () => ({
      list,
      wordsAt: (number) => {
        const quote = quotes[number];
        return quote ? quoteWords(quote) : '';
      },
      selected,
      card,
      fault,
      onSelect: (key) => void open(key),
      onReveal: (number) => void ports.reveal(number),
    }),
  };
}
