// Running a script of ours in a tab, beside the content script that is there already.

import { browser } from './browser';

/**
 * Runs a packaged file in the top frame of a tab, in the isolated world of our content script: no page sees it. False
 * where the browser did not let us: the tab was closed, or its site is barred to extensions.
 */
export async function runInTab(tab: number, file: `/${string}.js`): Promise<boolean> {
  const details = { target: { tabId: tab, frameIds: [0] }, files: [file] };
  return browser.scripting
    .executeScript(details as Parameters<typeof browser.scripting.executeScript>[0])
    .then(
      () => true,
      () => false,
    );
}

/**
 * From now on a packaged file is run in every page that matches, before its own scripts, in the same world; in none where there is no
 * pattern. False where the browser refuses. The browsers keep that over starts, but not over an update of the extension.
 */
export async function runOnLoad(
  id: string,
  file: `/${string}.js`,
  matches: readonly string[],
): Promise<boolean> {
  const { scripting } = browser;
  const script = { id, js: [file], matches: [...matches], runAt: 'document_start' as const };
  try {
    const before = await scripting.getRegisteredContentScripts({ ids: [id] });
    if (before.length > 0) await scripting.unregisterContentScripts({ ids: [id] });
    if (matches.length > 0) await scripting.registerContentScripts([script as never]);
    return true;
  } catch {
    // It gives no codes; what is run late, or not at all, is asked for by the page itself.
    return false;
  }
}
