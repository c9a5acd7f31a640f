// Bodies with names of ordinary words belong to a place: "Texas Department of Transportation" is not the federal one.

import type { ArticleWords } from './article-words';
import { stemHash } from './context-words';
import { BODY_NOUNS, COMMON } from './lexicon/lexicon';
import type { Mention } from './mentions';
import { PART } from './name-parts';
import type { EntityTable } from './table/entity-table';

/**
 * Whether the words around make a body with a general name (Department of Justice, Senate, Supreme Court) the body of another place:
 * "Ohio Supreme Court", "Ukraine’s Ministry of Defence", "Senate of Canada".
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
  const of = placeBehindOf(words, parts, mention);
  if (of === null) return false;
  if (behind && behind.first === of) return isPlace(behind) && !belongTogether(words, table, behind, mention);
  return parts[of] === PART.unknown;
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

/** The place is tied to the body, or named in what the library says of the body. */
function belongTogether(words: ArticleWords, table: EntityTable, place: Mention, body: Mention): boolean {
  const named: number[] = [];
  for (let index = place.first; index < place.until; index += 1) {
    named.push(stemHash(words.folded(index)));
  }
  return body.candidates.some(({ entity }) => {
    const context = table.context(entity);
    if (named.some((word) => context.includes(word))) return true;
    const tied = table.related(entity);
    return place.candidates.some(
      (candidate) => tied.includes(candidate.entity) || table.related(candidate.entity).includes(entity),
    );
  });
}
