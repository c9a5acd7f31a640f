// How long hovering waits, in milliseconds, and how fast is too fast. Each number with its reason.

/** First card: shorter, and cards jump out at a reader whose pointer only rests while reading; longer feels dead. */
export const FIRST_DELAY = 450;

/** A card is open or was a moment ago: the reader is asking, so the next one comes within 100 ms; 30 to 40 of them it takes to ask for it and to draw it. */
export const NEXT_DELAY = 60;

/** How long after a card closed by leaving the next still counts as "the next". */
export const WARM = 300;

/** On leaving the mark the card stays this long, so that a pointer cutting a corner does not lose it. */
export const GRACE = 300;

/** Pixels per millisecond. A pointer that reads along a line stays under it; one on its way elsewhere is far over it. */
export const REST_SPEED = 0.15;

/** Samples further apart than this come from a pointer that stood still between them: they say nothing of its speed. */
export const LONGEST_SAMPLE = 40;

/** Nearer by so many pixels counts as moving towards the card; less is a trembling hand. */
export const TOWARDS = 1;

/** Pixels around the card that still belong to the way to it: the gap between mark and card, and a crooked path. */
export const CORRIDOR_MARGIN = 12;
