// The folded form of words: what two spellings of a name have in common.

import { CLASS, classOf, SPREADS, spreadOf, type Unit, unitAt } from './units';

/** ASCII but for the backtick, the only one of it that is another character folded. */
const PLAIN = /^[ -_a-~]*$/;

/**
 * Folds a word or a few: compatibility forms (NFKC), capitals, optional diacritics (Orbán, Erdoğan, ß, ø), curly quotes and
 * dashes become plain; soft hyphens, zero-width and direction marks go; white space becomes one space. Any other punctuation
 * stays. `fold('Gdańsk’s')` is `gdansk's`. Spellings that readers tell apart stay apart: Zelenskyy and Zelensky.
 */
export function fold(word: string): string {
  if (PLAIN.test(word) && !word.includes('  ')) return word.toLowerCase();
  let folded = '';
  for (let at = 0; at < word.length; ) {
    const point = word.codePointAt(at)!;
    folded += foldedUnits(point, unitAt(word, at), folded);
    at += point > 0xffff ? 2 : 1;
  }
  return folded;
}

function foldedUnits(point: number, unit: Unit, before: string): string {
  if (unit < 0) return String.fromCharCode(unit & 0xffff);
  if (unit & SPREADS) return spreadOf(point).units;
  switch (classOf(unit)) {
    case CLASS.ignored:
    case CLASS.markDropped:
      return '';
    case CLASS.space:
    case CLASS.lineBreak:
      return before.endsWith(' ') ? '' : ' ';
    case CLASS.other:
      return point > 0xffff ? String.fromCodePoint(point) : String.fromCharCode(unit & 0xffff);
    default:
      return String.fromCharCode(unit & 0xffff);
  }
}
