// Scripts that are run in a page only when it turns out to need them, and how the first one finds what they bring.
//
// All scripts of ours live in one isolated world, which the page cannot see: a later one leaves what it brings there
// under a key, and the first picks it up.

export interface LateScript<Brought> {
  /** Called by the script itself. */
  readonly offer: (brought: Brought) => void;
  /** What it brought; null: it was not run in this page yet. */
  readonly brought: () => Brought | null;
  /** The same, having it run first where it was not; null where it cannot be had now. `run` has it run in this page. */
  readonly load: (run: () => Promise<boolean>) => Promise<Brought | null>;
}

export function lateScript<Brought>(name: string): LateScript<Brought> {
  const key = Symbol.for(`backstory.${name}`);
  const world = globalThis as { [key]?: Brought };
  const brought = (): Brought | null => world[key] ?? null;
  let running: Promise<boolean> | null = null;
  return {
    brought,
    offer: (parts) => {
      world[key] = parts;
    },
    load: async (run) => {
      if (brought()) return brought();
      running ??= run();
      const ran = await running;
      // Another time it may work: the background was busy being updated, the reader has let us in again.
      if (!ran) running = null;
      return brought();
    },
  };
}
