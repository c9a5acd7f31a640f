// Names that no text can match: how many, why, and the first of them, so that a pack's maker can be told.

/**
 * - `no-word`: nothing is left after folding (only punctuation, spaces, symbols)
 * - `too-long`: more than `MAX_NAME` characters or `MAX_NAME_TOKENS` tokens
 * - `too-many-alike`: `MAX_ALIKE` entries before it fold to the same name
 * - `hash-taken`: its 27-bit check and bucket belong to another name already (one name in 17 million)
 * - `too-many`: the index holds at most `MAX_ENTRIES`
 */
export type UnmatchedWhy = 'no-word' | 'too-long' | 'too-many-alike' | 'hash-taken' | 'too-many';

export interface UnmatchedEntry {
  /** Which call of `add` gave it. */
  readonly entry: number;
  readonly why: UnmatchedWhy;
}

/** Entries listed one by one; of a million identical names the count tells enough. */
const MOST_LISTED = 1_000;

/** A class because it is a count and a list that grow together. */
export class Unmatched {
  count = 0;
  readonly #listed: UnmatchedEntry[] = [];

  add(entry: number, why: UnmatchedWhy): void {
    this.count++;
    if (this.#listed.length < MOST_LISTED) this.#listed.push({ entry, why });
  }

  /** The first that were found, at most a thousand, by entry. */
  get listed(): readonly UnmatchedEntry[] {
    return this.#listed.toSorted((a, b) => a.entry - b.entry);
  }
}
