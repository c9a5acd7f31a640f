// Quotations and the texts that they are said to be from: which texts must be read, and what comes of comparing.

import type { EntityId } from '../model/entity';
import { MAX_QUOTES } from '../model/limits';
import type { Quote, QuoteCheck } from '../model/quote';
import { checkQuote } from '../quotes/check-quote';
import type { FoundQuote } from '../quotes/find-quotes';
import type { TextBodies, TextBody } from './needs';

/** The texts to be read, each once. Few stories quote one, and of most stories none is asked for. */
export function textsOf(found: readonly FoundQuote[]): readonly EntityId[] {
  return [...new Set(found.flatMap(({ texts }) => texts))];
}

/** The most telling first: of several texts that a quotation may be from it is from the one that it agrees with. */
const KINDS: readonly QuoteCheck['is'][] = ['exact', 'shortened', 'changed'];

/** `text` is the article's. */
export function compared(text: string, found: readonly FoundQuote[], bodies: TextBodies): Quote[] {
  return found.slice(0, MAX_QUOTES).map(({ texts, isAttributed, ...quote }) => {
    const words = quote.parts.map(({ start, end }) => text.slice(start, end));
    return {
      ...quote,
      check: checkOf(
        words,
        texts.map((id) => bodies.get(id) ?? []),
        isAttributed,
      ),
    };
  });
}

/**
 * `texts`: for each that it may be from, the likeliest first, its bodies. Where it is in none of them that is told only of a quotation that
 * the story says to be from there, and if we hold it: a text that is merely named nearby tells nothing.
 */
function checkOf(
  words: readonly string[],
  texts: readonly (readonly TextBody[])[],
  isAttributed: boolean,
): QuoteCheck | null {
  let best: QuoteCheck | null = null;
  let rank = KINDS.length;
  for (const { text, body } of texts.flat()) {
    const { is } = checkQuote(words, body);
    const place = KINDS.indexOf(is);
    if (place === -1 || place >= rank) continue;
    best = { is, text };
    rank = place;
    if (rank === 0) break;
  }
  const first = texts.find((bodies) => bodies.length > 0);
  if (best || !isAttributed || !first) return best;
  return { is: 'not-found', text: first[0]!.text };
}
