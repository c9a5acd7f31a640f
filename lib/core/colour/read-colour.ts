// Colours as computed styles tell them.

import { fromOklab } from './oklab';
import { type Colour, encoded, type Rgb } from './rgb';

/**
 * Reads a computed colour. Chromium and Firefox write `rgb(…)` for all that is sRGB's own; oklch, lab and their like they keep as
 * the page wrote them. Of `lab` and `lch` only the lightness is kept: no more is asked of a ground. Null: a space that is not known here.
 */
export function readColour(css: string): Colour | null {
  const [space, ...rest] = css.split(/[\s(),/]+/);
  const within = space === 'color' ? rest.shift() : space;
  // `none` is a channel of nothing.
  const [a = 0, b = 0, c = 0, alpha = 1] = rest.filter(Boolean).map((part) => Number(part) || 0);
  const rgb = channels(within, a, b, c);
  return rgb && { rgb, alpha };
}

function channels(space: string | undefined, a: number, b: number, c: number): Rgb | null {
  switch (space) {
    case 'rgb':
    case 'rgba':
      return [a, b, c];
    // The second is a little wider; as a ground it is nearly the same.
    case 'srgb':
    case 'display-p3':
      return [a * 255, b * 255, c * 255];
    case 'oklab':
      return fromOklab(a, b, c);
    case 'oklch':
      return fromOklab(a, b * Math.cos((c * Math.PI) / 180), b * Math.sin((c * Math.PI) / 180));
    case 'lab':
    case 'lch': {
      // CIE: lightness to luminance.
      const grey = encoded(a > 8 ? ((a + 16) / 116) ** 3 : a / 903.3);
      return [grey, grey, grey];
    }
    default:
      return null;
  }
}
