// Entities numbered anew, by falling salience: those that articles speak of share a few pages.

import type { Column } from './columns';
import type { Pace } from './pace';

export interface Numbering {
  /** Per entity in the order of its coming: its number. */
  readonly numbers: Uint32Array;
  /** And back. */
  readonly comings: Uint32Array;
  /** Per number: salience on a logarithmic scale, 255 the highest. */
  readonly codes: Uint8Array;
  /** log(1 + the highest salience). */
  readonly highest: number;
}

/** A counting sort over 256 steps of salience; within one step the pack's order stays. */
export function* numberBySalience(salience: Column<Float32Array>, pace: Pace): Generator<void, Numbering> {
  const { length } = salience;
  let most = 0;
  for (let at = 0; at < length; at += 1) {
    most = Math.max(most, salience.get(at));
    if (pace.isDue(0.2)) yield;
  }
  const highest = Math.fround(Math.log1p(most));
  const given = new Uint8Array(length);
  const starts = new Uint32Array(257);
  for (let at = 0; at < length; at += 1) {
    const code = highest > 0 ? Math.min(255, Math.round((255 * Math.log1p(salience.get(at))) / highest)) : 0;
    given[at] = code;
    starts[256 - code]! += 1;
    if (pace.isDue(0.5)) yield;
  }
  for (let step = 0; step < 256; step += 1) starts[step + 1]! += starts[step]!;
  const numbers = new Uint32Array(length);
  const comings = new Uint32Array(length);
  const codes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) {
    const number = starts[255 - given[at]!]!++;
    numbers[at] = number;
    comings[number] = at;
    codes[number] = given[at]!;
    if (pace.isDue(0.5)) yield;
  }
  return { numbers, comings, codes, highest };
}
