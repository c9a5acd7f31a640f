// Quotations and the texts that they are said to be from: which texts must be read, and what comes of comparing.

import type { EntityId } from '../model/entity';
import { MAX_QUOTES } from '../model/limits';
import type { Quote, QuoteCheck } from '../model/quote';
import { checkAgainst } from '../quotes/check-quote';
import type { FoundQuote } from '../quotes/find-quotes';
import { type ReadText, readText } from '../quotes/read-text';
import type { TextBodies, TextBody } from './needs';

/** The texts to be read, each once. Few stories quote one, and of most stories none is asked for. */
export function textsOf(found: readonly FoundQuote[]): readonly EntityId[] {
  return [...new Set(found.flatMap(({ texts }) => texts))];
}

/** `text` is the article's. */
export function compared(text: string, found: readonly FoundQuote[], bodies: TextBodies): Quote[] {
  const read = new Map<TextBody, ReadText>();
  const readOnce = (body: TextBody): ReadText => {
    const known = read.get(body) ?? readText(body.body);
    read.set(body, known);
    return known;
  };
  return found.slice(0, MAX_QUOTES).map(({ texts, isAttributed, ...quote }) => {
    const words = quote.parts.map(({ start, end }) => text.slice(start, end));
    const held = texts.map((id) => bodies.get(id) ?? []).filter((each) => each.length > 0);
    const best = bestOf(words, held.flat(), readOnce);
    // Where it is in none of them, that is told only of a quotation that is said to be from there: a text that is merely named nearby
    // tells nothing.
    const first = isAttributed ? held[0]?.[0] : undefined;
    return { ...quote, check: best ?? (first ? { is: 'not-found', text: first.text } : null) };
  });
}

/** Of several texts that a quotation may be from, the likeliest first, it is from the one that has most of it. */
function bestOf(
  words: readonly string[],
  texts: readonly TextBody[],
  read: (text: TextBody) => ReadText,
): QuoteCheck | null {
  let best: QuoteCheck | null = null;
  let most = 0;
  for (const each of texts) {
    const { is, likeness } = checkAgainst(words, read(each));
    if (is === 'exact') return { is, text: each.text };
    // What is shortened and what is changed may be as like: the former has no other word.
    const rank = is === 'shortened' ? 2 : likeness;
    if (is === 'not-found' || rank <= most) continue;
    best = { is, text: each.text };
    most = rank;
  }
  return best;
}
