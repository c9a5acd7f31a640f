// A card as a sheet at the bottom of the screen: dragged away by its handle, and the words that it is about scrolled clear of it.

import type { Box } from './side';

/** Of what is seen of the page, a sheet takes no more: the words and some lines around them stay readable above it. */
export const MOST_OF_VIEW = 0.6;

/** Pixels between the words and the sheet's edge. */
const CLEAR = 16;

/** Dragged down by so many pixels, or let go at so many a millisecond, it goes. */
const FAR = 72;
const FAST = 0.5;

/** The nearest that scrolls up and down around an element. */
function scrollerOf(element: Element | null): Element | null {
  for (
    let each = element;
    each;
    each = each.parentElement ?? (each.getRootNode() as ShadowRoot).host ?? null
  ) {
    const { overflowY } = getComputedStyle(each);
    if (/auto|scroll/.test(overflowY) && each.scrollHeight > each.clientHeight) return each;
  }
  return element?.ownerDocument.scrollingElement ?? null;
}

/** Scrolls the words out from under the sheet, where they lie under it. `home`: what they stand in. */
export function scrollClear(home: Element | null, words: Box, sheet: Box, smooth: boolean): void {
  const under = words.bottom + CLEAR - sheet.top;
  // What is taller than the room above is shown from its beginning.
  const by = Math.min(under, words.top - CLEAR);
  if (by > 0) scrollerOf(home)?.scrollBy({ top: by, behavior: smooth ? 'smooth' : 'instant' });
}

/** Lets a finger drag the sheet down by its handle; far or fast enough, it is put away. */
export function dragAway(sheet: HTMLElement, handle: HTMLElement, onAway: () => void): () => void {
  const over = new AbortController();
  const { signal } = over;
  let began: { readonly y: number; readonly time: number; readonly id: number } | null = null;
  handle.addEventListener(
    'pointerdown',
    (event) => {
      if ((event.target as Element).closest('button')) return;
      began = { y: event.clientY, time: event.timeStamp, id: event.pointerId };
      handle.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  handle.addEventListener(
    'pointermove',
    (event) => {
      if (began?.id === event.pointerId)
        sheet.style.translate = `0 ${Math.max(0, event.clientY - began.y)}px`;
    },
    { signal },
  );
  const end = (event: PointerEvent): void => {
    if (began?.id !== event.pointerId) return;
    const far = event.clientY - began.y;
    const fast = far / Math.max(1, event.timeStamp - began.time);
    began = null;
    sheet.style.translate = '';
    if (event.type === 'pointerup' && (far > FAR || (far > CLEAR && fast > FAST))) onAway();
  };
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
  return () => over.abort();
}
