// Ids that packs say mean the same, as linking compares them: by their hashes.

import type { EntityId } from '../../model/entity';
import { type HashPair, hashId } from './numbered-hashes';

/** Keys by which entities are told apart. Holds nothing where no link is. */
export class IdAliases {
  readonly #first = new Map<string, string>();

  /** `classes`: ids that mean the same, two and more in each; no id in two of them. */
  constructor(classes: readonly (readonly EntityId[])[]) {
    for (const [first, ...others] of classes) {
      const key = keyOf(hashId(first!));
      for (const id of others) this.#first.set(keyOf(hashId(id)), key);
    }
  }

  get isEmpty(): boolean {
    return this.#first.size === 0;
  }

  /** The same for all ids that mean the same. */
  key(pair: HashPair): string {
    const key = keyOf(pair);
    return this.#first.get(key) ?? key;
  }
}

export const NO_ALIASES = new IdAliases([]);

function keyOf({ hash, check }: HashPair): string {
  return `${hash} ${check}`;
}
