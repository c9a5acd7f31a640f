// What the names of a story are called by further down: the family name, the given name, the letters in brackets, a body's first word.

import type { ArticleWords } from '../link/article-words';
import { COMMON, GENERATIONS, GIVEN, INSTITUTIONS } from '../link/lexicon/lexicon';
import { keyOf } from '../link/mentions';
import type { TokenRange } from '../link/name-parts';
import { kindOf } from './kinds';
import type { Piece } from './pieces';

/** A name while its mentions are gathered. */
export interface Gathered {
  readonly full: Piece;
  readonly mentions: TokenRange[];
}

interface Form {
  readonly name: Gathered;
  /** First tokens of where it is named in full, rising. */
  readonly named: readonly number[];
  /** The given name alone: of one bearer only. */
  readonly given: boolean;
}

/** A class because joining one form to another takes names out of the list that it is made from. */
export class ShortForms {
  readonly #forms = new Map<string, Form[]>();
  readonly #words: ArticleWords;

  /** `names`: by key, in full. Those that are a form of a longer one among them are joined to it, and leave the list. */
  constructor(words: ArticleWords, names: Map<string, Gathered>) {
    this.#words = words;
    for (const name of names.values()) this.#add(name);
    for (const [key, name] of names) {
      const fuller = this.#forms.get(key)?.filter((form) => form.name !== name) ?? [];
      const [only] = fuller;
      if (only && fuller.length === 1 && size(only.name) > size(name) && !only.given) {
        only.name.mentions.push(...name.mentions);
        names.delete(key);
      }
    }
  }

  /** Whether words are called so after a name in the list. */
  has(key: string): boolean {
    return this.#forms.has(key);
  }

  /** The name that the words are a form of: of several the one named last in full before. */
  meantBy(key: string, range: TokenRange): Gathered | null {
    const forms = this.#forms.get(key);
    if (!forms || this.#sharesNameBehind(range)) return null;
    const families = forms.filter(({ given }) => !given);
    const meant = families.length > 0 ? families : forms.length === 1 ? forms : [];
    let best: Form | null = null;
    let latest = -1;
    for (const form of meant) {
      const last = lastBefore(form.named, range.first);
      if (best === null || last > latest) best = form;
      latest = Math.max(latest, last);
    }
    return best?.name ?? null;
  }

  #add(name: Gathered): void {
    const words = this.#words;
    const { first, until, letters, looks } = name.full;
    const { hashes } = words.tokens;
    const named = name.mentions.map((mention) => mention.first);
    if (letters) this.#put(keyOf(words, letters), { name, named, given: false });
    const end = until - first > 2 && GENERATIONS.has(hashes[until - 1]!) ? until - 1 : until;
    const kind = looks === 'other' ? null : kindOf(words, name.full, name.mentions);
    const person = kind === 'person';
    if (person || (looks === 'shaped' && kind === null))
      for (let from = first + 1; from < end; from += 1)
        this.#put(keyOf(words, { first: from, until: end }), { name, named, given: false });
    // "Ann B. Ols", "Ann Ols Jr." is Ann Ols.
    if (person && (until - first > 2 || end < until))
      this.#put(`${words.folded(first)} ${words.folded(end - 1)}`, { name, named, given: false });
    if (COMMON.has(hashes[first]!)) return;
    if (person) this.#put(words.folded(first), { name, named, given: true });
    else if (INSTITUTIONS.has(hashes[until - 1]!))
      this.#put(words.folded(first), { name, named, given: false });
  }

  #put(key: string, form: Form): void {
    const known = this.#forms.get(key);
    if (known) {
      if (!known.some(({ name }) => name === form.name)) known.push(form);
    } else this.#forms.set(key, [form]);
  }

  /** "John and Donald Ols": that John is another. */
  #sharesNameBehind({ first, until }: TokenRange): boolean {
    const words = this.#words;
    return (
      until - first === 1 &&
      GIVEN.has(words.tokens.hashes[first]!) &&
      until + 1 < words.count &&
      words.folded(until) === 'and' &&
      words.isCapital(until + 1)
    );
  }
}

function size({ full: { first, until } }: Gathered): number {
  return until - first;
}

/** The greatest of rising numbers below a limit; -1 where there is none. */
function lastBefore(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return rising[low - 1] ?? -1;
}
