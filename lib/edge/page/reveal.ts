// Brings a mention into the reader's view, through the frames that it stands in, and says where it is.

import { oneOutward } from './frames';
import { ownRectsOf } from './hit-test';

/** Share of the window's height at its top and bottom in which a mention does not count as comfortably in view. */
const MARGIN = 0.15;

/** Scrolls one window. `place` is where the words stand in it now; returns where they will. */
function revealIn(
  view: Window,
  element: Element,
  { place, still: isStill }: { place: () => DOMRect | null; still: boolean },
): DOMRect | null {
  let rect = place();
  if (!rect) return null;
  const top = view.innerHeight * MARGIN;
  const bottom = view.innerHeight * (1 - MARGIN);
  const isWellInView = (at: DOMRect) =>
    at.top >= top && at.bottom <= bottom && at.left >= 0 && at.right <= view.innerWidth;
  if (isWellInView(rect)) return rect;
  // A tab that lies behind draws no frames: there a glide would never arrive (the panel may stand in a tab of its own).
  const still =
    isStill || view.document.hidden || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  // Boxes that scroll within the page are moved at once; the window itself moves as the reader likes it.
  const { scrollX, scrollY } = view;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  rect = place();
  if (!rect) return null;
  const left = view.scrollX;
  const goal = Math.max(0, view.scrollY + rect.top - view.innerHeight / 2);
  const y = isWellInView(rect) && view.scrollY === scrollY ? scrollY : goal;
  // As far as the window can: a frame as high as its page does not scroll at all.
  const shift = view.scrollY - Math.min(y, limitOf(view));
  if (still) view.scrollTo({ left, top: y, behavior: 'instant' });
  else {
    view.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    view.scrollTo({ left, top: y, behavior: 'smooth' });
  }
  return new DOMRect(rect.x, rect.y + shift, rect.width, rect.height);
}

/** How far down a window can be scrolled. */
function limitOf({ document, innerHeight }: Window): number {
  return Math.max(0, (document.scrollingElement ?? document.documentElement).scrollHeight - innerHeight);
}

/**
 * Scrolls so that the stretch stands in the middle of the window, if it is not well in view already; at once for
 * readers who asked for less motion, here (`still`) or of their system. Returns its rectangle in the page's window as it will be, null where it is not
 * laid out.
 */
export function reveal(range: AbstractRange, still = false): DOMRect | null {
  const { parentElement } = range.startContainer;
  let view = parentElement?.ownerDocument.defaultView ?? null;
  if (!view || !parentElement) return null;
  let rect = revealIn(view, parentElement, { place: () => ownRectsOf(range)[0] ?? null, still });
  for (let frame = view.frameElement; rect && view && frame; frame = view?.frameElement ?? null) {
    const inner: DOMRect = rect;
    const around = frame as HTMLElement;
    view = around.ownerDocument.defaultView;
    rect = view && revealIn(view, around, { place: () => oneOutward(around, inner), still });
  }
  return rect;
}
