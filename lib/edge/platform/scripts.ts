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
