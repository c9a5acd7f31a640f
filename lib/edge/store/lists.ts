// The names of a pack as text, for searching and browsing: the index holds hashes only.

/** A piece of a pack's list. */
export interface ListRow {
  readonly generation: number;
  readonly part: number;
  readonly lines: Blob;
}
