// The one icon set: a glyph per kind, so that kind is never told by colour alone, and one per action. Drawn on 16 × 16.
// What every view draws stands here, by name; what only some do in `drawings`, so that a script carries what it draws and no more.

import type { EntityKind } from '@/lib/core/model/entity';

/** Strokes only, in the colour of the words around them; forced colours therefore reach them. */
const PATHS = {
  person: 'M8 7.75a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM2.75 14c.35-3 2.4-4.4 5.25-4.4s4.9 1.4 5.25 4.4',
  place:
    'M8 14.25c-2.9-3.4-4.4-5.9-4.4-8a4.4 4.4 0 0 1 8.8 0c0 2.1-1.5 4.6-4.4 8ZM8 7.9a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2Z',
  organisation: 'M2.25 6 8 2.25 13.75 6ZM4.25 8.25v3.5M8 8.25v3.5m3.75-3.5v3.5M2.25 14h11.5',
  text: 'M10.6 4C10.3 2.7 9.3 2 8 2 6.6 2 5.4 2.8 5.4 4.1c0 2.6 5.35 2.7 5.35 5.3 0 .95-.7 1.6-1.6 1.8M5.4 12c.3 1.3 1.3 2 2.6 2 1.4 0 2.6-.8 2.6-2.1 0-2.6-5.35-2.7-5.35-5.3 0-.95.7-1.6 1.6-1.8',
  term: 'M8 4.3C6.6 3.2 4.6 2.85 2 3v9.4c2.6-.15 4.6.2 6 1.3 1.4-1.1 3.4-1.45 6-1.3V3c-2.6-.15-4.6.2-6 1.3Zm0 0v9.4',
  claim: 'M2.25 2.75h11.5v8H8l-3.25 3v-3h-2.5ZM5 5.75h6M5 8h3.75',
  quote: 'M6.5 4C4.4 4.4 3 6 3 8.4v2.85h3.6V7.9H4.4M13 4c-2.1.4-3.5 2-3.5 4.4v2.85h3.6V7.9h-2.2',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  pin: 'm9.6 2 4.4 4.4-2.1.7-2.5 2.5.1 2.8-5.9-5.9 2.8.1 2.5-2.5ZM6.2 9.8 2 14',
  panel: 'M2 3h12v10H2ZM10 3v10',
  previous: 'M8 13.25V3M3.75 7.25 8 3l4.25 4.25',
  next: 'M8 2.75V13m-4.25-4.25L8 13l4.25-4.25',
} as const satisfies Record<EntityKind, string> & Record<string, string>;

/** A glyph that only some views draw; see `drawings`. */
export interface Drawing {
  readonly name: string;
  readonly path: string;
}

export type GlyphName = keyof typeof PATHS | Drawing;

/** Decoration only: what it means stands beside it in words. */
export function Glyph({ name: glyph }: { readonly name: GlyphName }) {
  const { name, path } = typeof glyph === 'string' ? { name: glyph, path: PATHS[glyph] } : glyph;
  return (
    <svg class={`glyph glyph-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
