// What the reader may be asked to allow: that a server is asked, and in Firefox that words to search for leave the machine.

import { type Browser, browser } from './browser';

/** Not in Chrome's types, and unknown to Chrome: Firefox asks the reader which data an extension may send. */
type Wanted = Browser.permissions.Permissions & { data_collection?: string[] };

function wantedFor(address: string): Wanted {
  const { protocol, hostname } = new URL(address);
  const origins = [`${protocol}//${hostname}/*`];
  const { browser_specific_settings: firefox } = browser.runtime.getManifest();
  return firefox ? { origins, data_collection: ['searchTerms'] } : { origins };
}

/**
 * Asks the reader whether search terms may be sent to `address`. Must be called within a click on a page of ours, before any
 * `await`: the browsers ask nobody otherwise. True also where it was allowed before; nothing is asked then.
 */
export function askForSearches(address: string): Promise<boolean> {
  return browser.permissions.request(wantedFor(address));
}

/** Whether it is allowed now: a reader can take it back in the browser's own settings. */
export function mayBeSearched(address: string): Promise<boolean> {
  return browser.permissions.contains(wantedFor(address));
}
