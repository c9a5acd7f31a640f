// Which countries words name: those of a description, and those of an article.

import type { ArticleWords } from './article-words';
import { stemHash } from './context-words';
import { COUNTRY_WORDS } from './lexicon/country-words';
import { GIVEN } from './lexicon/lexicon';

/** Number of a country in the list. */
export type Country = number;

/** One way to name a country. */
interface Form {
  readonly country: Country;
  /** Stemmed hashes of its words, in order. */
  readonly words: readonly number[];
  /** Only in capitals: in small letters, "us" is another word. */
  readonly letters: boolean;
}

/** "US", "UAE", "DPRK", "PRC": what has no vowel is no word. */
const LETTERS = /^(?:us|usa|uk|uae|rok|[^aeiouy]{3,4})$/;

/** By their first words. Read when first asked for: only articles with general names of bodies do. */
let forms: ReadonlyMap<number, readonly Form[]> | null = null;

function readForms(): ReadonlyMap<number, readonly Form[]> {
  const read = new Map<number, Form[]>();
  for (const [country, line] of COUNTRY_WORDS.trim().split('\n').entries())
    for (const written of line.split(' ')) {
      const words = written.split('+').map(stemHash);
      const form = { country, words, letters: LETTERS.test(written) };
      const others = read.get(words[0]!);
      if (others) others.push(form);
      else read.set(words[0]!, [form]);
    }
  return read;
}

/** Countries named by the stemmed hashes of a description, in any order. */
export function countriesIn(described: readonly number[]): ReadonlySet<Country> {
  forms ??= readForms();
  const found = new Set<Country>();
  for (const word of described)
    for (const { country, words } of forms.get(word) ?? [])
      if (words.every((each) => described.includes(each))) found.add(country);
  return found;
}

/** Whether the stemmed hashes, in order, are a name of a country, and no piece of a longer one: not Mexico City. */
export function isCountryName(stems: readonly number[]): boolean {
  forms ??= readForms();
  return (forms.get(stems[0]!) ?? []).some(
    ({ words }) => words.length === stems.length && words.every((word, at) => word === stems[at]),
  );
}

/** How often an article names each country or its people; and which tokens do. */
export interface NamedCountries {
  readonly counts: ReadonlyMap<Country, number>;
  readonly tokens: ReadonlySet<number>;
}

export function countriesNamed(words: ArticleWords): NamedCountries {
  forms ??= readForms();
  const counts = new Map<Country, number>();
  const tokens = new Set<number>();
  for (const [first, beginning] of forms)
    for (const at of words.placesOf(first))
      for (const form of beginning) {
        if (!standsAt(words, at, form)) continue;
        counts.set(form.country, (counts.get(form.country) ?? 0) + 1);
        for (let index = at; index < at + form.words.length; index += 1) tokens.add(index);
      }
  return { counts, tokens };
}

function standsAt(words: ArticleWords, at: number, { words: own, letters }: Form): boolean {
  if (letters ? !words.isAcronym(at) : !words.isCapital(at)) return false;
  if (own.length === 1) return !isOther(words, at);
  return own.every((word, number) => {
    const index = at + number;
    return (
      number === 0 ||
      (index < words.count && words.continuesName(index) && stemHash(words.folded(index)) === word)
    );
  });
}

/** Jordan and Chad are people as well: of these the library tells. "New Mexico" and "New England" are other places. */
function isOther(words: ArticleWords, at: number): boolean {
  if (GIVEN.has(words.tokens.hashes[at]!)) return true;
  return at > 0 && words.continuesName(at) && words.folded(at - 1) === 'new';
}
