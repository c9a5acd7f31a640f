// A quotation beside a primary text: which passage it is, and word by word what differs.

import type { QuoteCheck, QuotePiece } from '../model/quote';
import { align } from './align';
import { layOut } from './lay-out';
import { likenessOf, RECOGNISED } from './likeness';
import { movedClauses } from './moved-clauses';
import { passageWords } from './passage-words';
import { type QuotedItem, readQuoted } from './quoted-words';
import { type ReadText, readText } from './read-text';
import { passageAround } from './sentences-around';
import { withoutWeak } from './weak-pairs';
import { wordForWord } from './word-for-word';

export interface CheckedQuote {
  readonly is: QuoteCheck['is'];
  /** The quotation beside its passage, in the quotation's order; empty where it was not found. */
  readonly pieces: readonly QuotePiece[];
  /** The passage as the text has it, with a few words around; empty where it was not found. */
  readonly passage: string;
  /** How much of the quotation the passage has, 0..1; 1 where it is word for word. */
  readonly likeness: number;
}

const NOT_FOUND: CheckedQuote = { is: 'not-found', pieces: [], passage: '', likeness: 0 };

/** Longest quotation that is compared, in words: it is longer than any article of a treaty. Of a longer one, its beginning. */
const LONGEST_QUOTE = 1_500;

/** `parts`: what stands within the marks, in order. */
export function checkQuote(parts: readonly string[], body: string): CheckedQuote {
  return checkAgainst(parts, readText(body));
}

/** The same for a text that is read already. */
export function checkAgainst(parts: readonly string[], text: ReadText): CheckedQuote {
  const items = readQuoted(parts, 'as-insertions').slice(0, LONGEST_QUOTE);
  if (text.tokens.count === 0 || !items.some((item) => item.is === 'word')) return NOT_FOUND;
  const whole = readQuoted(parts, 'as-words').slice(0, LONGEST_QUOTE);
  const found = wordForWord(parts, whole, text) ?? wordForWord(parts, items, text);
  if (found !== null) {
    const { pieces, leavesOut, place } = found;
    return {
      is: leavesOut ? 'shortened' : 'exact',
      pieces,
      passage: passageAround(text, place),
      likeness: 1,
    };
  }
  return inOtherWords(parts, whole, text);
}

function inOtherWords(parts: readonly string[], items: readonly QuotedItem[], text: ReadText): CheckedQuote {
  const pairs = withoutWeak(items, align(items, text, passageWords(items, text)));
  const moved = movedClauses(items, text, pairs);
  const likeness = likenessOf(items, pairs, moved, text.tokens.count);
  if (likeness < RECOGNISED) return NOT_FOUND;
  const { pieces, leavesOut, place } = layOut({ parts, items, text, pairs, moved });
  const differs = pieces.some(({ is }) => is === 'here' || is === 'there');
  return {
    is: differs ? 'changed' : leavesOut ? 'shortened' : 'exact',
    pieces,
    passage: passageAround(text, place),
    likeness,
  };
}
