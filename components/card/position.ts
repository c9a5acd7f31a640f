// Places the card beside the marked words and keeps it there while the page moves: never over them, never off screen.

import { computePosition, offset, shift } from '@floating-ui/dom';
import { MOST_OF_VIEW, scrollClear } from './sheet';
import { around, type Box, chooseSide, EDGE, GAP, keptClear, roomBeside, type Side } from './side';

/** Pixels by which the card stands out to the side of the words, so that its text, not its frame, is near theirs. */
const OUTDENT = 12;

export interface Followed {
  readonly card: HTMLElement;
  /** The lines of the marked words in the window, now. Empty when they are gone from the page. */
  readonly lines: () => readonly Box[];
  /** Awaited before anything is measured: `CardPlace`. */
  readonly settled?: (() => Promise<unknown>) | undefined;
  /** Where the pointer was: of words that run over several lines the card keeps to the one pointed at. */
  readonly at?: { readonly x: number; readonly y: number } | undefined;
  /** The words' own document: the page's, or one framed in it. */
  readonly home?: Document | undefined;
  /** At the bottom of what is seen, as wide as that. `within`: the element that the words stand in. */
  readonly sheet?: { readonly within: Element | null; readonly smooth: boolean } | undefined;
  readonly onPlaced?: ((box: Box) => void) | undefined;
  /** The words have left the window, or the page. */
  readonly onAway?: (() => void) | undefined;
}

/** The part of the page that is seen. `visualViewport` leaves out scroll bars and holds in quirks mode too. */
function seen(): Box {
  const view = window.visualViewport;
  const left = view?.offsetLeft ?? 0;
  const top = view?.offsetTop ?? 0;
  return {
    left,
    top,
    right: left + (view?.width ?? window.innerWidth),
    bottom: top + (view?.height ?? window.innerHeight),
  };
}

function isSeen(line: Box, view: Box): boolean {
  return line.bottom > view.top && line.top < view.bottom && line.right > view.left && line.left < view.right;
}

/** Number of the line that the point is nearest to. */
function lineAt(lines: readonly Box[], at: Followed['at']): number {
  if (!at) return 0;
  const distances = lines.map((line) =>
    Math.hypot(
      Math.max(line.left - at.x, 0, at.x - line.right),
      Math.max(line.top - at.y, 0, at.y - line.bottom),
    ),
  );
  return distances.indexOf(Math.min(...distances));
}

/**
 * Across, the card keeps to one line of the words; up and down it keeps clear of the whole. (The library's `inline`
 * would take one line for both and then cover the others.)
 */
function reference(whole: Box, line: Box, side: Side): DOMRect {
  return side === 'bottom' || side === 'top'
    ? new DOMRect(line.left, whole.top, line.right - line.left, whole.bottom - whole.top)
    : new DOMRect(whole.left, line.top, whole.right - whole.left, line.bottom - line.top);
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** To whole device pixels: hairlines stay sharp. */
function crisp(value: number): number {
  const ratio = window.devicePixelRatio || 1;
  return Math.round(value * ratio) / ratio;
}

/** No larger than the room on its side; what is over scrolls within. */
function cut(card: HTMLElement, side: Side, words: Box, view: Box): void {
  const room = Math.max(0, roomBeside(words, view)[side]);
  const upright = side === 'bottom' || side === 'top';
  const width = upright ? view.right - view.left - 2 * EDGE : room;
  const height = upright ? room : view.bottom - view.top - 2 * EDGE;
  card.style.maxWidth = `${Math.floor(width)}px`;
  card.style.maxHeight = `${Math.floor(height)}px`;
}

async function place(
  card: HTMLElement,
  lines: readonly Box[],
  nearest: number,
  current: Side | null,
): Promise<Side> {
  const view = seen();
  const leaf = card.querySelector('.leaf');
  const read = leaf?.scrollTop ?? 0;
  // Its own size, not the one that it was last cut to. (An engine may clamp the scroll offset meanwhile.)
  card.style.maxHeight = '';
  card.style.maxWidth = '';
  const natural = { width: card.offsetWidth, height: card.offsetHeight };
  const line = lines[Math.min(nearest, lines.length - 1)]!;
  const words = around(keptClear({ lines, line, view, card: natural }));
  const side = chooseSide({ words, view, card: natural, current });
  cut(card, side, words, view);
  const rect = reference(words, line, side);
  const { x, y } = await computePosition({ getBoundingClientRect: () => rect }, card, {
    strategy: 'fixed',
    placement: `${side}-start`,
    middleware: [offset({ mainAxis: GAP, alignmentAxis: -OUTDENT }), shift({ padding: EDGE })],
  });
  // Words that are half out of the window must not take the card with them.
  const left = between(view.left + EDGE, x, view.right - EDGE - card.offsetWidth);
  const top = between(view.top + EDGE, y, view.bottom - EDGE - card.offsetHeight);
  card.style.left = `${crisp(left)}px`;
  card.style.top = `${crisp(top)}px`;
  if (leaf && leaf.scrollTop !== read) leaf.scrollTop = read;
  return side;
}

/** Pinch zoom and a keyboard that slides in change what is seen: the sheet stands at the bottom of that. */
function placeSheet(card: HTMLElement): void {
  const { left, right, top, bottom } = seen();
  card.style.maxWidth = `${right - left}px`;
  card.style.width = `${right - left}px`;
  card.style.maxHeight = `${Math.floor((bottom - top) * MOST_OF_VIEW)}px`;
  card.style.left = `${left}px`;
  card.style.top = `${crisp(bottom - card.offsetHeight)}px`;
}

/**
 * Puts the card beside the words and follows them: page and inner scrolling, zoom, a window that changes, a card that
 * unfolds. At most one placement per frame. Returns what stops it.
 */
export function followWords(followed: Followed): () => void {
  const { card, lines, at, home, sheet, onPlaced, onAway } = followed;
  let side: Side | null = null;
  let wereSeen = false;
  let nearest: number | null = null;
  let frame = 0;
  let running = false;
  let stopped = false;

  async function update(): Promise<void> {
    frame = 0;
    if (stopped || running) return;
    running = true;
    await followed.settled?.();
    running = false;
    if (stopped) return;
    // The page has taken our host away.
    if (!card.isConnected) return onAway?.();
    const now = lines();
    const view = seen();
    if (sheet) return standAsSheet(now, sheet);
    const areSeen = now.some((line) => isSeen(line, view));
    // A card that is opened by a key while the page still glides to its words waits for them at the edge.
    if (!areSeen && (wereSeen || now.length === 0)) {
      onAway?.();
      if (stopped || now.length === 0) return;
    }
    wereSeen ||= areSeen;
    nearest ??= lineAt(now, at);
    running = true;
    side = await place(card, now, nearest, side);
    running = false;
    if (stopped) return;
    card.dataset.side = side;
    const { left, top, right, bottom } = card.getBoundingClientRect();
    onPlaced?.({ left, top, right, bottom });
  }

  /** It stays whatever becomes of its words: a finger has no other way to leave it than to put it away. */
  function standAsSheet(now: readonly Box[], { within, smooth }: NonNullable<Followed['sheet']>): void {
    placeSheet(card);
    const isFirst = card.dataset.side === undefined;
    card.dataset.side = 'sheet';
    const { left, top, right, bottom } = card.getBoundingClientRect();
    const box = { left, top, right, bottom };
    if (isFirst && now.length > 0) scrollClear(within, around(now), box, smooth);
    onPlaced?.(box);
  }

  function soon(): void {
    if (frame === 0 && !stopped) frame = requestAnimationFrame(() => void update());
  }

  // Capturing: scrolling of any inner element is seen without knowing which one the words are in.
  const scrolled = (event: Event): void => {
    if (event.target instanceof Node && card.contains(event.target)) return;
    soon();
  };
  const resized = new ResizeObserver(soon);
  resized.observe(card);
  const views = new Set<Window>([window]);
  for (let view = home?.defaultView ?? window; view !== window; view = view.parent as typeof window)
    views.add(view);
  for (const view of views) {
    view.addEventListener('scroll', scrolled, { capture: true, passive: true });
    view.addEventListener('resize', soon, { passive: true });
  }
  window.visualViewport?.addEventListener('resize', soon);
  window.visualViewport?.addEventListener('scroll', soon);
  // In a task of its own: drawing the card and measuring it (a forced layout of the page) are each half of what the
  // page's main thread can spare at a time. Until then the card is invisible, so no frame shows it elsewhere.
  const first = setTimeout(() => void update());

  return () => {
    stopped = true;
    clearTimeout(first);
    cancelAnimationFrame(frame);
    resized.disconnect();
    for (const view of views) {
      view.removeEventListener('scroll', scrolled, { capture: true });
      view.removeEventListener('resize', soon);
    }
    window.visualViewport?.removeEventListener('resize', soon);
    window.visualViewport?.removeEventListener('scroll', soon);
  };
}
