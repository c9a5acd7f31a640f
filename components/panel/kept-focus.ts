// Keeps the focus where it was when the list changes under it: a row that moves to another place, or goes, loses it otherwise.

import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** So many rows on either side are remembered as heirs: one edit of a story takes fewer away. */
const NEIGHBOURS = 20;

/** The name button of the row of this key. */
function nameOf(root: Element, row: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] .row-name:not([data-unseen] *)`);
}

/** The row itself, then those under it, then those over it, the nearest first. */
function heirsOf(row: Element): string[] {
  const heirs: string[] = [];
  const add = (from: Element | null, step: 'nextElementSibling' | 'previousElementSibling'): void => {
    for (let at = from, left = NEIGHBOURS; at && left > 0; at = at[step], left--) {
      const key = at.getAttribute('data-row');
      if (key !== null) heirs.push(key);
    }
  };
  add(row, 'nextElementSibling');
  add(row.previousElementSibling, 'previousElementSibling');
  return heirs;
}

/**
 * Call while rendering: remembers what has the focus before the tree is changed and gives it back after. Where the element itself is gone
 * (its row was built anew), the row's name gets it; where the row is gone, the nearest that is left; and where the whole list is, the
 * sentence that says what the page is now.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const before = document.activeElement;
  const had = before instanceof HTMLElement && root.current?.contains(before) ? before : null;
  const row = had?.closest('[data-row]');
  const heirs = row ? heirsOf(row) : [];
  useLayoutEffect(() => {
    const tree = root.current;
    if (!had || !tree || tree.contains(document.activeElement)) return;
    let heir = tree.contains(had) ? had : null;
    for (const key of heirs) heir ??= nameOf(tree, key);
    heir ??= tree.querySelector<HTMLElement>('.status');
    heir?.focus({ preventScroll: true });
  });
}
