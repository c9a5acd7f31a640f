// The marks of a story in layers, one for each list: names, claims, quotations. None overlaps within its own.

import { MARKED_LISTS, placeOf } from '@/lib/core/hover/mark-ref';
import { rangesOf, type TextMap } from '@/lib/edge/page/text-map';
import { type Markable, type MarkedWords, markedWords } from './marked-words';

/** The marks of one list. */
export interface Layer {
  readonly words: readonly MarkedWords[];
  readonly ranges: readonly (AbstractRange | null)[];
  /** Positions in `words` of those that are drawn. */
  readonly drawn: readonly number[];
}

export const NO_LAYERS: readonly Layer[] = MARKED_LISTS.map(() => ({ words: [], ranges: [], drawn: [] }));

/** What was found, below what the layers before hold. */
export function layersOf(map: TextMap, found: Markable, before: readonly Layer[]): readonly Layer[] {
  const [mentions, claims, quotes] = before.map(({ words }) => {
    const last = words.at(-1);
    return last ? placeOf(last.mark)!.number + 1 : 0;
  });
  const added = markedWords(found, { mentions: mentions!, claims: claims!, quotes: quotes! });
  return before.map(({ words, ranges, drawn }, layer) => ({
    words: [...words, ...added[layer]!],
    ranges: [...ranges, ...rangesOf(map, added[layer]!)],
    drawn,
  }));
}
