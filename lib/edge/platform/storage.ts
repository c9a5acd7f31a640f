// Whether the browser may throw away what we store when the disk runs short.

/** Chrome's workers lack the question; Firefox's background is a page and has it. */
type Storage = { persist?(): Promise<boolean>; persisted?(): Promise<boolean> };

/**
 * Asks the browser not to. True: it will not; false: it may; null: it cannot be asked here. Where the permission
 * `unlimitedStorage` is held the browsers grant it, and ask nobody.
 */
export async function keepStorage(): Promise<boolean | null> {
  const storage = navigator.storage as Storage | undefined;
  if (storage?.persist) return storage.persist();
  return (await storage?.persisted?.()) ?? null;
}

export interface StorageUse {
  /** Bytes; null where the browser does not tell. */
  readonly used: number | null;
  readonly granted: number | null;
  /** Whether it has promised to keep what is stored; null where it cannot be asked. */
  readonly isPersistent: boolean | null;
}

/** What is stored for this extension, in a page of ours. */
export async function storageUse(): Promise<StorageUse> {
  const { usage, quota } = await navigator.storage.estimate();
  return {
    used: usage ?? null,
    granted: quota ?? null,
    isPersistent: (await navigator.storage.persisted?.()) ?? null,
  };
}
