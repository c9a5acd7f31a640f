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

/** What is looked for, from the best to the least: each is asked of all parts, and the next only where too little was found. */
export const PASSES: readonly ((part: ListPart, query: Query, take: Take) => void)[] = [
  findNames,
  findWords,
  findInside,
];

/** Ids are paths, identifiers elsewhere have digits: plain words are looked for among names only, which halves the time. */
const IDENTIFIER = /[\d/:]/;

/** Fewer letters stand inside nearly every name. */
const LEAST_INSIDE = 3;

/** Names that begin so, and identifiers. */
function findNames(part: ListPart, query: Query, take: Take): void {
  const { text, starts } = part;
  eachPlace(part, query, `${TAB}${query.text}`, (at, line) => {
    const after = text[at + 1 + query.text.length];
    take(line, after === TAB || after === BREAK ? RANKS.whole : RANKS.name);
    return at + 1;
  });
  if (!IDENTIFIER.test(query.text)) return;
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

/** Words of a name that begin so; of several words all must, in one name. */
function findWords(part: ListPart, query: Query, take: Take): void {
  const [first] = [...query.words].sort((a, b) => b.length - a.length) as [string, ...string[]];
  if (query.words.length === 1) {
    eachPlace(part, query, ` ${first}`, (at, line) => {
      if (at < namesAt(part, line)) return at + 1;
      take(line, RANKS.word);
      return part.starts[line + 1]!;
    });
    return;
  }
  // The longest word is the rarest.
  for (const before of [' ', TAB])
    eachPlace(part, query, before + first, (at, line) => {
      const start = namesAt(part, line);
      if (at + 1 < start) return at + 1;
      const end = part.starts[line + 1]!;
      const names = part.text.slice(start, end - 1).split(TAB);
      if (names.some((name) => query.words.every((word) => ` ${name}`.includes(` ${word}`))))
        take(line, RANKS.word);
      return end;
    });
}

function findInside(part: ListPart, query: Query, take: Take): void {
  if (query.text.length < LEAST_INSIDE) return;
  eachPlace(part, query, query.text, (at, line) => {
    if (at < namesAt(part, line)) return at + 1;
    take(line, /[^\p{L}\p{N}]/u.test(part.text[at - 1]!) ? RANKS.word : RANKS.inside);
    return part.starts[line + 1]!;
  });
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

/** The line in which a place lies, `from` or later: by halving, since a rare word skips thousands. */
function lineAt(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}
