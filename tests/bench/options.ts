// What every benchmark is called with.

export interface BenchOptions {
  /** Print one JSON object instead of a table. */
  readonly json: boolean;
  /** Write the figures, with the machine described, to `tests/bench/records/NAME.json`. */
  readonly record: boolean;
  /** Other arguments, in order. */
  readonly rest: readonly string[];
}
