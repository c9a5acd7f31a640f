// Bodies with names of ordinary words belong to a place: "Texas Department of Transportation" is not the federal one.

import { fold } from '../text/fold';
import type { ArticleWords } from './article-words';
import { stemHash } from './context-words';
import { type Country, countriesIn } from './countries';
import { BODY_NOUNS, COMMON } from './lexicon/lexicon';
import type { Candidate, Mention } from './mentions';
import { PART } from './name-parts';
import type { EntityTable } from './table/entity-table';

/**
 * Whether the words around make a body with a general name (Department of Justice, Senate, Supreme Court) the body of another place:
 * "Ohio Supreme Court", "Ukraine’s Ministry of Defence", "Senate of Canada", "the state Senate".
 */
export function belongsElsewhere(
  words: ArticleWords,
  table: EntityTable,
  {
    mention,
    before,
    behind,
    parts,
  }: {
    readonly mention: Mention;
    readonly before: Mention | null;
    readonly behind: Mention | null;
    readonly parts: Uint8Array;
  },
): boolean {
  if (!mention.candidates.some(({ kind }) => kind === 'organisation') || !isGeneral(words, mention))
    return false;
  if (before && isPlace(before) && standsRightBefore(words, before, mention))
    return !belongTogether(words, table, before, mention);
  if (isOfState(words, mention) && mention.candidates.some((one) => countriesLeftOut(table, one).size > 0))
    return true;
  const of = placeBehindOf(words, parts, mention);
  if (of === null) return false;
  if (behind && behind.first === of) return isPlace(behind) && !belongTogether(words, table, behind, mention);
  return parts[of] === PART.unknown;
}

/**
 * Countries that a body's label has and its general name leaves out: the library itself tells the body by them from others, as "U.S.
 * Supreme Court". A body whose name is its own has none: Federal Reserve.
 */
export function countriesLeftOut(table: EntityTable, { kind, entity }: Candidate): ReadonlySet<Country> {
  return kind === 'organisation' ? countriesIn(labelWords(table, entity).map(stemHash)) : NONE;
}

const NONE: ReadonlySet<Country> = new Set();

export function labelWords(table: EntityTable, entity: number): string[] {
  return (
    fold(table.label(entity))
      .replaceAll('.', '')
      .match(/\p{L}+/gu) ?? []
  );
}

/** "the state Senate", in small letters: one of a country's states, as against the country. */
function isOfState(words: ArticleWords, { first }: Mention): boolean {
  return (
    first > 0 && words.folded(first - 1) === 'state' && !words.isCapital(first - 1) && isBeside(words, first)
  );
}

/** One space between a word and the one before it. */
function isBeside(words: ArticleWords, index: number): boolean {
  const { text, ends, starts } = words.tokens;
  return text.slice(ends[index - 1]!, starts[index]!) === ' ';
}

/** All its words are ordinary ones. */
export function isGeneral(words: ArticleWords, { first, until }: Mention): boolean {
  for (let index = first; index < until; index += 1) {
    if (words.isAcronym(index) && words.casingOf(index) === 'sentence') return false;
    const hash = words.tokens.hashes[index]!;
    if (!COMMON.has(hash) && !BODY_NOUNS.has(hash)) return false;
  }
  return true;
}

function isPlace({ candidates }: Mention): boolean {
  return candidates[0]?.kind === 'place';
}

/** Directly, or with a possessive ending between: Ohio Senate, Ohio's Senate. */
function standsRightBefore(words: ArticleWords, place: Mention, body: Mention): boolean {
  if (place.until === body.first) return words.continuesName(body.first);
  const { text, ends, starts } = words.tokens;
  return (
    place.until + 1 >= body.first && /^['’]s? $/.test(text.slice(ends[place.until - 1]!, starts[body.first]!))
  );
}

/** First token of what stands behind "of" or "of the", or null. */
function placeBehindOf(words: ArticleWords, parts: Uint8Array, { until }: Mention): number | null {
  if (until + 1 >= words.count || words.folded(until) !== 'of') return null;
  const next = words.folded(until + 1) === 'the' ? until + 2 : until + 1;
  if (next >= words.count || words.blockOf(next) !== words.blockOf(until)) return null;
  return parts[next] === PART.unknown || parts[next] === PART.known ? next : null;
}

/** The place is tied to the body, named in what the library says of the body, or the country that its name leaves out. */
function belongTogether(words: ArticleWords, table: EntityTable, place: Mention, body: Mention): boolean {
  const named: number[] = [];
  for (let index = place.first; index < place.until; index += 1) {
    named.push(stemHash(words.folded(index)));
  }
  const countries = [...countriesIn(named)];
  return body.candidates.some((one) => {
    const { entity } = one;
    const leftOut = countriesLeftOut(table, one);
    if (countries.some((country) => leftOut.has(country))) return true;
    const context = table.context(entity);
    if (named.some((word) => context.includes(word))) return true;
    const tied = table.related(entity);
    return place.candidates.some(
      (candidate) => tied.includes(candidate.entity) || table.related(candidate.entity).includes(entity),
    );
  });
}
