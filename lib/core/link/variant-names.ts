// Full names that differ from a known one by a middle name, an initial or a word in front: "Donald John Trump" after Donald Trump.

import type { ArticleWords } from './article-words';
import { GENERATIONS, GIVEN } from './lexicon/lexicon';
import type { TokenRange } from './name-parts';
import { type Bearer, nameWords } from './people';

/** Someone of the library who is named in the article. */
export interface KnownPerson {
  readonly entity: number;
  readonly named: TokenRange[];
}

interface Spelling {
  readonly person: KnownPerson;
  readonly words: readonly string[];
  readonly generation: string;
}

/** People with one family name that a name is compared with: more do not occur in a story, and the cost stays linear. */
const MOST = 16;

/** The full names of the people an article knows, by their last word. A class because it is an index. */
export class VariantNames {
  readonly #byLast = new Map<string, Spelling[]>();

  constructor(
    private readonly words: ArticleWords,
    people: Iterable<KnownPerson & { readonly is: Bearer['is'] }>,
  ) {
    for (const person of people) {
      if (person.is === 'body') continue;
      const seen = new Set<string>();
      for (const range of person.named) {
        const full = nameWords(words, range);
        const key = full.join(' ');
        if (full.length < 2 || seen.has(key)) continue;
        seen.add(key);
        const last = full.at(-1)!;
        const known = this.#byLast.get(last) ?? [];
        if (known.length < MOST) known.push({ person, words: full, generation: this.#generation(range) });
        this.#byLast.set(last, known);
      }
    }
  }

  /** Who is meant, and by which part of the name; `ending` for the ending of someone's full name; null for somebody else. */
  find(name: TokenRange): { readonly person: KnownPerson; readonly range: TokenRange } | 'ending' | null {
    const full = nameWords(this.words, name);
    const generation = this.#generation(name);
    let found: { person: KnownPerson; range: TokenRange } | null = null;
    for (const spelling of this.#byLast.get(full.at(-1)!) ?? []) {
      // "Cavo Dragone" after the full name is its short form, not another person.
      if (full.length < spelling.words.length && spelling.words.join(' ').endsWith(` ${full.join(' ')}`))
        return 'ending';
      if (spelling.generation !== generation) continue;
      const range =
        this.#described(name, full, spelling.words) ?? (isVariant(full, spelling.words) ? name : null);
      // Two whom it may mean are none.
      if (range !== null && found !== null && found.person !== spelling.person) return null;
      if (range !== null) found = { person: spelling.person, range };
    }
    return found;
  }

  /** "Scientologist Tom Cruise": the known name with words in front that are neither given name nor initial. */
  #described(name: TokenRange, full: readonly string[], known: readonly string[]): TokenRange | null {
    const extra = full.length - known.length;
    if (extra < 1 || !known.every((word, at) => full[extra + at] === word)) return null;
    const before = name.first + extra - 1;
    if (GIVEN.has(this.words.tokens.hashes[before]!) || this.words.isInitial(before)) return null;
    return { first: name.first + extra, until: name.until };
  }

  #generation({ until }: TokenRange): string {
    return GENERATIONS.has(this.words.tokens.hashes[until - 1]!) ? this.words.folded(until - 1) : '';
  }
}

/** Given and family name are the same, and one has all words between that the other has, an initial standing for its name. */
function isVariant(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (
    !(agree(long[0]!, short[0]!) || isCut(long[0]!, short[0]!)) ||
    (long[0]!.length === 1 && short.length === 2)
  )
    return false;
  let at = 1;
  for (const word of short.slice(1, -1)) {
    while (at < long.length - 1 && !agree(long[at]!, word)) at += 1;
    if (at === long.length - 1) return false;
    at += 1;
  }
  return true;
}

function agree(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Phil for Philip, Rob for Robert. */
function isCut(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short);
}
