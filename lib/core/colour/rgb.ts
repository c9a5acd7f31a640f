// Colours of sRGB: how light they are, how well one can be read on another, what is seen through one.

/** Red, green, blue of sRGB, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface Colour {
  readonly rgb: Rgb;
  /** 0..1: how much of it covers what is below. */
  readonly alpha: number;
}

/** A channel of linear light, 0..1, as sRGB writes it. */
export function encoded(light: number): number {
  return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
}

const light = (channel: number): number => {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance by WCAG 2: 0 black, 1 white. */
export function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
}

/** Contrast by WCAG 2, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(x / y, y / x);
}

/** What is seen where a colour lies over an opaque one. Browsers mix the channels as they are written. */
export function over({ rgb, alpha }: Colour, below: Rgb): Rgb {
  const mixed = (at: 0 | 1 | 2) => rgb[at] * alpha + below[at] * (1 - alpha);
  return [mixed(0), mixed(1), mixed(2)];
}
