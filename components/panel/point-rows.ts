// Pointing from the panel: the row under the pointer, or with the focus, stands out in the page until both have left the list.

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** For a row. */
export function pointsAt(point: () => void) {
  return { onPointerEnter: point, onFocusIn: point };
}

/** For the element around the rows. */
export function onLeaving(leave: () => void) {
  return {
    onPointerLeave: leave,
    onFocusOut: (event: FocusEvent & { readonly currentTarget: HTMLElement }) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node && event.currentTarget.contains(to))) leave();
    },
  };
}

/** For the row: chosen from the page ("open in panel"), it comes into sight. Chosen here, it is there already. */
export function useInSight(isSelected: boolean): RefObject<HTMLLIElement | null> {
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return row;
}
