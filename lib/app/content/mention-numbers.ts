// A story was read again: which of its mentions are those from before? So that an open card outlives an edit elsewhere.

import type { MentionNumber } from '@/lib/core/hover/hover-types';
import type { Mention } from '@/lib/core/model/session';

/** The mentions of one reading, and the text that they stand in. */
export interface Numbered {
  readonly mentions: readonly Mention[];
  readonly text: string;
}

/** Characters on either side, within the paragraph, by which a mention is known again: a post on top does not change them. */
const AROUND = 24;

/**
 * Old numbers to new ones: the same entity by the same words between the same words; what is left over, as where the
 * words beside it were edited, by the same words alone, counted from the beginning.
 */
export function renumber(before: Numbered, after: Numbered): ReadonlyMap<MentionNumber, MentionNumber> {
  const numbers = new Map<MentionNumber, MentionNumber>();
  const taken = new Set<MentionNumber>();
  for (const around of [AROUND, 0]) {
    const places = new Map<string, MentionNumber>();
    for (const [key, number] of keyed(after, around, taken)) places.set(key, number);
    for (const [key, number] of keyed(before, around, new Set(numbers.keys()))) {
      const now = places.get(key);
      if (now === undefined) continue;
      numbers.set(number, now);
      taken.add(now);
    }
  }
  return numbers;
}

function* keyed(
  { mentions, text }: Numbered,
  around: number,
  without: ReadonlySet<MentionNumber>,
): Generator<readonly [string, MentionNumber]> {
  const counts = new Map<string, number>();
  for (const [number, { entity, start, end }] of mentions.entries()) {
    if (without.has(number)) continue;
    const before = text
      .slice(Math.max(0, start - around), start)
      .split('\n')
      .pop();
    const [after] = text.slice(end, end + around).split('\n');
    const key = `${entity}\n${before}\n${text.slice(start, end)}\n${after}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    yield [`${key}\n${count}`, number];
  }
}
