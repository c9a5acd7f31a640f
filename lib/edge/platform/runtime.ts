// The running extension: its version, its own addresses, and when it was installed or updated.

import { browser } from './browser';

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Address of a file of this extension, `path` without a leading slash. */
export function ownUrl(path: string): string {
  return `${browser.runtime.getURL('')}${path}`;
}

/**
 * - `installed` for the first time; `updated` from another version
 * - `reloaded` in the same version, as developers do after a change
 */
export type Arrival = 'installed' | 'updated' | 'reloaded';

/** Called once after the extension arrived. Register it synchronously at the start. */
export function onArrival(listener: (arrival: Arrival) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'install') listener('installed');
    else if (reason === 'update') listener(previousVersion === extensionVersion() ? 'reloaded' : 'updated');
  });
}

/** Called when the browser has started, with the extension in it. Register it synchronously at the start. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
