// Keys that the browser hears for us: those of the manifest, which the reader may change in the browser's own settings.

import { type Browser, browser } from './browser';
import { addressed, lastUsedTab, type TabWithAddress } from './tabs';

export interface KeyCommand {
  readonly name: string;
  /** As the browser writes them for this machine; empty: it has none. */
  readonly keys: string;
}

/** Register it synchronously at the start. `tab`: the one that is shown. */
export function onCommand(listener: (name: string, tab: TabWithAddress) => void): void {
  browser.commands.onCommand.addListener(async (name: string, shown?: Browser.tabs.Tab) => {
    const tab = addressed(shown)[0] ?? (await lastUsedTab());
    if (tab) listener(name, tab);
  });
}

/** The keys that hold now, in the order of the manifest. */
export async function keyCommands(): Promise<readonly KeyCommand[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut }) => (name ? [{ name, keys: shortcut ?? '' }] : []));
}

/** Not in Chrome's types, nor in Chrome; in Firefox from 137. */
interface WithSettings {
  openShortcutSettings?(): Promise<void>;
}

/**
 * The way to the browser's own page for keys. `opens`: it can be opened by us. Else its address, which no page may link to: a reader
 * copies it. Chromium takes it under this name in all browsers made of it.
 */
export function keySettings():
  | { readonly opens: true }
  | { readonly opens: false; readonly address: string } {
  return (browser.commands as WithSettings).openShortcutSettings
    ? { opens: true }
    : { opens: false, address: 'chrome://extensions/shortcuts' };
}

export async function openKeySettings(): Promise<void> {
  await (browser.commands as WithSettings).openShortcutSettings?.();
}
