// One Firefox for all files of a run, in which the extension is installed anew for each: a Firefox takes many times as long to start as
// an extension to be installed. What the extension kept goes with it, and it comes back at an address that it never had before.
import type { Browser, Page } from 'puppeteer-core';
import { callFirefoxItself } from './firefox-itself';
import { firstPage, installInFirefox, type Launched, type LaunchOptions, launchFirefox } from './launch';

/** What may differ from file to file in one Firefox. */
export type BorrowOptions = Pick<LaunchOptions, 'folder' | 'firstRun' | 'grantAll' | 'inPrivate' | 'still'>;

export interface Borrowed extends Launched {
  /** Its one tab. */
  readonly page: Page;
}

let standing: Launched | null = null;

/**
 * A Firefox with one empty tab and the extension as on the day of its installation. It is not to be closed: the next file clears it, and it
 * ends with the run. Its driver may ask the browser itself.
 */
export async function borrowFirefox(options: BorrowOptions = {}): Promise<Borrowed> {
  const { grantAll = false, still = false, ...install } = options;
  if (!standing?.browser.connected) {
    standing = await launchFirefox({ headless: true, ownChrome: true, ...options });
    return { ...standing, page: await firstPage(standing.browser) };
  }
  const { browser } = standing;
  const page = await clear(standing);
  await setPreferences(browser, preferencesOf(grantAll, still));
  standing = { ...standing, extensionId: await installInFirefox(browser, install) };
  return { ...standing, page };
}

function preferencesOf(grantAll: boolean, still: boolean): Preferences {
  return {
    'extensions.webextOptionalPermissionPrompts': !grantAll,
    'ui.prefersReducedMotion': still ? 1 : 0,
  };
}

/** As it was when it was started: no extension, one window with one empty tab, no preference that a test has set, nothing in its console. */
async function clear({ browser, extensionId }: Launched): Promise<Page> {
  // A test may have taken it away itself.
  if ((await callFirefoxItself(browser, isInstalled(extensionId))) === 'true')
    await browser.uninstallExtension(extensionId);
  await callFirefoxItself(browser, CLOSE_OTHER_WINDOWS);
  const page = await browser.newPage();
  await callFirefoxItself(browser, closeOtherTabs([...chosen]));
  chosen.clear();
  return page;
}

const isInstalled = (id: string): string =>
  `(async () => String(WebExtensionPolicy.getByID(${JSON.stringify(id)}) !== null))()`;

const CLOSE_OTHER_WINDOWS = `(async () => {
  for (const each of Services.wm.getEnumerator('navigator:browser')) if (each !== window) each.close();
  return '';
})()`;

/** By the browser itself: there are tabs of which the driver is not told. */
const closeOtherTabs = (preferences: readonly string[]): string => `(async () => {
  for (const tab of [...gBrowser.tabs]) if (tab !== gBrowser.selectedTab) gBrowser.removeTab(tab);
  for (const name of ${JSON.stringify(preferences)}) Services.prefs.clearUserPref(name);
  Services.console.reset();
  return '';
})()`;

export type Preferences = Readonly<Record<string, boolean | number>>;

/** Names of those that were set since the last file. */
const chosen = new Set<string>();

/** Sets preferences of a borrowed Firefox until the next file. */
export async function setPreferences(browser: Browser, values: Preferences): Promise<void> {
  for (const name of Object.keys(values)) chosen.add(name);
  await callFirefoxItself(
    browser,
    `(async () => {
      for (const [name, value] of Object.entries(${JSON.stringify(values)}))
        if (typeof value === 'number') Services.prefs.setIntPref(name, value);
        else Services.prefs.setBoolPref(name, value);
      return '';
    })()`,
  );
}
