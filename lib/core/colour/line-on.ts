// The colour of a line that has to be seen on any ground: as near to its own as the ground lets it.

import { fromOklab } from './oklab';
import { contrast, luminance, type Rgb } from './rgb';

/** A colour without its lightness, in OKLab. */
export interface Hue {
  readonly a: number;
  readonly b: number;
}

/**
 * Luminance at which black and white are read equally well. (y + .05) / .05 = 1.05 / (y + .05): either has 4.58 there, so that on
 * every ground one of the two has more than 4.5.
 */
const MIDDLE = Math.sqrt(1.05 * 0.05) - 0.05;

export const isLight = (ground: Rgb): boolean => luminance(ground) > MIDDLE;

/**
 * From a lightness on, the first whose contrast with the ground is at least `least` (at most 4.5): darker on light grounds, lighter on
 * dark ones. Channels are whole.
 */
export function lineOn(ground: Rgb, { a, b }: Hue, from: number, least: number): Rgb {
  const step = isLight(ground) ? -0.01 : 0.01;
  for (let lightness = from; ; lightness += step) {
    const [red, green, blue] = fromOklab(Math.min(Math.max(lightness, 0), 1), a, b);
    const line: Rgb = [Math.round(red), Math.round(green), Math.round(blue)];
    if (contrast(line, ground) >= least || lightness < 0 || lightness > 1) return line;
  }
}
