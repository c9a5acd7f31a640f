// "Add to my library" on words selected in any page: opens the library page with them.

import { MAX_NAME, MAX_URL } from '@/lib/core/model/limits';
import { addSelectionMenu, onSelectionMenu, type Selected } from '@/lib/edge/platform/selection-menu';
import { openOwnPage } from '@/lib/edge/platform/tabs';

const MENU = 'add-to-library';

/** Called when the extension arrives. */
export function offerSelections(): Promise<void> {
  return addSelectionMenu(MENU, 'Add “%s” to my library');
}

/** Called at every start, first thing. */
export function followSelections(): void {
  onSelectionMenu(MENU, (selected) => {
    const page = newEntryPage(selected);
    // A page of its own each time: one that is open may hold an entry that is half written.
    if (page) void openOwnPage(page);
  });
}

/** Null where the words are nothing but space. */
export function newEntryPage({ words, page }: Selected): string | null {
  // Cut between two characters, not within one.
  const name = words
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, MAX_NAME)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
  if (name === '') return null;
  const from =
    page && /^https?:/.test(page) && page.length <= MAX_URL ? `&from=${encodeURIComponent(page)}` : '';
  return `library.html#/new?name=${encodeURIComponent(name)}${from}`;
}
