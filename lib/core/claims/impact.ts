// How much a word counts for a claim, before it is known how rare the word is: BM25F over text, title and reason, as one byte.

/** Weight of each field, how far its length counts, and its usual length in words of weight. */
const FIELDS = [
  { weight: 1, length: 0.5, usual: 11 },
  { weight: 0.5, length: 0.5, usual: 7 },
  { weight: 0.3, length: 0.5, usual: 10 },
] as const;
const SATURATION = 1.2;

/** 255 is more than any number of occurrences reaches. */
export function impactOf(
  counts: readonly [number, number, number],
  lengths: readonly [number, number, number],
): number {
  let weighted = 0;
  for (let field = 0; field < 3; field += 1) {
    const { weight, length, usual } = FIELDS[field]!;
    weighted += (weight * counts[field]!) / (1 - length + (length * lengths[field]!) / usual);
  }
  return Math.max(1, Math.round((255 * weighted) / (SATURATION + weighted)));
}
