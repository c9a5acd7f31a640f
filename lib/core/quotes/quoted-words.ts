// A quotation as it is compared: its words, and where it says itself that something is left out or put in.

import { fold } from '../text/fold';
import { foldedToken, isCapitalised, tokenize } from '../text/tokens';
import { wordForm } from './read-text';
import { wordWeight } from './word-weights';

export interface QuotedWord {
  readonly is: 'word';
  /** As in the quotation. */
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly letters: string;
  readonly key: number;
  readonly stem: number;
  readonly weight: number;
  /** It has a capital that no beginning gives it. */
  readonly isName: boolean;
}

export interface QuotedMark {
  /**
   * - `ellipsis` words are left out here
   * - `insertion` these words are the writer's: in place of others, or added
   * - `break` the quotation is interrupted here, by an attribution or by its end
   */
  readonly is: 'ellipsis' | 'insertion' | 'break';
  readonly words: string;
  /** Of an insertion: its letters, by which it is seen to say what the text says. */
  readonly letters: string;
}

export type QuotedItem = QuotedWord | QuotedMark;

/** "[A]n armed attack", "assist[s]": a word with a few letters of the writer's. */
const LETTERS_IN_BRACKETS =
  /[\p{L}\p{M}]{1,30}\[[\p{L}\p{M}]{1,4}\][\p{L}\p{M}]{0,30}|\[[\p{L}\p{M}]{1,30}\][\p{L}\p{M}]{1,30}/gu;
/** An ellipsis, also of spaced or bracketed stops; or a whole bracket. At most 300 units: what is longer is no insertion. */
const MARK =
  /[[(]\s*(?:…|\.\s?\.(?:\s?\.)*)\s*[\])]|…+(?:\s?\.)?|\.\s?\.\s?\.(?:\s?\.)*|\.\.|\[[^[\]]{0,300}\]/gu;

/**
 * The items of a quotation in its own order. `letters`: whether "[A]n" is read as the word "An", or as words of the writer's: the first
 * holds where the text has that word.
 */
export function readQuoted(parts: readonly string[], letters: 'as-words' | 'as-insertions'): QuotedItem[] {
  const items: QuotedItem[] = [];
  parts.forEach((text, part) => {
    if (part > 0) items.push({ is: 'break', words: '…', letters: '' });
    let from = 0;
    for (const { at, words, isPartly } of marksOf(text)) {
      items.push(...wordsIn(text, part, from, at));
      if (isPartly && letters === 'as-words')
        items.push(wordOf(words, { part, start: at, end: at + words.length }));
      else items.push(markOf(words));
      from = at + words.length;
    }
    items.push(...wordsIn(text, part, from, text.length));
  });
  return items;
}

function wordsIn(text: string, part: number, from: number, to: number): QuotedWord[] {
  const tokens = tokenize(text.slice(from, to));
  return Array.from({ length: tokens.count }, (_, index): QuotedWord => {
    const folded = foldedToken(tokens, index);
    const start = from + tokens.starts[index]!;
    const isName =
      start > 0 &&
      isCapitalised(tokens, index) &&
      !/[.!?:;"“‘]\s*$/.test(text.slice(Math.max(0, start - 3), start));
    const end = from + tokens.ends[index]!;
    return { is: 'word', part, start, end, ...wordForm(folded), weight: wordWeight(folded), isName };
  });
}

function wordOf(words: string, place: { part: number; start: number; end: number }): QuotedWord {
  const folded = fold(words.replace(/[[\]]/g, ''));
  return { is: 'word', ...place, ...wordForm(folded), weight: wordWeight(folded), isName: false };
}

interface MarkInText {
  readonly at: number;
  readonly words: string;
  /** A word with letters in brackets. */
  readonly isPartly: boolean;
}

function marksOf(text: string): MarkInText[] {
  const partly = [...text.matchAll(LETTERS_IN_BRACKETS)];
  const marks = partly.map(({ 0: words, index }): MarkInText => ({ at: index, words, isPartly: true }));
  for (const { 0: words, index } of text.matchAll(MARK)) {
    const end = index + words.length;
    if (!partly.some((found) => found.index < end && index < found.index + found[0].length))
      marks.push({ at: index, words, isPartly: false });
  }
  return marks.sort((one, other) => one.at - other.at);
}

function markOf(words: string): QuotedMark {
  const tokens = tokenize(words.replace(/[[\]]/g, ''));
  const letters = Array.from(
    { length: tokens.count },
    (_, index) => wordForm(foldedToken(tokens, index)).letters,
  ).join('');
  return { is: letters === '' ? 'ellipsis' : 'insertion', words, letters };
}
