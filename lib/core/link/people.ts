// The people of one article: everyone who is named in full, known or not, and the short forms that may mean them.

import type { ArticleWords } from './article-words';
import { COMMON, FRAME, GENERATIONS } from './lexicon/lexicon';
import { titlesBefore } from './mentions';
import { PART, type TokenRange } from './name-parts';
import type { EntityTable } from './table/entity-table';

/** Someone named in the article. */
export interface Bearer {
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
 * - `given` the given name alone
 * - `introduced` an abbreviation that the article put in brackets behind the full name
 */
export type ShortKind = 'family' | 'cut' | 'given' | 'introduced';

/** The short forms of an article's people. */
export type ShortForms = ReadonlyMap<
  string,
  readonly { readonly bearer: Bearer; readonly kind: ShortKind }[]
>;

/** Words that make the short forms: the folded words of a full name without Jr. or III. */
export function nameWords(words: ArticleWords, { first, until }: TokenRange): string[] {
  const folded: string[] = [];
  for (let index = first; index < until; index += 1)
    if (!GENERATIONS.has(words.tokens.hashes[index]!)) folded.push(words.folded(index));
  return folded;
}

/** Titles in front of any of the ranges. */
export function titlesOf(words: ArticleWords, ranges: readonly TokenRange[]): ReadonlySet<number> {
  return new Set(ranges.flatMap(({ first }) => titlesBefore(words, first)));
}

/** All short forms: key as in `Mention.key`. */
export function readShortForms(
  words: ArticleWords,
  table: EntityTable,
  bearers: readonly Bearer[],
): ShortForms {
  const forms = new Map<string, { bearer: Bearer; kind: ShortKind }[]>();
  for (const bearer of bearers)
    for (const [key, kind] of shortFormsOf(words, table, bearer)) {
      const known = forms.get(key);
      if (known) known.push({ bearer, kind });
      else forms.set(key, [{ bearer, kind }]);
    }
  return forms;
}

function shortFormsOf(
  words: ArticleWords,
  table: EntityTable,
  bearer: Bearer,
): ReadonlyMap<string, ShortKind> {
  const declared = bearer.entity === null ? [] : table.familyNames(bearer.entity);
  const forms = new Map<string, ShortKind>();
  // A word between others cannot end a declared family name, so every ending longer than it is whole too.
  for (const range of bearer.named) {
    const full = nameWords(words, range);
    for (let from = 1; from < full.length; from += 1) {
      const key = full.slice(from).join(' ');
      const whole =
        declared.length === 0 || declared.some((family) => key === family || key.endsWith(` ${family}`));
      setBetter(forms, key, whole ? 'family' : 'cut');
    }
    if (full.length > 1 && !isWord(words, range.first)) setBetter(forms, full[0]!, 'given');
    // "President Trump": the name with its title is as good as the full name.
    if (full.length === 1) setBetter(forms, full[0]!, 'family');
  }
  for (const family of declared) setBetter(forms, family, 'family');
  return forms;
}

const ORDER: readonly ShortKind[] = ['introduced', 'family', 'cut', 'given'];

function setBetter(forms: Map<string, ShortKind>, key: string, kind: ShortKind): void {
  const known = forms.get(key);
  if (known === undefined || ORDER.indexOf(kind) < ORDER.indexOf(known)) forms.set(key, kind);
}

/** A given name that is an ordinary word (Will, Mark) tells too little alone. */
function isWord(words: ArticleWords, index: number): boolean {
  const hash = words.tokens.hashes[index]!;
  return FRAME.has(hash) || COMMON.has(hash) || words.isInitial(index);
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
