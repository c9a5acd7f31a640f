// Word lists as sets of hashes: asked with `Tokens.hashes`, so that no word of an article has to be folded for it.

import { fold } from '../../text/fold';
import { finish, hashStep, hashWord, SEED } from '../../text/token-hash';

const CAPITAL_A = 65;
const CAPITAL_Z = 90;

/** The hashes of a list's words. */
export interface WordSet extends Iterable<number> {
  has(hash: number): boolean;
}

/**
 * The words of these lists, with white space between. Read when first asked: a worker is woken for many things, and reading all
 * of the linker's lists takes one that has just begun 12 ms (Chromium 156, profiled).
 */
export function words(...lists: readonly string[]): WordSet {
  return new LazyWords(lists, readPlain);
}

/** The words of lists that are packed, as the derived ones are: in plain text they would be 7 kB more of the bundle, gzip. */
export function packedWords(...lists: readonly string[]): WordSet {
  return new LazyWords(lists, readPacked);
}

type Reader = (list: string, into: Set<number>) => void;

/** A class because the set is state: not there until it is needed. */
class LazyWords implements WordSet {
  #set: ReadonlySet<number> | null = null;
  readonly #lists: readonly string[];
  readonly #read: Reader;

  constructor(lists: readonly string[], read: Reader) {
    this.#lists = lists;
    this.#read = read;
  }

  has(hash: number): boolean {
    return this.#hashes().has(hash);
  }

  [Symbol.iterator](): Iterator<number> {
    return this.#hashes().values();
  }

  #hashes(): ReadonlySet<number> {
    if (this.#set) return this.#set;
    const set = new Set<number>();
    for (const list of this.#lists) this.#read(list, set);
    this.#set = set;
    return set;
  }
}

function readPlain(list: string, into: Set<number>): void {
  for (const word of list.split(/\s+/)) if (word !== '') into.add(hashWord(fold(word)));
}

/**
 * Folded words in order, each as what differs from the one before: a capital letter counts the letters that go from the end (A for
 * none), and what comes instead follows. `AacceptAableEed` is accept, acceptable, accepted. The hash of what both share is not made
 * again, and no word becomes a string: thousands of them are read at a worker's start.
 */
function readPacked(list: string, into: Set<number>): void {
  /** By length, the hashes of the word's beginnings. */
  const hashes = [SEED];
  let length = 0;
  for (let at = 0; at < list.length; at++) {
    const unit = list.charCodeAt(at);
    if (unit >= CAPITAL_A && unit <= CAPITAL_Z) {
      if (length > 0) into.add(finish(hashes[length]!));
      length -= unit - CAPITAL_A;
    } else {
      hashes[length + 1] = hashStep(hashes[length]!, unit);
      length += 1;
    }
  }
  if (length > 0) into.add(finish(hashes[length]!));
}
