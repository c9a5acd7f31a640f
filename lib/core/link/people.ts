// The people and bodies of one article: everyone named in full, known or not, and the short forms that may mean them.

import type { ArticleWords } from './article-words';
import { stemHash } from './context-words';
import { GIVEN_HERS, GIVEN_HIS } from './lexicon/given-by-sex';
import { GENERATIONS, PORTFOLIOS, TITLES } from './lexicon/lexicon';
import { titlesBefore } from './mentions';
import { PART, type TokenRange } from './name-parts';

/** Someone, or a body, named in the article. */
export interface Bearer {
  /** `seeming`: the library does not say what it is, and the name has the shape of a person's. */
  readonly is: 'person' | 'seeming' | 'body';
  /** The entity, or null for someone the library does not know. */
  readonly entity: number | null;
  /** How surely the full name means the entity; 1 for strangers. */
  readonly probability: number;
  /** Where the full name stands, in order. */
  readonly named: readonly TokenRange[];
  /** Stemmed titles that the article puts in front of the full name. */
  readonly titles: ReadonlySet<number>;
  /** Press uses the family name alone for this one. */
  readonly knownAlone: boolean;
}

/**
 * How a short form is made from the full name:
 * - `family` the family name
 * - `cut` the last word of a longer family name
 * - `seeming` the last word of what has the shape of a person's name
 * - `inner` a word between given name and last word: the Sánchez of Pedro Sánchez Castejón
 * - `given` the given name alone
 * - `introduced` an abbreviation that the article put in brackets beside the full name
 * - `letters` an abbreviation made of the full name's initials, put in no brackets
 * - `lead` the first word of a body's name, or all without Inc. and the like: Lockheed
 * - `tail` the last word of a body's or thing's name: the Mets, the A380
 * - `noun` what a body is, with a capital: the Commission
 * - `nominal` the same in small letters: the commission
 */
export type ShortKind =
  | 'family'
  | 'cut'
  | 'seeming'
  | 'inner'
  | 'given'
  | 'introduced'
  | 'letters'
  | 'lead'
  | 'tail'
  | 'noun'
  | 'nominal';

/** The short forms of an article's people and bodies. */
export type ShortForms = ReadonlyMap<
  string,
  readonly { readonly bearer: Bearer; readonly kind: ShortKind }[]
>;

/** Words that make the short forms: the folded words of a full name without Jr. or III, and without titles that a pack lists with it. */
export function nameWords(words: ArticleWords, range: TokenRange): string[] {
  const folded: string[] = [];
  for (let index = nameStart(words, range); index < range.until; index += 1)
    if (!GENERATIONS.has(words.tokens.hashes[index]!)) folded.push(words.folded(index));
  return folded;
}

/** First token behind the titles that a name begins with: "House Minority Leader Nancy Pelosi". */
export function nameStart({ tokens: { hashes } }: ArticleWords, { first, until }: TokenRange): number {
  let from = first;
  while (from < until - 1 && (TITLES.has(hashes[from]!) || PORTFOLIOS.has(hashes[from]!))) from += 1;
  // What ends in no title is none: "Home Depot".
  return from > first && TITLES.has(hashes[from - 1]!) ? from : first;
}

/** Titles in front of any of the ranges. */
export function titlesOf(words: ArticleWords, ranges: readonly TokenRange[]): ReadonlySet<number> {
  return new Set(ranges.flatMap(({ first }) => titlesBefore(words, first)));
}

const HER_TITLES = stems(
  'mrs ms miss lady dame queen princess baroness countess duchess congresswoman councilwoman chairwoman businesswoman actress',
);
const HIS_TITLES = stems(
  'mr sir lord king prince baron count duke congressman councilman chairman businessman actor father brother',
);

function stems(list: string): ReadonlySet<number> {
  return new Set(list.split(' ').map(stemHash));
}

export type Sex = 'she' | 'he';

/** Whether titles are said of a woman or of a man only. */
export function sexOfTitles(titles: Iterable<number>): Sex | null {
  for (const title of titles) {
    if (HER_TITLES.has(title)) return 'she';
    if (HIS_TITLES.has(title)) return 'he';
  }
  return null;
}

/** What titles or the given name tell; null where they tell nothing. */
export function sexOf(words: ArticleWords, { named, titles }: Bearer): Sex | null {
  const told = sexOfTitles(titles);
  if (told !== null) return told;
  const hash = words.tokens.hashes[named[0]!.first]!;
  if (GIVEN_HERS.has(hash)) return 'she';
  return GIVEN_HIS.has(hash) ? 'he' : null;
}

/** "Mike and Karen Smith": a given name that shares the family name behind. */
export function sharesNameBehind(words: ArticleWords, parts: Uint8Array, { until }: TokenRange): boolean {
  return (
    until + 1 < words.count &&
    (words.folded(until) === 'and' || words.folded(until) === 'or') &&
    words.isCapital(until + 1) &&
    (parts[until + 1] === PART.unknown || parts[until + 1] === PART.known)
  );
}
