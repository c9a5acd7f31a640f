// Brings a mention into the reader's view, and says where it is.

import { rectsOfRange } from './hit-test';

/** Share of the window's height at its top and bottom in which a mention does not count as comfortably in view. */
const MARGIN = 0.15;

/**
 * Scrolls so that the stretch stands in the middle of the window, if it is not well in view already; at once for
 * readers who asked for less motion. Returns its rectangle in viewport coordinates as it will be, null where it is
 * not laid out.
 */
export function reveal(document: Document, range: AbstractRange): DOMRect | null {
  const view = document.defaultView;
  const element = range.startContainer.parentElement;
  let [rect] = rectsOfRange(document, range);
  if (!view || !element || !rect) return null;
  const top = view.innerHeight * MARGIN;
  const bottom = view.innerHeight * (1 - MARGIN);
  const isWellInView = (at: DOMRect) =>
    at.top >= top && at.bottom <= bottom && at.left >= 0 && at.right <= view.innerWidth;
  if (isWellInView(rect)) return rect;
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  // Boxes that scroll within the page are moved at once; the window itself moves as the reader likes it.
  const { scrollX, scrollY } = view;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  [rect] = rectsOfRange(document, range);
  if (!rect) return null;
  const left = view.scrollX;
  const goal = Math.max(0, view.scrollY + rect.top - view.innerHeight / 2);
  const y = isWellInView(rect) && view.scrollY === scrollY ? scrollY : goal;
  const shift = view.scrollY - y;
  if (still) view.scrollTo({ left, top: y, behavior: 'instant' });
  else {
    view.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    view.scrollTo({ left, top: y, behavior: 'smooth' });
  }
  return new DOMRect(rect.x, rect.y + shift, rect.width, rect.height);
}
