// An entry in the menu that the browser shows over words selected in any page.

import { browser } from './browser';

/** What was selected, and in which page. */
export interface Selected {
  readonly words: string;
  readonly page: string | null;
}

/** Makes the entry, in the place of an earlier one. Called when the extension arrives: the browsers keep it over starts. `%s`: the words. */
export async function addSelectionMenu(id: string, title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id, title, contexts: ['selection'] });
}

/** Register it synchronously at the start: the browser wakes a worker only for listeners it saw then. */
export function onSelectionMenu(id: string, listener: (selected: Selected) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, pageUrl }) => {
    if (menuItemId === id && selectionText) listener({ words: selectionText, page: pageUrl ?? null });
  });
}
