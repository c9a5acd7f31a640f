// How marks look: a thin line under the words, its colour and its stroke by kind. No fill, so nothing shouts.

import { ENTITY_KINDS, type EntityKind } from '@/lib/core/model/entity';

/** A name of some kind, a sentence that repeats a checked claim, a quotation compared with its text. */
export type MarkKind = EntityKind | 'claim' | 'quote';
/** Those that others lie over come first. */
export const MARK_KINDS: readonly MarkKind[] = ['claim', 'quote', ...ENTITY_KINDS];

/**
 * What the words stand on. Told by the words' own colour: grounds are often pictures, or those of an element far
 * above. `currentColor` would have saved the question, but in a highlight it is not the colour of the words
 * (Chromium 156 gives that of the root, so lines mixed from it vanish on dark parts of a page).
 */
export type Ground = 'light' | 'dark';
export const GROUNDS = ['light', 'dark'] as const satisfies readonly Ground[];

/** Names in the page's highlight registry. The registry is shared with the page: hence the prefix. */
export function highlightName(kind: MarkKind, ground: Ground): string {
  return ground === 'light' ? `backstory-${kind}` : `backstory-${kind}-on-dark`;
}
export const EMPHASIS_NAME = 'backstory-emphasis';

/**
 * The colours of `components/ui/tokens.css`, which card and panel use: a kind has one colour everywhere (tested).
 * Contrast at least 4.5. Strokes differ too: colour alone tells some readers nothing. The lines of passages run deeper than
 * those of names, which lie within them; hairlines, for they are long. What was found of a passage is never told by its line.
 */
const LINES: Readonly<Record<MarkKind, Readonly<Record<Ground | 'stroke', string>>>> = {
  claim: { light: '#65686b', dark: '#9a9c9e', stroke: 'solid' },
  quote: { light: '#6b3990', dark: '#cba6e8', stroke: 'dashed' },
  person: { light: '#1d4f9e', dark: '#93b7f2', stroke: 'solid' },
  place: { light: '#0d6a4a', dark: '#7cc9a3', stroke: 'dotted' },
  organisation: { light: '#8a4a0a', dark: '#e2ae6c', stroke: 'dashed' },
  text: { light: '#6b3990', dark: '#cba6e8', stroke: 'double' },
  term: { light: '#4c5a66', dark: '#aab6c1', stroke: 'dotted' },
};

/** Thickness, and how deep under the words. Deeper than .32 em Firefox 153 cuts the line off where lines of text stand close. */
function place(kind: MarkKind, stroke: string): readonly [string, string] {
  if (kind === 'claim' || kind === 'quote') return ['1px', '.32em'];
  // Dots of one pixel are hardly seen.
  return [stroke === 'dotted' ? '2px' : 'from-font', '.18em'];
}

function rule(name: string, ...declarations: readonly string[]): string {
  return `::highlight(${name}){${declarations.join(';')}}`;
}

/** The rules as one style sheet's text. */
export function markStyle(): string {
  const lines = MARK_KINDS.flatMap((kind) =>
    GROUNDS.map((ground) => {
      const { stroke, [ground]: colour } = LINES[kind];
      const [thickness, offset] = place(kind, stroke);
      return rule(
        highlightName(kind, ground),
        `text-decoration:underline ${stroke} ${colour} ${thickness}`,
        `text-underline-offset:${offset}`,
      );
    }),
  );
  // A soft tint that reads on light and dark, and no line of its own: that of the kind stays visible above it.
  const emphasis = rule(EMPHASIS_NAME, 'background-color:rgb(96 150 235/.28)');
  const forced = MARK_KINDS.flatMap((kind) =>
    GROUNDS.map((ground) => rule(highlightName(kind, ground), 'text-decoration-color:LinkText')),
  );
  const forcedEmphasis = rule(EMPHASIS_NAME, 'background-color:Highlight', 'color:HighlightText');
  return `${lines.join('')}${emphasis}@media (forced-colors:active){${forced.join('')}${forcedEmphasis}}`;
}
