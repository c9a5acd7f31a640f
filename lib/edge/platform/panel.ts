// Showing a page beside the tab: side panel in Chrome, sidebar in Firefox, a tab of its own where neither opens.

import { browser } from './browser';

/** Not in Chrome's types. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

type SidePanel = typeof browser.sidePanel;

function panels(): { readonly sidePanel?: SidePanel; readonly sidebarAction?: SidebarAction } {
  return browser as unknown as ReturnType<typeof panels>;
}

export type PanelPlace = 'beside' | 'tab' | 'nowhere';

/**
 * Opens the panel for a tab. Must be called within the reader's gesture, before any `await`. Firefox grants a sidebar only
 * to clicks on its own buttons, so a gesture in a page leads to `page` (with `?tab=` and the tab's number) in a new tab.
 */
export async function openPanel(options: {
  readonly tab: number;
  readonly page: string;
}): Promise<PanelPlace> {
  const { sidePanel, sidebarAction } = panels();
  const { tab, page } = options;
  try {
    if (sidePanel?.open) {
      await sidePanel.open({ tabId: tab });
      return 'beside';
    }
    if (sidebarAction?.open) {
      await sidebarAction.open();
      return 'beside';
    }
  } catch {
    // The browser refused: no gesture, or no panel in this kind of window. A tab always works.
  }
  return openInTab(tab, page);
}

async function openInTab(tab: number, page: string): Promise<PanelPlace> {
  try {
    await browser.tabs.create({ url: `${browser.runtime.getURL('')}${page}?tab=${tab}`, openerTabId: tab });
    return 'tab';
  } catch {
    // The tab closed meanwhile, or the browser is shutting down: there is no place left to show anything.
    return 'nowhere';
  }
}

/** The toolbar button opens the panel in both browsers. Called at every start, first thing. */
export function openPanelOnActionClick(page: string): void {
  // Chrome then opens and closes the panel itself, and tells no listener.
  panels()
    .sidePanel?.setPanelBehavior?.({ openPanelOnActionClick: true })
    .catch(() => {
      // Then the click reaches the listener below, which opens it as well.
    });
  browser.action.onClicked.addListener(({ id: tab }) => {
    if (tab === undefined) return;
    const { sidebarAction } = panels();
    if (sidebarAction?.toggle) sidebarAction.toggle().catch(() => openInTab(tab, page));
    else void openPanel({ tab, page });
  });
}
