// A story was read again: which of its marks are those from before? So that an open card outlives an edit elsewhere.

import { MARKED_LISTS, type MarkedList, type MarkRef, markRef } from '@/lib/core/hover/mark-ref';
import { type Found, meantBy } from './painted';

/** What was found by one reading, and the text that it stands in. */
export interface Read {
  readonly found: Found;
  readonly text: string;
}

/** Characters on either side, within the paragraph, by which a mark is known again: a post on top does not change them. */
const AROUND = 24;

/**
 * Old marks to new ones: the same meaning of the same words between the same words; what is left over, as where the
 * words beside it were edited, by the same words alone, counted from the beginning.
 */
export function sameMarks(before: Read, after: Read): ReadonlyMap<MarkRef, MarkRef> {
  const same = new Map<MarkRef, MarkRef>();
  const taken = new Set<MarkRef>();
  for (const of of MARKED_LISTS)
    for (const around of [AROUND, 0]) {
      const places = new Map(keyed(of, after, around, taken));
      for (const [key, mark] of keyed(of, before, around, new Set(same.keys()))) {
        const now = places.get(key);
        if (now === undefined) continue;
        same.set(mark, now);
        taken.add(now);
      }
    }
  return same;
}

function* keyed(
  of: MarkedList,
  { found, text }: Read,
  around: number,
  without: ReadonlySet<MarkRef>,
): Generator<readonly [string, MarkRef]> {
  const counts = new Map<string, number>();
  for (const [number, each] of found[of].entries()) {
    const mark = markRef(of, number);
    if (without.has(mark)) continue;
    const { start, end } = each;
    const before = text
      .slice(Math.max(0, start - around), start)
      .split('\n')
      .pop();
    const [after] = text.slice(end, end + around).split('\n');
    const key = `${meantBy(of, each)}\n${before}\n${text.slice(start, end)}\n${after}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    yield [`${key}\n${count}`, mark];
  }
}
