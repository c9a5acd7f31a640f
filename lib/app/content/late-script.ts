// Scripts that are run in a page only when it turns out to need them, and how the first one finds what they bring.
//
// All scripts of ours live in one isolated world, which the page cannot see: a later one leaves what it brings there
// under a key, and the first picks it up.

export interface LateScript<Brought> {
  /** Called by the script itself. */
  readonly offer: (brought: Brought) => void;
  /** What it brought; null: it was not run in this page yet. */
  readonly brought: () => Brought | null;
}

export function lateScript<Brought>(name: string): LateScript<Brought> {
  const key = Symbol.for(`backstory.${name}`);
  const world = globalThis as { [key]?: Brought };
  return {
    brought: () => world[key] ?? null,
    offer: (parts) => {
      world[key] = parts;
    },
  };
}
