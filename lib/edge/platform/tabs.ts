// Which tabs there are, by number; and where they stand, as far as the sites that we may read pages of tell: no permission for tabs is needed.

import { type Browser, browser } from './browser';
import { ownUrl } from './runtime';

export async function allTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}

/** `url`: null where the browser does not tell it, as of its own pages; no page there is ours to read either. */
export interface TabWithAddress {
  readonly tab: number;
  readonly url: string | null;
}

export async function tabsWithAddress(): Promise<TabWithAddress[]> {
  return (await browser.tabs.query({})).flatMap(addressed);
}

/** The tab that is shown in the window that was used last; none where there is none. */
export async function lastUsedTab(): Promise<TabWithAddress | null> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true })).flatMap(addressed)[0] ?? null;
}

export function addressed(tab: Pick<Browser.tabs.Tab, 'id' | 'url'> | undefined): TabWithAddress[] {
  return tab?.id === undefined ? [] : [{ tab: tab.id, url: tab.url ?? null }];
}

/** The tab shown in the window of the page that asks; null where there is none. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Loads a tab's page anew. A tab that was closed meanwhile has nothing to load. */
export async function reloadTab(tab: number): Promise<void> {
  await browser.tabs.reload(tab).catch(() => {});
}

/** Opens a page of this extension in a new tab beside the shown one; `path` without a leading slash. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: ownUrl(path) });
}

/** Calls `listener` when another tab may be shown, or the shown one may have another page. Returns the way to stop. */
export function onTabsChange(listener: () => void): () => void {
  const activated = (): void => listener();
  const updated = (_tab: number, change: { status?: string }): void => {
    if (change.status === 'complete') listener();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onRemoved.addListener(activated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
    browser.tabs.onRemoved.removeListener(activated);
  };
}
