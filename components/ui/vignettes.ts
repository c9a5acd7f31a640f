// The states that are drawn: a page, a book, a shelf, a letter, each as it is when there is little to tell. One constant each, so that a script
// carries what it draws. The icon set's grid four times beside and three times above itself (64 × 48), its one stroke, ends and corners round;
// what stands for words, or is not there, is in the lighter ink. All stand on one line and begin at the edge that words begin at.

import type { Vignette } from './vignette';

/** A newspaper as it comes, folded: nobody has looked at it. */
export const UNREAD: Vignette = {
  name: 'unread',
  ink: 'M1.5 10.5h46v30h-46zM7.5 16.5h34',
  faint: 'M47.5 13.5h3v30h-46v-3M7.5 19.5h34M7.5 25.5h14M7.5 30.5h14M7.5 35.5h14M27.5 25.5h14v10h-14z',
};
/** In its wrapper, as papers are sent: it stays unread. */
export const WRAPPED: Vignette = {
  name: 'wrapped',
  ink: 'M1.5 10.5h46v30h-46zM18.5 10.5v30M30.5 10.5v30M7.5 16.5h5.5M36 16.5h5.5',
  faint: 'M47.5 13.5h3v30h-46v-3M7.5 22.5h5.5M7.5 28.5h5.5M7.5 34.5h5.5M36 22.5h5.5M36 28.5h5.5M36 34.5h5.5',
};
/** A page, and the glasses to it. */
export const READING: Vignette = {
  name: 'reading',
  ink: 'M1.5 3.5h30v41h-30zM6.5 9.5h20M41.5 44a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM56.5 44a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM46.7 37c.9-1.4 3.7-1.4 4.6 0',
  faint: 'M6.5 16.5h20M6.5 21.5h20M6.5 26.5h20M6.5 31.5h20M6.5 36.5h11',
};
/** Many things, no one story. */
export const FRONT_PAGE: Vignette = {
  name: 'front-page',
  ink: 'M1.5 3.5h34v41h-34zM6.5 9.5h24M6.5 17.5h13v10h-13z',
  faint:
    'M6.5 12.5h24M24 17.5h6.5M24 22.5h6.5M24 27.5h6.5M6.5 33.5h6M6.5 38.5h6M15.5 33.5h6M15.5 38.5h6M24.5 33.5h6M24.5 38.5h6',
};
/** A story with a line that nobody is known in. */
export const NOBODY_KNOWN: Vignette = {
  name: 'nobody-known',
  ink: 'M1.5 3.5h34v41h-34zM6.5 9.5h24',
  faint: 'M6.5 16.5h24M6.5 21.5h24M6.5 26.5h3M27.5 26.5h3M6.5 31.5h24M6.5 36.5h13',
  gone: 'M12 26.5h13.5',
};
/** Something broke on the way. */
export const TORN: Vignette = {
  name: 'torn',
  ink: 'M1.5 27.5v-24h34v20l-5 4-5-3.5-6 5-5-3.5-6 4.5zM6.5 9.5h24',
  faint: 'M6.5 15.5h24M6.5 20.5h15M3.5 34.5l7-2 6-4.5 5 3.5 6-5 5 3.5 5-4v18.5h-34zM8.5 38.5h24',
};
/** The leaf is being turned: what was read is no longer what lies there. */
export const TURNED: Vignette = {
  name: 'turned',
  ink: 'M30.5 10.5c-7-4-18-5-29-3v34c11-2 22-1 29 3 7-4 18-5 29-3v-34c-2.5-.5-5-.7-7.5-.8M30.5 10.5v34M30.5 10.5c3-5 9-8 16-8v33c-7 0-13 3-16 9',
  faint:
    'M6.5 15.5c6-.8 13-.3 19 1.5M6.5 21.5c6-.8 13-.3 19 1.5M6.5 27.5c6-.8 13-.3 19 1.5M6.5 33.5c6-.8 13-.3 19 1.5',
};
/** A ribbon where reading was left, to be taken up again. */
export const MARKED_PLACE: Vignette = {
  name: 'marked-place',
  ink: 'M30.5 10.5c-7-4-18-5-29-3v34c11-2 22-1 29 3 7-4 18-5 29-3v-34c-4.5-.8-9-1.1-13-.7M37.5 8.3c-2.6.6-5 1.3-7 2.2v34M37.5 4.5h9v21l-4.5-4-4.5 4z',
  faint:
    'M6.5 15.5c6-.8 13-.3 19 1.5M6.5 21.5c6-.8 13-.3 19 1.5M6.5 27.5c6-.8 13-.3 19 1.5M6.5 33.5c6-.8 13-.3 19 1.5M35.5 34.5c6-1.8 13-2.3 19-1.5M51 15.2h3.5M51 21h3.5M51 27h3.5',
};
/** A window of the browser with nothing in it that could be read. */
export const EMPTY_WINDOW: Vignette = {
  name: 'empty-window',
  ink: 'M1.5 5.5h50v38h-50zM1.5 13.5h50',
  faint: 'M6.5 9.5h.01M10.5 9.5h.01M14.5 9.5h.01',
};
/** Book-ends, and nothing between them. */
export const BARE_SHELF: Vignette = {
  name: 'bare-shelf',
  ink: 'M1.5 43.5h58M6.5 43.5c0-9 3-15 9-15v15M54.5 43.5c0-9-3-15-9-15v15',
};
/** One book is being drawn out. */
export const SHELF: Vignette = {
  name: 'shelf',
  ink: 'M1.5 43.5h58M5.5 43.5v-34h8v34M13.5 43.5v-28h6v28M19.5 43.5v-37h9v37M31.7 42.1l8.5-31.8 7.7 2.1-8.4 31.1',
  faint: 'M5.5 15.5h8M19.5 12.5h9M19.5 36.5h9M38.6 16.3l7.7 2.1M33.7 34.7l7.7 2.1',
};
/** Some books stand, for others there is their place. */
export const FILLING_SHELF: Vignette = {
  name: 'filling-shelf',
  ink: 'M1.5 43.5h58M5.5 43.5v-34h8v34M13.5 43.5v-28h6v28',
  faint: 'M5.5 15.5h8M5.5 37.5h8',
  gone: 'M19.5 6.5h9v37M19.5 15.5v-9M28.5 17.5h7v26M35.5 12.5h8v31M35.5 17v-4.5',
};
/** The bookcase is locked. */
export const SHUT: Vignette = {
  name: 'shut',
  ink: 'M1.5 3.5h46v41h-46zM24.5 3.5v41M20.5 21.5v5M28.5 21.5v5',
  faint: 'M5.5 7.5h11v33h-11zM32.5 7.5h11v33h-11z',
};
/** Where books stood. */
export const LOST_BOOKS: Vignette = {
  name: 'lost-books',
  ink: 'M1.5 43.5h58',
  gone: 'M5.5 43.5v-34h8v34M13.5 15.5h6v28M19.5 15.5v-9h9v37M28.5 17.5h7v26M35.5 17v-4.5h8v31',
};
/** An index with a line that is not in it. */
export const GAP: Vignette = {
  name: 'gap',
  ink: 'M1.5 6.5h13M1.5 41.5h17M1.5 14.5h9M1.5 33.5h11',
  faint:
    'M19.5 6.5h.01M24.5 6.5h.01M29.5 6.5h.01M34.5 6.5h.01M39.5 6.5h.01M44.5 6.5h.01M19.5 14.5h.01M24.5 14.5h.01M29.5 14.5h.01M34.5 14.5h.01M39.5 14.5h.01M44.5 14.5h.01M24.5 41.5h.01M29.5 41.5h.01M34.5 41.5h.01M39.5 41.5h.01M44.5 41.5h.01M19.5 33.5h.01M24.5 33.5h.01M29.5 33.5h.01M34.5 33.5h.01M39.5 33.5h.01M44.5 33.5h.01M49.5 6.5h2M49.5 14.5h2M49.5 33.5h2M49.5 41.5h2',
  gone: 'M1.5 19.5h50v9h-50z',
};
/** A sheet, and the pencil to it. */
export const BLANK_SHEET: Vignette = {
  name: 'blank-sheet',
  ink: 'M1.5 3.5h34v41h-34zM41 44l1.3-7.3 13.5-23.4 4.4 2.5-13.5 23.4zM42.3 36.7l4.4 2.5',
  faint: 'M6.5 9.5h14M53.8 16.8l4.4 2.5',
};
/** A bracket in the margin: room for a note. */
export const MARGIN: Vignette = {
  name: 'margin',
  ink: 'M1.5 3.5h40v41h-40zM34 16.5c3 0 .5 5 3 5-2.5 0 0 5-3 5',
  faint: 'M6.5 9.5h14M6.5 16.5h22M6.5 21.5h22M6.5 26.5h22M6.5 31.5h22M6.5 36.5h12',
};
/** The marks of a proof-reader. */
export const PROOF: Vignette = {
  name: 'proof',
  ink: 'M1.5 3.5h40v41h-40zM12 26.5l3-5 3 5M36.5 17.5v7M33 21h7',
  faint: 'M6.5 9.5h14M6.5 17.5h22M6.5 31.5h22M6.5 36.5h12',
};
/** An open book with columns and no entry. */
export const LEDGER: Vignette = {
  name: 'ledger',
  ink: 'M30.5 10.5c-7-4-18-5-29-3v34c11-2 22-1 29 3 7-4 18-5 29-3v-34c-11-2-22-1-29 3zM30.5 10.5v34',
  faint: 'M9.5 7.2v33.5M38.5 8v33.8',
};
/** The same, put away under its strap. */
export const CLOSED_BOOK: Vignette = {
  name: 'closed-book',
  ink: 'M1.5 4.5h32v39h-32zM26.5 4.5v39',
  faint: 'M7.5 12.5h13v8h-13zM5 46.5h31.5v-37',
};
/** To be cut out and kept. */
export const CLIPPING: Vignette = {
  name: 'clipping',
  ink: 'M8.5 13.5h22',
  faint: 'M8.5 20.5h30M8.5 25.5h30M8.5 30.5h30M8.5 35.5h16',
  gone: 'M1.5 5.5h44v38h-44z',
};
/** A bundle that came undone on its way. */
export const LOOSE_BUNDLE: Vignette = {
  name: 'loose-bundle',
  ink: 'M1.5 43.5v-5h40v5zM5.5 38.5v-5h40v5M3.5 33.5v-5h38v5M34.5 28.5l-30-9-1.3 4.5 15 4.5',
  faint: 'M43.5 43.5c7 .5 18-.5 17-5-.8-3.5-7-2-5.5 1 1 2 4 3 7.5 3',
};
/** A letter that went nowhere. */
export const UNSENT: Vignette = {
  name: 'unsent',
  ink: 'M1.5 8.5h50v35h-50zM1.5 9.5l25 19 25-19',
  faint: 'M1.5 42.5l17-18M51.5 42.5l-17-18',
};
/** A letter that came back. */
export const RETURNED: Vignette = {
  name: 'returned',
  ink: 'M1.5 14.5h42v29h-42zM1.5 15.5l21 15 21-15M61.5 22.5v-9a4 4 0 0 0-4-4h-11M50.5 5.5l-4 4 4 4',
};
