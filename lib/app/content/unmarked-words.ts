// Which name without a mark lies under the pointer. Asked only while a panel watches: on other pages nothing is looked up.

import type { UnknownName } from '@/lib/core/model/unknown-name';
import { createHitTest, type HitTest } from '@/lib/edge/page/hit-test';
import type { TextMap } from '@/lib/edge/page/text-map';

/** The stretches of a story's names, once looked up. */
interface Looked {
  readonly names: readonly UnknownName[];
  readonly map: TextMap;
  /** For each stretch the number of its name. */
  readonly numbers: readonly number[];
  readonly hits: HitTest;
}

/** The number of a name at a point of the page's window; null where there is none. */
export type UnmarkedAt = (
  story: { readonly home: Document; readonly map: TextMap; readonly names: readonly UnknownName[] },
  at: { readonly x: number; readonly y: number },
) => number | null;

/** Keeps what it has looked up for as long as names and text are the same. */
export function createUnmarkedAt(): UnmarkedAt {
  let looked: Looked | null = null;
  return ({ home, map, names }, { x, y }) => {
    if (looked?.names !== names || looked.map !== map) {
      const spans = names
        .flatMap(({ mentions }, number) => mentions.map((span) => ({ ...span, number })))
        .sort((a, b) => a.start - b.start);
      const numbers = spans.map(({ number }) => number);
      looked = { names, map, numbers, hits: createHitTest(home, map, spans) };
    }
    const [hit] = looked.hits.at(x, y);
    return hit ? looked.numbers[hit.index]! : null;
  };
}
