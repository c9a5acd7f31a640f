// Chance that can be had again: the same seed gives the same session, in every run and on every machine.

export interface Dice {
  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number;
  pick<One>(from: readonly One[]): One;
}

/** Mulberry32: 32 bits of state, good enough to choose what a reader does next. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
  return { roll, pick: (from) => from[roll(from.length)]! };
}
