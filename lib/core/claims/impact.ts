// How much a word counts for a claim, before it is known how rare the word is: BM25F over a claim's fields, as one byte.

/** Weight of each field, how far its length counts, and its usual length in words of weight. Chosen on ../shared/data/claims: see DESIGN.md. */
const FIELDS = [
  { weight: 1, length: 0.65, usual: 11 },
  { weight: 1, length: 0.5, usual: 7 },
  { weight: 0.5, length: 0.5, usual: 10 },
  { weight: 0.8, length: 0, usual: 2 },
] as const;
const SATURATION = 1.6;

/** Text, title, reason, claimant. */
export type PerField = [text: number, title: number, reason: number, claimant: number];

/** 1..255; 255 is more than any number of occurrences reaches. */
export function impactOf(counts: Readonly<PerField>, lengths: Readonly<PerField>): number {
  let weighted = 0;
  for (let field = 0; field < FIELDS.length; field += 1) {
    const { weight, length, usual } = FIELDS[field]!;
    weighted += (weight * counts[field]!) / (1 - length + (length * lengths[field]!) / usual);
  }
  return Math.max(1, Math.round((255 * weighted) / (SATURATION + weighted)));
}
