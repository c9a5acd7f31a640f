// From found names to mentions: where they stand, what they may mean, and what surrounds them.

import type { CorrectionId } from '../model/correction';
import type { EntityKind } from '../model/entity';
import type { Span } from '../model/span';
import { FLAG } from '../text/token-flags';
import type { ArticleWords } from './article-words';
import { stemHash } from './context-words';
import { PLACE_PREPOSITIONS, TITLES } from './lexicon/lexicon';
import type { TokenRange } from './name-parts';
import type { EntityTable, Reading } from './table/entity-table';
import { spellingCode, spellingHash } from './table/table-layout';
import { SPELT_OTHERWISE } from './weights';

/** Words of the article that are names of the library: entries of the name index, rising. */
export interface FoundName extends Span {
  readonly entries: readonly number[];
  /** Of the folded name. */
  readonly hash: number;
}

/** One thing that a mention may mean. */
export interface Candidate {
  readonly entity: number;
  readonly kind: EntityKind;
  readonly reading: Reading;
  /** The reader's rule that says so: then it is the only one. */
  readonly correction?: CorrectionId;
}

export interface Mention extends Span, TokenRange {
  readonly words: string;
  /** The folded words with one space between: what equal mentions share. */
  readonly key: string;
  /** Meanings by the library; empty for a short form of someone whose family name it does not list. */
  readonly candidates: readonly Candidate[];
  /** Meanings that ask for words which the article does not have. */
  readonly unmet: number;
}

/** The mention at a span, or null where the span does not fall on whole tokens. */
export function readMention(
  words: ArticleWords,
  table: EntityTable,
  { start, end, entries, hash }: FoundName,
): Mention | null {
  const { starts, ends } = words.tokens;
  const first = words.tokenAt(start);
  if (first >= words.count || starts[first] !== start) return null;
  let last = first;
  while (last + 1 < words.count && starts[last + 1]! < end) last += 1;
  if (ends[last] !== end) return null;
  const span = withoutArticle(words, { first, until: last + 1 });
  const best = new Map<number, Reading>();
  let unmet = 0;
  const spelling = spellingCode(spellingHash(words.tokens.text.slice(start, end)));
  const names = table.readings(entries, hash);
  const spelt = names.some((name) => name.spelling === spelling);
  for (const name of names) {
    const share = spelt && name.spelling !== spelling ? SPELT_OTHERWISE : 1;
    for (const reading of name.readings) {
      if (!needsAreMet(words, reading)) {
        unmet += 1;
        continue;
      }
      const weighed = share === 1 ? reading : { ...reading, prior: reading.prior * share };
      const known = best.get(reading.entity);
      // A name that stands alone tells more than a family name; else the likelier one.
      if (!known || rank(weighed) > rank(known)) best.set(reading.entity, weighed);
    }
  }
  const candidates = [...best.values()].map((reading) => ({
    entity: reading.entity,
    kind: table.kind(reading.entity),
    reading,
  }));
  return mentionAt(words, span, { candidates, unmet });
}

/** "the Netherlands": a small article in front is no part of the name, also where a pack lists it so. */
function withoutArticle(words: ArticleWords, { first, until }: TokenRange): TokenRange {
  const article = until - first > 1 && !words.isCapital(first) && words.folded(first) === 'the';
  return { first: article ? first + 1 : first, until };
}

/** A mention over whole tokens. */
export function mentionAt(
  words: ArticleWords,
  { first, until }: TokenRange,
  meanings: { readonly candidates: readonly Candidate[]; readonly unmet: number } = {
    candidates: [],
    unmet: 0,
  },
): Mention {
  const span = { start: words.tokens.starts[first]!, end: words.tokens.ends[until - 1]! };
  return {
    first,
    until,
    ...span,
    words: words.tokens.text.slice(span.start, span.end),
    key: keyOf(words, { first, until }),
    ...meanings,
  };
}

export function keyOf(words: ArticleWords, { first, until }: TokenRange): string {
  let key = words.folded(first);
  for (let index = first + 1; index < until; index += 1) key += ` ${words.folded(index)}`;
  return key;
}

function rank({ type, prior }: Reading): number {
  return (type === 'family' ? 0 : 1) + prior;
}

function needsAreMet(words: ArticleWords, { needs }: Reading): boolean {
  return needs === null || needs.some((group) => group.every((hash) => words.placesOf(hash).length > 0));
}

/** Stemmed hashes of the titles right in front of a token, the nearest first: "Chairman Gen." → gen, chairman. */
export function titlesBefore(words: ArticleWords, first: number): number[] {
  const titles: number[] = [];
  for (let index = first - 1; index >= 0 && titles.length < 4; index -= 1) {
    if (!words.continuesName(index + 1) || !TITLES.has(words.tokens.hashes[index]!)) break;
    titles.push(stemHash(TITLE_IN_FULL.get(words.folded(index)) ?? words.folded(index)));
  }
  return titles;
}

/** Abbreviated titles, as descriptions write them. */
const TITLE_IN_FULL: ReadonlyMap<string, string> = new Map([
  ['gen', 'general'],
  ['adm', 'admiral'],
  ['sen', 'senator'],
  ['sens', 'senator'],
  ['rep', 'representative'],
  ['reps', 'representative'],
  ['gov', 'governor'],
  ['pres', 'president'],
  ['amb', 'ambassador'],
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['maj', 'major'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['prof', 'professor'],
  ['rev', 'reverend'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
]);

/** Whether a preposition of place stands in front: "in Jordan". */
export function standsInPlace(words: ArticleWords, first: number): boolean {
  return (
    first > 0 &&
    words.continuesName(first) &&
    (words.tokens.flags[first - 1]! & FLAG.firstUpper) === 0 &&
    PLACE_PREPOSITIONS.has(words.tokens.hashes[first - 1]!)
  );
}
