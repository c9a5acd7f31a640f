// Colours read as browsers tell them, mixed and compared by WCAG 2, and found in OKLab.

import { assert, double, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLight, lineOn } from '@/lib/core/colour/line-on';
import { fromOklab } from '@/lib/core/colour/oklab';
import { readColour } from '@/lib/core/colour/read-colour';
import { contrast, luminance, over } from '@/lib/core/colour/rgb';

const channel = integer({ min: 0, max: 255 });
const anyGround = tuple(channel, channel, channel);

describe('what computed styles tell', () => {
  it.each([
    ['rgb(0, 128, 255)', [0, 128, 255], 1],
    ['rgba(10, 20, 30, 0.25)', [10, 20, 30], 0.25],
    ['rgba(0, 0, 0, 0)', [0, 0, 0], 0],
    ['color(srgb 1 0.5 0 / 0.5)', [255, 127.5, 0], 0.5],
    ['color(display-p3 0 0 0)', [0, 0, 0], 1],
    // `green`; that other colours are read as the browser reads them is tested in one.
    ['oklch(0.51975 0.17686 142.495)', [0, 128, 0], 1],
    ['oklab(1 0 0 / 0.9)', [255, 255, 255], 0.9],
    ['lab(100 0 0)', [255, 255, 255], 1],
    ['lch(0 0 none)', [0, 0, 0], 1],
  ] as const)('%s', (css, rgb, alpha) => {
    const read = readColour(css)!;
    expect(read.alpha).toBe(alpha);
    for (const [at, value] of read.rgb.entries()) expect(Math.abs(value - rgb[at]!)).toBeLessThan(1);
  });

  it('in a space that is not known is no colour', () => {
    expect(readColour('color(xyz-d50 1 1 1)')).toBe(null);
    expect(readColour('')).toBe(null);
  });
});

describe('contrast', () => {
  it('is that of WCAG 2', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    // The lightest grey on white that passes, by any checker.
    expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
  });

  it('of what is seen through: half of black over white is the grey between', () => {
    expect(over({ rgb: [0, 0, 0], alpha: 0.5 }, [255, 255, 255])).toEqual([127.5, 127.5, 127.5]);
  });
});

describe('OKLab', () => {
  const axis = double({ min: -0.4, max: 0.4, noNaN: true });

  it('is always a colour that can be shown, and gets no darker where it gets lighter', () => {
    assert(
      property(double({ min: 0, max: 1, noNaN: true }), axis, axis, (lightness, a, b) => {
        const rgb = fromOklab(lightness, a, b);
        for (const value of rgb) expect(value >= 0 && value <= 255).toBe(true);
        expect(luminance(fromOklab(Math.min(lightness + 0.1, 1), a, b))).toBeGreaterThanOrEqual(
          luminance(rgb) - 0.02,
        );
      }),
    );
  });
});

describe('a line', () => {
  it('is seen on every grey, and on the two beside the middle', () => {
    for (let grey = 0; grey <= 255; grey++)
      expect(
        contrast(lineOn([grey, grey, grey], { a: 0, b: 0 }, 0.5, 4.5), [grey, grey, grey]),
      ).toBeGreaterThanOrEqual(4.5);
  });

  it('goes no further from its own lightness than it must', () => {
    assert(
      property(anyGround, (ground) => {
        const line = lineOn(ground, { a: 0.05, b: 0.05 }, isLight(ground) ? 1 : 0, 4.5);
        // One step nearer it would not be seen: a step is a hundredth of lightness, and channels are whole.
        expect(contrast(line, ground)).toBeLessThan(5.4);
      }),
    );
  });
});
