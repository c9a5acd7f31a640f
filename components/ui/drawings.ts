// Glyphs that only some views draw, each a constant of its own: what a script does not name is not in it.
// Drawn like those of `glyph` on 16 × 16, strokes of one width, ends and corners round, at least 1.5 from the edge.

import type { Drawing } from './glyph';

export const ADD: Drawing = { name: 'add', path: 'M8 3v10M3 8h10' };
export const CHECK: Drawing = { name: 'check', path: 'm3 8.5 3.25 3.25L13 4.75' };
/** When; last met. */
export const CLOCK: Drawing = {
  name: 'clock',
  path: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.75V8l2.4 1.75',
};
export const COPY: Drawing = { name: 'copy', path: 'M5.75 5.75h8v8h-8ZM10.25 5.5V2.25h-8v8H5.5' };
/** Taken away. */
export const ERASE: Drawing = {
  name: 'erase',
  path: 'M2.75 4.25h10.5M6 4V2.25h4V4M4.25 4.5l.6 9.25h6.3l.6-9.25M6.75 7v4M9.25 7v4',
};
/** Marked on the page. */
export const EYE: Drawing = {
  name: 'eye',
  path: 'M1.5 8C3.2 5.2 5.4 3.8 8 3.8s4.8 1.4 6.5 4.2c-1.7 2.8-3.9 4.2-6.5 4.2S3.2 10.8 1.5 8ZM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
};
/** Not marked on the page. */
export const EYE_CLOSED: Drawing = {
  name: 'eye-closed',
  path: 'M1.5 6.5C3.2 9.1 5.4 10.4 8 10.4s4.8-1.3 6.5-3.9M3.6 9.2l-1.2 1.9M6.6 10.3l-.5 2.1M9.4 10.3l.5 2.1M12.4 9.2l1.2 1.9',
};
/** A story that was read, a document. */
export const FILE: Drawing = { name: 'file', path: 'M3.5 2h6l3 3v9h-9ZM9.25 2.25v3h3' };
export const FILTER: Drawing = { name: 'filter', path: 'M2 4h12M4.5 8h7M7 12h2' };
/** A site. */
export const GLOBE: Drawing = {
  name: 'globe',
  path: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2.25 8h11.5M8 2.25c1.7 1.6 2.5 3.5 2.5 5.75S9.7 12.15 8 13.75C6.3 12.15 5.5 10.25 5.5 8s.8-4.15 2.5-5.75Z',
};
/** Ties among those named. */
export const GRAPH: Drawing = {
  name: 'graph',
  path: 'M4 5.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM12 7.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM5.5 13.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM5.7 4.4l4.6 1.2M4.3 5.75l.9 4.5M11 7.5l-4.2 3.35',
};
/** Keys. */
export const KEYBOARD: Drawing = {
  name: 'keyboard',
  path: 'M1.75 4h12.5v8H1.75ZM4 6.5h.01M6.65 6.5h.01M9.3 6.5h.01M12 6.5h.01M4.75 9.5h6.5',
};
/** Leads out of Backstory. */
export const LINK: Drawing = { name: 'link', path: 'M9.5 2.5h4v4M13.25 2.75 7.5 8.5M11.5 9v4.5h-9v-9H7' };
/** Everything, one under the other. */
export const LIST: Drawing = {
  name: 'list',
  path: 'M2.5 4h.01M5.5 4H14M2.5 8h.01M5.5 8H14M2.5 12h.01M5.5 12H14',
};
/** A note of the reader's own. */
export const NOTE: Drawing = {
  name: 'note',
  path: 'm10.75 2.5 2.75 2.75-7.9 7.9-3.35.6.6-3.35ZM9 4.25 11.75 7',
};
export const PAUSE: Drawing = { name: 'pause', path: 'M5.5 3v10M10.5 3v10' };
export const RESUME: Drawing = { name: 'resume', path: 'M4.75 2.75 12.5 8l-7.75 5.25Z' };
/** To a file. */
export const SAVE: Drawing = { name: 'save', path: 'M8 2.5v7.25M4.75 6.75 8 10l3.25-3.25M2.5 11v2.75h11V11' };
export const SEARCH: Drawing = {
  name: 'search',
  path: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.25 10.25 14 14',
};
/** What may be chosen. */
export const SETTINGS: Drawing = {
  name: 'settings',
  path: 'M2 4.5h5.25m3.5 0H14M2 11.5h2.25m3.5 0H14M9 6.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM6 13.25a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Z',
};
/** On or off, for a site. */
export const SWITCH: Drawing = {
  name: 'switch',
  path: 'M5 11.75h6a3.75 3.75 0 1 0 0-7.5H5a3.75 3.75 0 1 0 0 7.5ZM5 9.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
};
export const UNDO: Drawing = { name: 'undo', path: 'M5.75 2.75 2.5 6l3.25 3.25M2.75 6h6.5a4 4 0 0 1 0 8H6' };
/** A name that the library does not know. */
export const UNKNOWN: Drawing = {
  name: 'unknown',
  path: 'M5.4 5.4C5.6 3.7 6.6 2.9 8 2.9c1.5 0 2.6.95 2.6 2.35C10.6 7.3 8 7.5 8 9.6M8 12.9h.01',
};
