// On which side of the marked words the card stands. Pure geometry: boxes in, a side out.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Side = 'bottom' | 'top' | 'right' | 'left';

/** Pixels between the marked words and the card: the underline stays visible, and the pointer crosses in one move. */
export const GAP = 8;

/** Pixels between the card and the window's edge. */
export const EDGE = 8;

/** A card cut to this height still shows name, post and sources' beginning; what is under it scrolls. */
const GOOD_HEIGHT = 280;

/** Less cuts off the post held on the day: then the card rather stands beside the words. */
const LEAST_HEIGHT = 190;

/** A card that stands already is left where it is down to this. */
const BEARABLE_HEIGHT = 132;

/** Narrower than this a card beside the words is no better than a low one under them. */
const LEAST_WIDTH = 220;

/** The box around all lines of a mark. `lines` must not be empty. */
export function around(lines: readonly Box[]): Box {
  return {
    left: Math.min(...lines.map((line) => line.left)),
    top: Math.min(...lines.map((line) => line.top)),
    right: Math.max(...lines.map((line) => line.right)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  };
}

/** Pixels that a card may fill on each side of the words. */
export function roomBeside(words: Box, view: Box): Record<Side, number> {
  const reach = GAP + EDGE;
  return {
    bottom: view.bottom - words.bottom - reach,
    top: words.top - view.top - reach,
    right: view.right - words.right - reach,
    left: words.left - view.left - reach,
  };
}

/**
 * The lines that the card keeps clear of: all of them; of a sentence that fills the window, that at which the reader points.
 */
export function keptClear(input: {
  readonly lines: readonly Box[];
  /** The line that is pointed at. */
  readonly line: Box;
  readonly view: Box;
  readonly card: Size;
}): readonly Box[] {
  const { lines, line, view, card } = input;
  const { top, bottom, left, right } = roomBeside(around(lines), view);
  const isRoom =
    Math.max(top, bottom) >= Math.min(card.height, BEARABLE_HEIGHT) ||
    Math.max(left, right) >= Math.min(card.width, LEAST_WIDTH);
  return isRoom ? lines : [line];
}

/**
 * Under the words where it can be: what unfolds there grows downwards, and nothing that was read moves. Over them where
 * there is more room; beside them in a low, wide window. A card that stands somewhere stays on its side while that is
 * bearable, or it would jump when it unfolds or the page scrolls.
 */
export function chooseSide(input: {
  readonly words: Box;
  readonly view: Box;
  readonly card: Size;
  readonly current: Side | null;
}): Side {
  const { card, current } = input;
  const room = roomBeside(input.words, input.view);
  const least = Math.min(card.height, LEAST_HEIGHT);
  if (current === 'bottom' || current === 'top') {
    if (room[current] >= Math.min(card.height, BEARABLE_HEIGHT)) return current;
  } else if (current && room[current] >= Math.min(card.width, LEAST_WIDTH)) return current;

  const good = Math.min(card.height, GOOD_HEIGHT);
  if (room.bottom >= good) return 'bottom';
  if (room.top >= good) return 'top';
  const upright = room.bottom >= room.top ? 'bottom' : 'top';
  if (room[upright] >= least) return upright;
  const beside = room.right >= room.left ? 'right' : 'left';
  return room[beside] >= Math.min(card.width, LEAST_WIDTH) ? beside : upright;
}
