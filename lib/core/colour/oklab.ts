// From OKLab, in which equal steps look equal, to sRGB. Matrices by Björn Ottosson, "A perceptual color space for image processing" (2020), in five digits:
// channels are whole numbers in the end.

import { encoded, type Rgb } from './rgb';

/** Of colours at the edge of sRGB, whose numbers are written in five digits. */
const ROUNDING = 0.001;

/**
 * Lightness 0..1, and two axes of colour. What sRGB cannot show loses colour until it can: its lightness and its hue stay.
 */
export function fromOklab(lightness: number, a: number, b: number): Rgb {
  for (let kept = 1; ; kept -= 0.05) {
    const [x, y] = [a * Math.max(kept, 0), b * Math.max(kept, 0)];
    const l = (lightness + 0.39634 * x + 0.2158 * y) ** 3;
    const m = (lightness - 0.10556 * x - 0.06385 * y) ** 3;
    const s = (lightness - 0.08948 * x - 1.29149 * y) ** 3;
    const linear = [
      4.07674 * l - 3.30771 * m + 0.23097 * s,
      -1.26844 * l + 2.60976 * m - 0.34132 * s,
      -0.0042 * l - 0.70342 * m + 1.70761 * s,
    ];
    if (kept > 0 && linear.some((channel) => channel < -ROUNDING || channel > 1 + ROUNDING)) continue;
    const [red, green, blue] = linear.map((channel) => encoded(Math.min(Math.max(channel, 0), 1)));
    return [red!, green!, blue!];
  }
}
