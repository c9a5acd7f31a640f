// Small facts that outlive the databases: `storage.local` lies elsewhere in the profile than IndexedDB.

import { browser } from './browser';

/** Undefined: nothing is remembered under this name. */
export async function recall(name: string): Promise<unknown> {
  return (await browser.storage.local.get(name))[name];
}

/** False: the browser could not write it down; it gives no codes for why. */
export async function remember(name: string, value: unknown): Promise<boolean> {
  return browser.storage.local.set({ [name]: value }).then(
    () => true,
    () => false,
  );
}
