// Words that may have a capital without being a name's.

import type { ArticleWords } from '../link/article-words';
import {
  BODY_NOUNS,
  CALENDAR,
  COMMON,
  FUNCTION_WORDS,
  OF_PEOPLES,
  PORTFOLIOS,
  TITLES,
} from '../link/lexicon/lexicon';
import { REGIONS_IN_FULL } from '../link/lexicon/regions';
import { CAPITAL_BY_CUSTOM, JOINING, OF_A_PEOPLE } from './not-names';

/** A word that may have its capital without being a name's. */
export function isOrdinary(words: ArticleWords, index: number): boolean {
  const hash = words.tokens.hashes[index]!;
  return (
    COMMON.has(hash) ||
    FUNCTION_WORDS.has(hash) ||
    BODY_NOUNS.has(hash) ||
    TITLES.has(hash) ||
    PORTFOLIOS.has(hash) ||
    CALENDAR.has(hash) ||
    CAPITAL_BY_CUSTOM.has(hash) ||
    JOINING.has(hash) ||
    words.isWrittenSmall(hash) ||
    isOfAPeople(words, index)
  );
}

/** Kenyan, Flemish, Islamic, Texan. */
export function isOfAPeople(words: ArticleWords, index: number): boolean {
  const word = words.folded(index);
  return OF_PEOPLES.has(words.tokens.hashes[index]!) || OF_A_PEOPLE.test(word) || OF_A_REGION.test(word);
}

/** Of a state or province of North America: its last word, without its vowel, and "an" or "er". */
const OF_A_REGION = new RegExp(
  `^(?:${[...new Set(REGIONS_IN_FULL.values())]
    .map((name) =>
      name
        .split(' ')
        .at(-1)!
        .replace(/(?:as|[aeiou])$/, ''),
    )
    .join('|')})[aeiou]?(?:n|an|er)s?$`,
);
