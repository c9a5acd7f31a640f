// Keeps the focus where it was when the list changes under it: a row that moves to another place loses it otherwise.

import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** The name button of the row of this key. */
function nameOf(root: Element, row: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] .row-name`);
}

/**
 * Call while rendering: remembers what has the focus before the tree is changed and gives it back after. Where the
 * element itself is gone (its row was built anew), the row's name gets it.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const before = document.activeElement;
  const had = before instanceof HTMLElement && root.current?.contains(before) ? before : null;
  const row = had?.closest('[data-row]')?.getAttribute('data-row');
  useLayoutEffect(() => {
    const tree = root.current;
    if (!had || !tree || tree.contains(document.activeElement)) return;
    const heir = tree.contains(had) ? had : row ? nameOf(tree, row) : null;
    heir?.focus({ preventScroll: true });
  });
}
