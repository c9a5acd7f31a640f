// What the reader has deleted last, told where it was deleted.

/** What was deleted last and can be brought back, and whether it was brought back. */
export interface Dropped {
  readonly sentence: string;
  readonly canUndo: boolean;
}
