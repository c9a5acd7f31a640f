// Lines in which words stand: as a whole name, at the beginning of a name, of a word, or inside one.

import { fold } from '../text/fold';
import { BREAK, ID_AT, isOfKind, type ListPart, MARK, namesAt, TAB } from './list-lines';

/** How well a line fits; lower is better. */
export const RANKS = { whole: 0, name: 1, word: 2, inside: 3 } as const;
export type Rank = (typeof RANKS)[keyof typeof RANKS];

export interface Query {
  /** Folded. */
  readonly text: string;
  readonly words: readonly string[];
  /** `kindCode`, or null for all. */
  readonly kind: number | null;
}

export function queryOf(text: string, kind: number | null): Query {
  const folded = fold(text).trim();
  return { text: folded, words: folded.split(' '), kind };
}

type Take = (line: number, rank: Rank) => void;

type Pass = (part: ListPart, query: Query, take: Take) => void;

/**
 * What is looked for, from the best to the least: each is asked of all parts, and the next only where too little was found. Of three letters
 * and more all that fits is found in one reading: each of three took as long.
 */
export function passesOf(query: Query): readonly Pass[] {
  if (query.text.length < LEAST_INSIDE) return [findNames, findWords];
  return query.words.length === 1 ? [findAnywhere] : [findAnywhere, findAllWords];
}

/** Ids are paths, identifiers elsewhere have digits: plain words are looked for among names only, which halves the time. */
const IDENTIFIER = /[\d/:]/;

/** Fewer letters stand inside nearly every name. */
const LEAST_INSIDE = 3;

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Whether all that fits `next` stands among what fits `before`, once that was looked for to the end: its letters go on, and they are none of an
 * identifier, which is found whole only.
 */
export function goesOn(before: Query, next: Query): boolean {
  return (
    before.kind === next.kind &&
    before.text.length >= LEAST_INSIDE &&
    next.text.startsWith(before.text) &&
    !IDENTIFIER.test(next.text)
  );
}

/** How well one line fits a query of three letters and more that names no identifier; null: it does not. */
export function fitOf({ text, starts }: ListPart, query: Query, line: number): Rank | null {
  const names = text.slice(namesAt({ text, starts }, line) - 1, starts[line + 1]!);
  let best: Rank | null = null;
  for (let at = names.indexOf(query.text); at !== -1; at = names.indexOf(query.text, at + 1)) {
    const rank = rankAt(names, at, query.text.length);
    if (best === null || rank < best) best = rank;
  }
  const isInside = best === null || best === RANKS.inside;
  return isInside && query.words.length > 1 && hasAllWords(names, query) ? RANKS.word : best;
}

/** Names that begin so, and identifiers. */
function findNames(part: ListPart, query: Query, take: Take): void {
  const { length } = query.text;
  eachPlace(part, query, `${TAB}${query.text}`, (at, line) => {
    take(line, rankAt(part.text, at + 1, length));
    return at + 1;
  });
  findIdentifiers(part, query, take);
}

/** Words of a name that begin so. */
function findWords(part: ListPart, query: Query, take: Take): void {
  eachPlace(part, query, ` ${query.text}`, (at, line) => {
    if (at < namesAt(part, line)) return at + 1;
    take(line, RANKS.word);
    return part.starts[line + 1]!;
  });
}

/** Names that hold it, each line by the place that fits best; and identifiers. */
function findAnywhere(part: ListPart, query: Query, take: Take): void {
  const { length } = query.text;
  let last = -1;
  let names = 0;
  let best: Rank | null = null;
  eachPlace(part, query, query.text, (at, line) => {
    if (line !== last) {
      last = line;
      names = namesAt(part, line);
      best = null;
    }
    if (at < names) return names;
    const rank = rankAt(part.text, at, length);
    if (best === null || rank < best) {
      best = rank;
      take(line, rank);
    }
    return rank === RANKS.whole ? part.starts[line + 1]! : at + 1;
  });
  findIdentifiers(part, query, take);
}

/** Several words: all of them begin words of one name, in whatever order. */
function findAllWords(part: ListPart, query: Query, take: Take): void {
  // The longest word is the rarest.
  const [first] = [...query.words].sort((a, b) => b.length - a.length) as [string, ...string[]];
  eachPlace(part, query, first, (at, line) => {
    const before = part.text[at - 1];
    if (before !== ' ' && before !== TAB) return at + 1;
    const start = namesAt(part, line);
    if (at < start) return start;
    const end = part.starts[line + 1]!;
    if (hasAllWords(part.text.slice(start, end - 1), query)) take(line, RANKS.word);
    return end;
  });
}

/** All words begin words of one of these names. */
function hasAllWords(names: string, { words }: Query): boolean {
  // Most lines that have one word have no other: their names are not parted.
  if (!words.every((word) => names.includes(word))) return false;
  return names.split(TAB).some((name) => words.every((word) => ` ${name}`.includes(` ${word}`)));
}

function findIdentifiers(part: ListPart, query: Query, take: Take): void {
  if (!IDENTIFIER.test(query.text)) return;
  const { text, starts } = part;
  eachPlace(part, query, `${query.text}${MARK}`, (at, line) => {
    if (text[at - 1] === MARK || at === starts[line]! + ID_AT) take(line, RANKS.whole);
    return at + 1;
  });
  if (query.text.includes('/'))
    eachPlace(part, query, query.text, (at, line) => {
      if (at === starts[line]! + ID_AT) take(line, RANKS.name);
      return at + 1;
    });
}

/** How well so many units of a name fit: by what stands before them, and behind. */
function rankAt(text: string, at: number, length: number): Rank {
  const before = text[at - 1]!;
  if (before === TAB) {
    const after = text[at + length];
    return after === TAB || after === BREAK ? RANKS.whole : RANKS.name;
  }
  return before !== ' ' && isLetter(before) ? RANKS.inside : RANKS.word;
}

/** A word begins behind anything else. The first comparison spares the expression nearly all names. */
function isLetter(unit: string): boolean {
  return (unit >= 'a' && unit <= 'z') || LETTER.test(unit);
}

/** Each place of `pattern` in lines of the kind that is asked for; `found` says where to go on. */
function eachPlace(
  part: ListPart,
  { kind }: Query,
  pattern: string,
  found: (at: number, line: number) => number,
): void {
  const { text, starts } = part;
  let line = 0;
  for (let at = text.indexOf(pattern); at !== -1; ) {
    line = lineAt(starts, at, line);
    at = text.indexOf(pattern, isOfKind(part, line, kind) ? found(at, line) : starts[line + 1]!);
  }
}

/** The line in which a place lies, `from` or later: in strides that double and then by halving, for the next place may be near or thousands on. */
function lineAt(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let stride = 1;
  while (low + stride < starts.length - 1 && starts[low + stride]! <= at) {
    low += stride;
    stride *= 2;
  }
  let high = Math.min(low + stride, starts.length - 1);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}
