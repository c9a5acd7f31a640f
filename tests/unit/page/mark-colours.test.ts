// A kind has one colour: that of its marks on the page is that of its glyph in card and panel. On grounds where it cannot be seen it is darker or lighter.

import { readFileSync } from 'node:fs';
import { assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readColour } from '@/lib/core/colour/read-colour';
import { contrast, type Rgb } from '@/lib/core/colour/rgb';
import { createLineNames, lineFor, MARK_KINDS } from '@/lib/edge/page/mark-style';

const tokens = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');
const on = (rgb: Rgb) => ({ is: 'known', rgb }) as const;
const channel = integer({ min: 0, max: 255 });
const grounds = tuple(channel, channel, channel);

function rgbOf(css: string): Rgb {
  if (!css.startsWith('#')) return readColour(css)!.rgb;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(css.slice(at, at + 2), 16));
  return [red!, green!, blue!];
}

describe.each(MARK_KINDS)('marks of the kind %s', (kind) => {
  it('have the colours of the design on white and on black', () => {
    const [, light, dark] = new RegExp(`--${kind}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)!;
    expect(lineFor(kind, on([255, 255, 255]), false).colour).toBe(light);
    expect(lineFor(kind, on([0, 0, 0]), false).colour).toBe(dark);
  });

  it('are seen on any ground', () => {
    assert(
      property(grounds, (rgb) => {
        expect(contrast(rgbOf(lineFor(kind, on(rgb), false).colour), rgb)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(rgbOf(lineFor(kind, on(rgb), true).colour), rgb)).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are paler where they have faded', () => {
    for (const rgb of [
      [255, 255, 255],
      [18, 18, 18],
    ] as const) {
      const [own, faded] = [false, true].map((isFaded) => rgbOf(lineFor(kind, on(rgb), isFaded).colour));
      expect(contrast(faded!, rgb)).toBeLessThan(contrast(own!, rgb));
    }
  });

  it('have the colour of the words where nothing is known of the ground', () => {
    const ground = { is: 'unknown', words: 'color(xyz 1 1 1)' } as const;
    expect(lineFor(kind, ground, false).colour).toBe('color(xyz 1 1 1)');
  });
});

describe('names of lines', () => {
  it('are the same for the same line, and each has one rule', () => {
    const names = createLineNames();
    const white = names.of('person', on([255, 255, 255]), false);
    expect(white).toBe('backstory-person');
    expect(names.of('person', on([250, 250, 250]), false)).toBe(white);
    expect(names.of('person', on([0, 0, 0]), false)).toBe('backstory-person-on-dark');
    const before = names.count();
    const grey = names.of('person', on([128, 128, 128]), false);
    expect(names.of('person', on([128, 128, 128]), false)).toBe(grey);
    expect(names.count()).toBe(before + 1);
    expect(names.style().split(`::highlight(${grey}){text-decoration:`)).toHaveLength(2);
  });
});
