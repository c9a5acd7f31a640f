// A sentence read for comparing with claims: once, whatever the number of claims that it is laid beside.

import type { Tokens } from '../text/tokens';
import { type Places, placesOf, type Side } from './align';
import { type Figure, figuresIn } from './figures';
import type { Tells } from './tells';
import { type ReadWords, readWords } from './words';

export interface Reading {
  readonly words: ReadWords;
  readonly side: Side;
  readonly places: Places;
  readonly figures: readonly Figure[];
  readonly isQuestion: boolean;
  /** A question that begins with its verb: "Did he …?" It asserts nothing. */
  readonly isPolar: boolean;
}

const POLAR = /^(?:did|do|does|is|are|was|were|will|would|can|could|has|have|had|should)$/i;

/** The tokens `[first, next)`. */
export function readSentence(tokens: Tokens, first: number, next: number, tells: Tells): Reading {
  const words = readWords(tokens, first, next);
  const side = tells.side(words);
  const behind = tokens.text.slice(tokens.ends[next - 1]!, tokens.ends[next - 1]! + 4);
  const isQuestion = /^[^\p{L}\p{N}]*[?？]/u.test(behind);
  return {
    words,
    side,
    places: placesOf(side),
    figures: figuresIn(words),
    isQuestion,
    isPolar: isQuestion && POLAR.test(tokens.text.slice(tokens.starts[first]!, tokens.ends[first]!)),
  };
}
