// What the pipeline says about an article: which words mean which entity, how surely, and why.

import type { CorrectionId } from './correction';
import type { EntityId, EntityKind, NameType } from './entity';
import type { Span } from './span';

/** Why these words mean that entity. Each has a sentence in `core/view/why`. */
export type Reason =
  /** The name stands in the library and has one reading here. */
  | { readonly kind: 'name'; readonly name: string; readonly type: NameType }
  /** A short form of what this story names in full at `antecedent`: most often earlier, in a headline later. */
  | { readonly kind: 'short-form'; readonly antecedent: Span; readonly antecedentText: string }
  /** Several entities bear the name; this one fits best. */
  | {
      readonly kind: 'chosen';
      readonly name: string;
      readonly among: number;
      readonly because: readonly Evidence[];
    }
  /** A rule of the reader's own says so. */
  | { readonly kind: 'corrected'; readonly correction: CorrectionId };

/** One thing that spoke for a reading. `weight` is its share of the score, for the trace. */
export interface Evidence {
  readonly kind:
    | 'prior'
    | 'salience'
    | 'context'
    | 'coherence'
    | 'peers'
    | 'geography'
    | 'title'
    | 'date'
    | 'kind';
  readonly detail: string;
  readonly weight: number;
}

/** Another reading of the same words that has a chance. */
export interface Rival {
  readonly entity: EntityId;
  /** 0..1, on the scale of the annotation's own. */
  readonly score: number;
}

/** What a name stands for: what bears it, or, of a place, those who govern it ("Washington said"). */
export type Sense = 'itself' | 'government';

/** sure: marked on the page; unsure: listed in the panel only. */
export type Confidence = 'sure' | 'unsure';

export interface Annotation extends Span {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  /** 0..1. */
  readonly score: number;
  readonly confidence: Confidence;
  /** The least density at which the page draws it; null: never drawn (headings, unsure ones). */
  readonly shownFrom: Density | null;
  readonly reason: Reason;
  /** The likeliest first, at most `MAX_RIVALS`. */
  readonly rivals: readonly Rival[];
  readonly sense: Sense;
}

/** How much is marked: once in the story who matters to it, each name once in a section, or every mention. */
export type Density = 'quiet' | 'normal' | 'everything';
export const DENSITIES = ['quiet', 'normal', 'everything'] as const satisfies readonly Density[];

export function isShownAt({ shownFrom }: Pick<Annotation, 'shownFrom'>, density: Density): boolean {
  return shownFrom !== null && DENSITIES.indexOf(shownFrom) <= DENSITIES.indexOf(density);
}
