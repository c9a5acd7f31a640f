// Glyphs that only some views draw, each a constant of its own: what a script does not name is not in it.
// Drawn like those of `glyph` on 16 × 16, strokes of one width, ends and corners round, at least 1.5 from the edge.

import type { Drawing } from './glyph';

export const COPY: Drawing = { name: 'copy', path: 'M5.75 5.75h8v8h-8ZM10.25 5.5V2.25h-8v8H5.5' };
/** Leads out of Backstory. */
export const LINK: Drawing = { name: 'link', path: 'M9.5 2.5h4v4M13.25 2.75 7.5 8.5M11.5 9v4.5h-9v-9H7' };
/** Two that are tied. */
export const TIES: Drawing = {
  name: 'ties',
  path: 'M4.5 13.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm7-6a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM6.6 9.6l2.8-3.2',
};
