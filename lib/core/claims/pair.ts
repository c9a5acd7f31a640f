// A sentence and a claim, laid side by side, with what stands around the sentence.

import type { Alignment, Side } from './align';
import type { Figure } from './figures';

export interface Pair {
  readonly sentence: Side;
  readonly claim: Side;
  readonly alignment: Alignment;
  readonly figuresHere: readonly Figure[];
  readonly figuresThere: readonly Figure[];
  /** Stems of weight in the sentences before and after. */
  readonly around: ReadonlySet<number>;
  /** Stems of weight in the sentence. */
  readonly here: { has(stem: number): boolean };
  readonly isQuestion: boolean;
  /** Whether the sentence is said by whom the claim is from; null: not known. */
  readonly speaker: 'claimant' | 'other' | null;
  /** Words of the sentence that name somebody whom the claim is known to be about. */
  readonly known: ReadonlySet<number>;
  /** Stems of the claimant's name, of weight. */
  readonly claimant: readonly number[];
  /** The question begins with its verb: "Did he …?" */
  readonly isPolar: boolean;
}
