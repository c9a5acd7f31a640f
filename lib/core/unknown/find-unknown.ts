// Names of a story that the library does not know: in full, with what they are called by later, or one word where enough speaks for it.

import type { ArticleWords } from '../link/article-words';
import { keyOf } from '../link/mentions';
import type { TokenRange } from '../link/name-parts';
import type { UnknownName as Strange } from '../link/whole-names';
import { MAX_UNKNOWN } from '../model/limits';
import { type Span, spanAt } from '../model/span';
import type { UnknownName } from '../model/unknown-name';
import { foldedName } from '../text/said';
import { isCut, isMadeOfKnown } from './borders';
import { isLong, isLongName, isOfTheNet, isQuotedWhole, isShortName } from './evidence';
import { kindOf } from './kinds';
import { type Piece, readPieces, spanOf } from './pieces';
import { type Gathered, ShortForms } from './short-forms';

export interface Unlinked {
  /** Capitalised words that are no known name, as linking leaves them. */
  readonly strange: readonly Strange[];
  /** Known names that mean nobody here: perhaps short forms of somebody unknown. Sorted. */
  readonly unlinked: readonly Span[];
  /** Names of the library as they were found, whatever came of them. */
  readonly found: readonly Span[];
  /** What is known already, sorted and not overlapping. */
  readonly known: readonly Span[];
  /** Not the story's own words: bylines, credits, datelines. */
  readonly isBeside: (span: Span, block: number) => boolean;
  /** The reader has said that these words are no name. */
  readonly isNever: (range: TokenRange) => boolean;
  /** As the page names it. */
  readonly publisher: string | null;
}

/** In reading order; at most `MAX_UNKNOWN`, those named most often. */
export function findUnknown(words: ArticleWords, left: Unlinked): UnknownName[] {
  const isKnown = (index: number): boolean => spanAt(left.known, words.tokens.starts[index]!) >= 0;
  const pieces = readPieces(words, left.strange, (range) => isTaken(words, left, range)).filter(
    (piece) => isReadable(words, piece) && !isOfTheNet(words, piece) && !left.isNever(piece),
  );
  // A name of the library that means nobody here is none that the library does not know.
  const found = new Set(left.found.map(placeOf));
  const isFound = (range: TokenRange): boolean => found.has(placeOf(spanOf(words, range)));
  const clear = pieces.filter(
    (piece) => !isFound(piece) && !isMadeOfKnown(words, piece, isFound) && !isCut(words, piece, isKnown),
  );
  const names = gatherLong(words, clear);
  const shorts = new ShortForms(words, names);
  const alone = new Map<string, Piece[]>();
  for (const piece of clear) {
    if (isLong(words, piece) || shorts.has(keyOf(words, piece))) continue;
    const key = keyOf(words, piece);
    const held = alone.get(key);
    if (held) held.push(piece);
    else alone.set(key, [piece]);
  }
  for (const [key, mentions] of alone)
    if (isShortName(words, mentions)) names.set(key, { full: mentions[0]!, mentions: [] });
  // What is no ground for a name by itself is a mention all the same where there is one.
  const placed = new Set([...names.values()].flatMap(({ mentions }) => mentions.map(({ first }) => first)));
  const place = (range: TokenRange): void => {
    const key = keyOf(words, range);
    const name = names.get(key) ?? shorts.meantBy(key, range);
    if (!name || placed.has(range.first)) return;
    placed.add(range.first);
    name.mentions.push(range);
  };
  for (const piece of pieces) place(piece);
  for (const range of rangesOf(words, left)) place(range);
  const own = foldedName(left.publisher ?? '');
  return told(
    words,
    [...names].filter(([key]) => key !== own).map(([, name]) => name),
  );
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function isTaken(words: ArticleWords, { known, isBeside }: Unlinked, range: TokenRange): boolean {
  const span = spanOf(words, range);
  for (let index = range.first; index < range.until; index += 1)
    if (spanAt(known, words.tokens.starts[index]!) >= 0 || words.isDateline(index)) return true;
  return isBeside(span, words.blockOf(range.first));
}

/** Where a capital says something. In a language that we have no words of, only what begins as a person's name does is read. */
function isReadable(words: ArticleWords, { first, until, looks }: Piece): boolean {
  if (words.casingOf(first) !== 'sentence') return false;
  return words.english || (looks === 'named' && isLong(words, { first, until }));
}

function gatherLong(words: ArticleWords, pieces: readonly Piece[]): Map<string, Gathered> {
  const names = new Map<string, Gathered>();
  const quoted = new Map<string, Piece[]>();
  for (const piece of pieces) {
    if (!isLong(words, piece) || !isLongName(words, piece)) continue;
    const key = keyOf(words, piece);
    const known = names.get(key);
    if (known) known.mentions.push(piece);
    else if (isQuotedWhole(words, piece)) quoted.set(key, [...(quoted.get(key) ?? []), piece]);
    else names.set(key, { full: piece, mentions: [piece, ...(quoted.get(key) ?? [])] });
  }
  return names;
}

function* rangesOf(words: ArticleWords, { unlinked, isBeside }: Unlinked): Generator<TokenRange> {
  for (const span of unlinked) {
    const first = words.tokenAt(span.start);
    let until = first;
    while (until < words.count && words.tokens.starts[until]! < span.end) until += 1;
    if (until > first && words.casingOf(first) === 'sentence' && !isBeside(span, words.blockOf(first)))
      yield { first, until };
  }
}

function told(words: ArticleWords, names: readonly Gathered[]): UnknownName[] {
  const kinds = new Map(words.blocks.map((block, number) => [number, block.kind]));
  const found = names.flatMap(({ full, mentions }): UnknownName[] => {
    const here = mentions
      .filter(({ first }) => kinds.get(words.blockOf(first)) !== 'lead')
      .sort((a, b) => a.first - b.first);
    if (here.length === 0) return [];
    const { start, end } = spanOf(words, full);
    const spans = distinct(here.map((range) => spanOf(words, range)));
    return [
      { words: words.tokens.text.slice(start, end), mentions: spans, kind: kindOf(words, full, mentions) },
    ];
  });
  return [...found]
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MAX_UNKNOWN)
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

function distinct(spans: readonly Span[]): Span[] {
  return spans.filter(({ start }, at) => at === 0 || start >= spans[at - 1]!.end);
}
