// A quotation laid along a passage word by word: the best pairing in order, where a run counts for more than its words apart.

import type { QuotedItem } from './quoted-words';
import type { ReadText } from './read-text';

/** A word of the quotation (index of the item) and the word of the text that it is. `same`: the same word; else only of the same stem. */
export interface Pair {
  readonly item: number;
  readonly word: number;
  readonly same: boolean;
}

/*
 * A noun scores 32, a word of grammar 8, and 8 more when it goes on a run: so a lone "the" never draws the passage out, and the "of"
 * inside a run stays where it is.
 */
const SAME = 32;
const SAME_STEM = 16;
const IN_RUN = 8;
/** Skipping words of the text: the first, and each further one. A noun is worth a clause. */
const OPEN_SKIP = 8;
const SKIP = 1;
/** Skipping them where the quotation says that it does, however many. */
const MARKED_SKIP = 4;
/** A word of the quotation that the text has not. */
const ADDED = 2;
const NONE = -(1 << 28);

/** Where the best of a cell came from. */
const START = 0;
const PAIR = 1;
const TEXT_SKIPPED = 2;
const WORD_ADDED = 3;
const MARKED = 4;
/** Beside it in one byte: the pair goes on a run; the skip goes on a skip. */
const RUN_BIT = 8;
const LONGER_BIT = 16;

/**
 * The best local alignment (Smith and Waterman's, with Gotoh's affine gaps). `words`: the words of the text that may belong to the
 * passage, ascending. Time and bytes are items times words: the caller bounds both.
 */
export function align(items: readonly QuotedItem[], text: ReadText, words: Int32Array): Pair[] {
  const width = words.length + 1;
  const back = new Uint8Array((items.length + 1) * width);
  /** For a mark's row: the column from which the text goes on. */
  const jumps = new Map<number, Int32Array>();
  let best = new Int32Array(width);
  let pairs = new Int32Array(width).fill(NONE);
  const top = { score: 0, row: 0, column: 0 };
  for (let row = 1; row <= items.length; row += 1) {
    const item = items[row - 1]!;
    const nextPairs = new Int32Array(width).fill(NONE);
    const next = new Int32Array(width);
    const base = row * width;
    if (item.is !== 'word') {
      const jump = new Int32Array(width);
      let from = 0;
      for (let column = 0; column < width; column += 1) {
        const isHere = best[column]! >= best[from]! - MARKED_SKIP;
        if (best[column]! > best[from]!) from = column;
        jump[column] = isHere ? column : from;
        next[column] = isHere ? best[column]! : best[from]! - MARKED_SKIP;
        back[base + column] = MARKED;
      }
      jumps.set(row, jump);
    } else {
      const { key, stem } = item;
      const same = SAME * item.weight;
      const related = SAME_STEM * item.weight;
      const added = best[0]! - ADDED;
      next[0] = Math.max(0, added);
      back[base] = added > 0 ? WORD_ADDED : START;
      let skip = NONE;
      for (let column = 1; column < width; column += 1) {
        const word = words[column - 1]!;
        const gain = text.keys[word] === key ? same : text.stems[word] === stem ? related : 0;
        let from = START;
        let score = 0;
        if (gain > 0) {
          const fresh = best[column - 1]! + gain;
          const run = pairs[column - 1]! + gain + IN_RUN;
          const paired = Math.max(fresh, run);
          nextPairs[column] = paired;
          score = paired;
          from = run > fresh ? PAIR | RUN_BIT : PAIR;
          if (paired > top.score) {
            top.score = paired;
            top.row = row;
            top.column = column;
          }
        }
        const opened = next[column - 1]! - OPEN_SKIP;
        const longer = skip - SKIP;
        skip = Math.max(opened, longer);
        const isLonger = longer > opened ? LONGER_BIT : 0;
        if (skip > score) {
          score = skip;
          from = (from & RUN_BIT) | TEXT_SKIPPED;
        }
        const without = best[column]! - ADDED;
        if (without > score) {
          score = without;
          from = (from & RUN_BIT) | WORD_ADDED;
        }
        next[column] = score;
        back[base + column] = from | isLonger;
      }
    }
    best = next;
    pairs = nextPairs;
  }
  return traceBack({ items, text, words, back, jumps, row: top.row, column: top.column });
}

interface Trace {
  readonly items: readonly QuotedItem[];
  readonly text: ReadText;
  readonly words: Int32Array;
  readonly back: Uint8Array;
  readonly jumps: ReadonlyMap<number, Int32Array>;
  readonly row: number;
  readonly column: number;
}

function traceBack({ items, text, words, back, jumps, row, column }: Trace): Pair[] {
  const width = words.length + 1;
  const found: Pair[] = [];
  let isPaired = row > 0;
  while (row > 0) {
    const cell = back[row * width + column]!;
    const from = cell & 7;
    if (isPaired || from === PAIR) {
      const item = items[row - 1]!;
      const word = words[column - 1]!;
      found.push({ item: row - 1, word, same: item.is === 'word' && text.keys[word] === item.key });
      isPaired = (cell & RUN_BIT) !== 0;
      row -= 1;
      column -= 1;
    } else if (from === MARKED) {
      column = jumps.get(row)![column]!;
      row -= 1;
    } else if (from === WORD_ADDED) row -= 1;
    else if (from === TEXT_SKIPPED) {
      let isLonger = (cell & LONGER_BIT) !== 0;
      column -= 1;
      while (isLonger) {
        isLonger = (back[row * width + column]! & LONGER_BIT) !== 0;
        column -= 1;
      }
    } else break;
  }
  return found.reverse();
}
