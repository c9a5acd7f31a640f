// A kind has one colour: that of its marks on the page is that of its glyph in card and panel.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { highlightName, MARK_KINDS, markStyle } from '@/lib/edge/page/mark-style';

const tokens = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');

it.each(MARK_KINDS)('marks of the kind %s have the colours of the design', (kind) => {
  const [, light, dark] = new RegExp(`--${kind}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)!;
  const colourOf = (name: string): string | undefined =>
    new RegExp(`highlight\\(${name}\\)\\{text-decoration:underline \\w+ (#\\w+)`).exec(markStyle())?.[1];
  expect(colourOf(highlightName(kind, 'light'))).toBe(light);
  expect(colourOf(highlightName(kind, 'dark'))).toBe(dark);
});
