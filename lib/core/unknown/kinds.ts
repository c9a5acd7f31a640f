// What a name that the library does not know is likely the name of, from its own words and those around it; null where they do not say.

import type { ArticleWords } from '../link/article-words';
import {
  BODY_NOUNS,
  COMMON,
  COMPANY_FORMS,
  COURTESY,
  DESCRIBERS,
  GIVEN,
  PAPERS,
  TITLES,
} from '../link/lexicon/lexicon';
import type { TokenRange } from '../link/name-parts';
import type { EntityKind } from '../model/entity';
import { cueAt, isBody, isLong } from './evidence';
import { PLACE_ENDS, PLACE_STARTS, ROYAL } from './not-names';
import type { Piece } from './pieces';

/** `mentions`: of the name and its short forms. */
export function kindOf(words: ArticleWords, full: Piece, mentions: readonly TokenRange[]): EntityKind | null {
  const { first, until, looks } = full;
  const { hashes } = words.tokens;
  const last = hashes[until - 1]!;
  const several = until - first > 1;
  if (COMPANY_FORMS.has(last)) return 'organisation';
  if (several && PLACE_ENDS.has(last) && !GIVEN.has(last)) return 'place';
  if (isBody(words, full) || (several && (BODY_NOUNS.has(last) || PAPERS.has(last)))) return 'organisation';
  if (full.letters !== null) return 'organisation';
  const titled = isTitled(words, mentions) || (several && ROYAL.has(hashes[first]!));
  if (until - first === 2 && PLACE_STARTS.has(hashes[first]!) && !titled) return 'place';
  const isWord = COMMON.has(last) && !GIVEN.has(last);
  const spaced = isLong(words, full);
  if (
    titled ||
    (spaced && !isWord && (looks === 'named' || mentions.some((mention) => isSomebody(words, mention))))
  )
    return 'person';
  const cues = mentions.map((mention) => cueAt(words, mention));
  const places = cues.filter((cue) => cue === 'place').length;
  const speaks = cues.includes('speaks');
  if (
    places > 0 &&
    !speaks &&
    2 * places >= cues.filter((cue) => cue !== null).length &&
    !words.isAcronym(first)
  )
    return 'place';
  if (several) return speaks && spaced && looks === 'shaped' && !isWord ? 'person' : null;
  return speaks && words.isAcronym(first) ? 'organisation' : null;
}

/** Mr., Gov., Judge: titles of persons in front of any of them. */
function isTitled(words: ArticleWords, mentions: readonly TokenRange[]): boolean {
  const { hashes } = words.tokens;
  return mentions.some(({ first }) => {
    if (first === 0 || !words.continuesName(first)) return false;
    const before = hashes[first - 1]!;
    return (
      words.isCapital(first - 1) &&
      TITLES.has(before) &&
      !DESCRIBERS.has(before) &&
      (COURTESY.has(before) || !words.startsSentence(first - 1))
    );
  });
}

/** "manager, Ols,", "Ols, 45,", "Ols, who": said of people only. */
function isSomebody(words: ArticleWords, { first, until }: TokenRange): boolean {
  const { text, starts, ends, hashes } = words.tokens;
  if (first > 0 && TITLES.has(hashes[first - 1]!) && text.slice(ends[first - 1]!, starts[first]!) === ', ')
    return true;
  return /^, (?:\d\d,|who |an? \p{Ll}+ ?\p{Ll}* (?:who|of|at|for|with) )/u.test(
    text.slice(ends[until - 1]!, ends[until - 1]! + 40),
  );
}
