// How marks look: a thin line under the words, its colour and its stroke by kind. No fill, so nothing shouts.

import { ENTITY_KINDS, type EntityKind } from '@/lib/core/model/entity';

/**
 * What the words stand on. Told by the words' own colour: grounds are often pictures, or those of an element far
 * above. `currentColor` would have saved the question, but in a highlight it is not the colour of the words
 * (Chromium 156 gives that of the root, so lines mixed from it vanish on dark parts of a page).
 */
export type Ground = 'light' | 'dark';
export const GROUNDS = ['light', 'dark'] as const satisfies readonly Ground[];

/** Names in the page's highlight registry. The registry is shared with the page: hence the prefix. */
export function highlightName(kind: EntityKind, ground: Ground): string {
  return ground === 'light' ? `backstory-${kind}` : `backstory-${kind}-on-dark`;
}
export const EMPHASIS_NAME = 'backstory-emphasis';

/**
 * The colours of `components/ui/tokens.css`, which card and panel use: a kind has one colour everywhere (tested).
 * Contrast at least 4.5. Strokes differ too: colour alone tells some readers nothing.
 */
const LINES: Readonly<Record<EntityKind, Readonly<Record<Ground | 'stroke', string>>>> = {
  person: { light: '#1d4f9e', dark: '#93b7f2', stroke: 'solid' },
  place: { light: '#0d6a4a', dark: '#7cc9a3', stroke: 'dotted' },
  organisation: { light: '#8a4a0a', dark: '#e2ae6c', stroke: 'dashed' },
  text: { light: '#6b3990', dark: '#cba6e8', stroke: 'double' },
  term: { light: '#4c5a66', dark: '#aab6c1', stroke: 'dotted' },
};

/** Dots of one pixel are hardly seen. */
function thickness(stroke: string): string {
  return stroke === 'dotted' ? '2px' : 'from-font';
}

function rule(name: string, ...declarations: readonly string[]): string {
  return `::highlight(${name}){${declarations.join(';')}}`;
}

/** The rules as one style sheet's text. */
export function markStyle(): string {
  const lines = ENTITY_KINDS.flatMap((kind) =>
    GROUNDS.map((ground) =>
      rule(
        highlightName(kind, ground),
        `text-decoration:underline ${LINES[kind].stroke} ${LINES[kind][ground]} ${thickness(LINES[kind].stroke)}`,
        'text-underline-offset:.18em',
      ),
    ),
  );
  // A soft tint that reads on light and dark, and no line of its own: that of the kind stays visible above it.
  const emphasis = rule(EMPHASIS_NAME, 'background-color:rgb(96 150 235/.28)');
  const forced = ENTITY_KINDS.flatMap((kind) =>
    GROUNDS.map((ground) => rule(highlightName(kind, ground), 'text-decoration-color:LinkText')),
  );
  const forcedEmphasis = rule(EMPHASIS_NAME, 'background-color:Highlight', 'color:HighlightText');
  return `${lines.join('')}${emphasis}@media (forced-colors:active){${forced.join('')}${forcedEmphasis}}`;
}
