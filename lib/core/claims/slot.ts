// The form of a place where a sentence and a claim part.

/** One place where they part: words of the sentence and of the claim, half-open; either may be empty. */
export interface Slot {
  readonly kind: 'number' | 'date' | 'negation' | 'modality' | 'name' | 'words';
  /** It says the opposite. */
  readonly opposite: boolean;
  readonly here: readonly [number, number];
  readonly there: readonly [number, number];
  /** How much it matters, for the order in which it is told. */
  readonly weight: number;
}
