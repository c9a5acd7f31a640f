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

  /** The words belong to the name that they are a form of, if they are one: of several to the one named last before. */
  join(key: string, range: TokenRange): void {
    const forms = this.#forms.get(key);
    if (!forms || this.#sharesNameBehind(range)) return;
    const families = forms.filter(({ given }) => !given);
    const meant = families.length > 0 ? families : forms.length === 1 ? forms : [];
    let best: Gathered | null = null;
    let latest = -1;
    for (const { name } of meant)
      for (const { first } of name.mentions)
        if (best === null || (first < range.first && first > latest)) {
          best = name;
          if (first < range.first) latest = first;
        }
    if (best && !best.mentions.some(({ first }) => first === range.first)) best.mentions.push(range);
  }

  #add(name: Gathered): void {
    const words = this.#words;
    const { first, until, letters, looks } = name.full;
    const { hashes } = words.tokens;
    if (letters) this.#put(keyOf(words, letters), { name, given: false });
    const end = until - first > 2 && GENERATIONS.has(hashes[until - 1]!) ? until - 1 : until;
    const kind = looks === 'other' ? null : kindOf(words, name.full, name.mentions);
    const person = kind === 'person';
    if (person || (looks === 'shaped' && kind === null))
      for (let from = first + 1; from < end; from += 1)
        this.#put(keyOf(words, { first: from, until: end }), { name, given: false });
    // "Ann B. Ols", "Ann Ols Jr." is Ann Ols.
    if (person && (until - first > 2 || end < until))
      this.#put(`${words.folded(first)} ${words.folded(end - 1)}`, { name, given: false });
    if (COMMON.has(hashes[first]!)) return;
    if (person) this.#put(words.folded(first), { name, given: true });
    else if (INSTITUTIONS.has(hashes[until - 1]!)) this.#put(words.folded(first), { name, given: false });
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
