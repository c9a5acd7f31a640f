// Entries in the browser's own menus: over words selected in any page, and over our button.

import { type Browser, browser } from './browser';
import { addressed, type TabWithAddress } from './tabs';

/** `words`: over words selected in a page, which stand for `%s` in the title; `button`: over our button in the toolbar. */
export interface MenuEntry {
  readonly id: string;
  readonly over: 'words' | 'button';
  readonly title: string;
}

/** An entry was chosen. */
export interface Chosen {
  readonly id: string;
  /** What was selected; empty over the button. */
  readonly words: string;
  /** The page on which it was. */
  readonly page: string | null;
  readonly tab: TabWithAddress | null;
}

/** Makes the entries, in the place of earlier ones. Called when the extension arrives: the browsers keep them over starts. */
export async function makeMenus(entries: readonly MenuEntry[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, over, title } of entries)
    browser.contextMenus.create({ id, title, contexts: [over === 'words' ? 'selection' : 'action'] });
}

/** An entry that is not there has no title to change: it gets the right one as it is made. */
export async function retitle(id: string, title: string): Promise<void> {
  await Promise.resolve(browser.contextMenus.update(id, { title })).catch(() => undefined);
}

/** Register it synchronously at the start: the browser wakes a worker only for listeners it saw then. */
export function onMenu(listener: (chosen: Chosen) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab?: Browser.tabs.Tab) =>
    listener({
      id: String(info.menuItemId),
      words: info.selectionText ?? '',
      page: info.pageUrl ?? null,
      tab: addressed(tab)[0] ?? null,
    }),
  );
}
