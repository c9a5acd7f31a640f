// A story was read again: which of its mentions are those from before? So that an open card outlives an edit elsewhere.

import type { MentionNumber } from '@/lib/core/hover/hover-types';
import type { Mention } from '@/lib/core/model/session';

/** Old numbers to new ones: the same entity by the same words, counted from the beginning. */
export function renumber(
  before: readonly Mention[],
  after: readonly Mention[],
): ReadonlyMap<MentionNumber, MentionNumber> {
  const places = new Map<string, MentionNumber>();
  for (const [key, number] of keyed(after)) places.set(key, number);
  const numbers = new Map<MentionNumber, MentionNumber>();
  for (const [key, number] of keyed(before)) {
    const now = places.get(key);
    if (now !== undefined) numbers.set(number, now);
  }
  return numbers;
}

function* keyed(mentions: readonly Mention[]): Generator<readonly [string, MentionNumber]> {
  const counts = new Map<string, number>();
  for (const [number, { entity, words }] of mentions.entries()) {
    const key = `${entity}\n${words}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    yield [`${key}\n${count}`, number];
  }
}
