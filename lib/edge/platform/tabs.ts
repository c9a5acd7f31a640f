// Which tabs there are, by number: no address or title is asked for, so no permission for tabs is needed.

import { browser } from './browser';
import { ownUrl } from './runtime';

export async function allTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
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
