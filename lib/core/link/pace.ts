// When a long piece of work should pause, counted in its own steps: core has no clock.

/** Steps between two pauses. A step is about as much as one look into a large table, 100 ns. */
const SLICE = 20_000;

/** Counts steps. A class because the count goes on over the loops that share it. */
export class Pace {
  #steps = 0;

  /** Adds steps; true when it is time to yield. */
  isDue(steps: number): boolean {
    this.#steps += steps;
    if (this.#steps < SLICE) return false;
    this.#steps = 0;
    return true;
  }
}
