// Names of the library that are none where they stand: dates, bare titles, ordinary words, handles, things called after people.

import { fold } from '../text/fold';
import type { ArticleWords } from './article-words';
import { belongsElsewhere } from './bodies';
import { CALENDAR, CALLED_AFTER, DESCRIBERS, FRAME, TITLES } from './lexicon/lexicon';
import { type Mention, titlesBefore } from './mentions';
import type { EntityTable } from './table/entity-table';

export interface Neighbourhood {
  readonly mention: Mention;
  readonly before: Mention | null;
  readonly behind: Mention | null;
  readonly parts: Uint8Array;
}

/** Why a whole name is none of ours all the same, or null. */
export function whyNot(words: ArticleWords, table: EntityTable, here: Neighbourhood): string | null {
  const { mention } = here;
  const { text } = words.tokens;
  if (isDate(words, mention)) return 'a day or a month';
  if (isFrameWord(words, mention)) return 'an ordinary word';
  if (isBareTitle(words, mention)) return 'a title, not a name';
  // The sign alone is another's handle; what stands behind it is chosen freely.
  if (text[mention.start - 1] === '@') return 'the handle of an account';
  if (isFamily(words, table, mention)) return 'a family, not one of them';
  if (isCalledAfter(words, mention)) return 'something called after the person, not the person';
  if (belongsElsewhere(words, table, here)) return 'a body of the same name that belongs elsewhere';
  return null;
}

/** "Friday", "July 8": dates, whatever else bears the name; a person of that name has a title or a given name in front. */
function isDate(words: ArticleWords, { first, until }: Mention): boolean {
  for (let index = first; index < until; index += 1) {
    const calendar = CALENDAR.has(words.tokens.hashes[index]!) && !words.isAcronym(index);
    if (!calendar && (index === first || !/^\d/.test(words.folded(index)))) return false;
  }
  return titlesBefore(words, first).length === 0;
}

/** "The", "We", "I": no capital makes a name of these, but "US" and "WHO" are spelt in capitals. */
function isFrameWord(words: ArticleWords, { first, until }: Mention): boolean {
  return until - first === 1 && FRAME.has(words.tokens.hashes[first]!) && !words.isAcronym(first);
}

/** "the President", "Sheriff": whom it means depends on the article, not on the word. */
function isBareTitle(words: ArticleWords, { first, until, candidates }: Mention): boolean {
  return (
    until - first === 1 &&
    TITLES.has(words.tokens.hashes[first]!) &&
    !DESCRIBERS.has(words.tokens.hashes[first]!) &&
    !words.isAcronym(first) &&
    candidates.every(({ kind, reading }) => kind !== 'person' && reading.type !== 'demonym')
  );
}

/** "the Trump administration": a body called after its head. With a possessive ending it is the person. */
function isCalledAfter(words: ArticleWords, { until, candidates }: Mention): boolean {
  return (
    until < words.count &&
    candidates.every(({ kind }) => kind === 'person') &&
    words.continuesName(until) &&
    CALLED_AFTER.has(words.tokens.hashes[until]!)
  );
}

/** "the Clintons": the plural of a family name, where a library lists it as a name of one of them. */
function isFamily(
  words: ArticleWords,
  table: EntityTable,
  { first, until, key, candidates }: Mention,
): boolean {
  if (first === 0 || until - first > 1 || words.folded(first - 1) !== 'the' || !key.endsWith('s'))
    return false;
  return candidates.some(({ entity, kind }) => {
    const family = kind === 'person' ? fold(table.label(entity)).split(' ').at(-1)! : '';
    return family !== '' && (key === `${family}s` || key === `${family}es`);
  });
}
