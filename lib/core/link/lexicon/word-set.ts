// Word lists as sets of hashes: asked with `Tokens.hashes`, so that no word of an article has to be folded for it.

import { fold } from '../../text/fold';
import { hashWord } from '../../text/tokens';

/** The hashes of a list's words. */
export interface WordSet extends Iterable<number> {
  has(hash: number): boolean;
}

/**
 * The words of these lists, with white space between. Read when first asked: a worker is woken for many things, and reading all
 * of the linker's lists takes one that has just begun 12 ms (Chromium 156, profiled).
 */
export function words(...lists: readonly string[]): WordSet {
  return new LazyWords(lists);
}

/** A class because the set is state: not there until it is needed. */
class LazyWords implements WordSet {
  #set: ReadonlySet<number> | null = null;
  readonly #lists: readonly string[];

  constructor(lists: readonly string[]) {
    this.#lists = lists;
  }

  has(hash: number): boolean {
    return this.#hashes().has(hash);
  }

  [Symbol.iterator](): Iterator<number> {
    return this.#hashes().values();
  }

  #hashes(): ReadonlySet<number> {
    this.#set ??= hashesOf(this.#lists);
    return this.#set;
  }
}

function hashesOf(lists: readonly string[]): Set<number> {
  const set = new Set<number>();
  for (const list of lists)
    for (const word of list.split(/\s+/)) if (word !== '') set.add(hashWord(fold(word)));
  return set;
}
