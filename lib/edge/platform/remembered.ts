// Small facts that outlive the databases: `storage.local` lies elsewhere in the profile than IndexedDB.

import { browser } from './browser';

/** Undefined: nothing is remembered under this name. */
export async function recall(name: string): Promise<unknown> {
  return (await browser.storage.local.get(name))[name];
}

export async function remember(name: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}
