// Breaks IndexedDB at a chosen write, and from then on: what a killed worker or a full disk leaves behind.

type Write = 'add' | 'put' | 'delete' | 'clear';
const WRITES: readonly Write[] = ['add', 'put', 'delete', 'clear'];

export interface Breakage {
  /** Writes that were made or tried. */
  count(): number;
  mend(): void;
}

/**
 * The write with this number (from 1) throws, and so does every later one. A killed worker never commits what it had begun;
 * an exception makes the transaction roll back just the same.
 */
export function breakWrites(at: number, error: () => Error): Breakage {
  const prototype = IDBObjectStore.prototype as unknown as Record<Write, (...args: unknown[]) => unknown>;
  const whole = Object.fromEntries(WRITES.map((write) => [write, prototype[write]])) as typeof prototype;
  let count = 0;
  for (const write of WRITES) {
    prototype[write] = function (this: unknown, ...args: unknown[]) {
      count += 1;
      if (count >= at) throw error();
      return whole[write].apply(this, args);
    };
  }
  return {
    count: () => count,
    mend: () => Object.assign(prototype, whole),
  };
}

export const killed = (): Error => new DOMException('the worker was killed', 'AbortError');
export const diskFull = (): Error => new DOMException('no space is left', 'QuotaExceededError');
