// What a key of the manifest does, raised where the browser would: no driver reaches the browser's own keys.
import type { Browser, Page } from 'puppeteer-core';
import { callFirefoxItself } from './firefox-itself';
import { isWorker } from './launch';

/** As far as it is used here; `dispatch` is Chromium's own, for its tests. */
declare const chrome: {
  readonly tabs: { query(of: object): Promise<readonly object[]> };
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: object | undefined): void } };
};

/** Over the tab that is shown. */
export async function commandInChromium(browser: Browser, name: string): Promise<void> {
  const worker = await (await browser.waitForTarget(isWorker)).worker();
  await worker!.evaluate(async (which) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.commands.onCommand.dispatch(which, tab);
  }, name);
}

interface Tabs {
  readonly query: (what: object) => Promise<readonly { readonly id: number }[]>;
  readonly sendMessage: (tab: number, message: object) => Promise<unknown>;
}

/** As the background passes it on to the page; `own` is a page of the extension's. */
export function commandInFirefox(own: Page, go: string): Promise<void> {
  return own.evaluate(async (step) => {
    const { tabs } = (globalThis as unknown as { browser: { readonly tabs: Tabs } }).browser;
    const [tab] = await tabs.query({ url: '*://127.0.0.1/*' });
    await tabs.sendMessage(tab!.id, {
      backstory: 1,
      to: 'content',
      name: 'command',
      payload: { go: step },
    });
  }, go);
}

/** Over the tab that is shown, by the function that Firefox's own key calls. Of a Firefox launched with `ownChrome`. */
export async function commandByFirefoxItself(
  browser: Browser,
  extensionId: string,
  name: string,
): Promise<void> {
  const of = [extensionId, name].map((each) => JSON.stringify(each));
  await callFirefoxItself(
    browser,
    `(async () => {
      WebExtensionPolicy.getByID(${of[0]}).extension.shortcuts.onCommand(${of[1]});
      return '';
    })()`,
  );
}
