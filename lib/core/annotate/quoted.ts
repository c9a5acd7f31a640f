// Quotations and the texts that they are said to be from: which texts must be read, and what comes of comparing.

import type { EntityId } from '../model/entity';
import type { Quote } from '../model/quote';
import { chooseCheck } from '../quotes/choose-check';
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
  return found.map(({ texts, isAttributed, ...quote }) => {
    const held = texts.flatMap((id) => bodies.get(id) ?? []);
    const words = quote.parts.map(({ start, end }) => text.slice(start, end));
    const chosen = chooseCheck(
      { isAttributed },
      words,
      held.map((body) => ({ entity: body.text, text: readOnce(body) })),
    );
    return { ...quote, check: chosen && { is: chosen.is, text: chosen.text } };
  });
}
