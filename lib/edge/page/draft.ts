// The story as it is being found: what the steps of the finder read and mark.

import type { KnownNames } from './naming';
import type { Frame, Outline, Run } from './outline';

/** Why a run is not of the story. Each has its words in `drop-words`. */
export type DropReason =
  | 'structure'
  | 'hidden'
  | 'class-words'
  | 'outside'
  | 'before'
  | 'other-story'
  | 'unlike'
  | 'teaser'
  | 'media-text'
  | 'duplicate'
  | 'links'
  | 'label'
  | 'after'
  | 'notice';

/** Asks the page's layout whether an element and all above it are shown. Without layout (happy-dom, a parsed file) the answer is that all is shown. */
export type IsShown = (element: Element) => boolean;

export interface Draft {
  readonly document: Document;
  readonly outline: Outline;
  readonly isShown: IsShown;
  /** The page's own word for its headline, from structured data or Open Graph. */
  readonly title: string | null;
  /** All its words for it; null: those in the head. */
  readonly titles: readonly string[] | null;
  /** By position of the run; null: kept so far. */
  readonly drops: (DropReason | null)[];
  /** By position of the run: what exactly spoke against it, where a reason has more to say. */
  readonly details: string[];
  /** The element names itself as something else than story, and why; by frame, filled when first asked. */
  readonly oddities: Map<Frame, Oddity | null>;
  readonly oddNames: { readonly strong: KnownNames; readonly faint: KnownNames };
  /** The densest frame, and the frame that all of the story lies in. */
  core: Frame | null;
  scope: Frame | null;
  headline: Run | null;
  /** The headline says what the page's head says, so it is no other heading. */
  headlineIsStated: boolean;
  standfirst: Run | null;
}

export interface Oddity {
  readonly reason: 'structure' | 'class-words';
  /** The element's name or the word of its class. */
  readonly word: string;
}

/**
 * A step reads and marks the draft. One that is more than a glance at each run is a generator and yields at
 * `isStrideEnd`, so that a page of ten thousand runs does not hold up its reader.
 */
export type Step = (draft: Draft) => Generator<undefined, void> | void;

/** Runs between two pauses of a step: 0.1 to 1 ms. */
const RUNS_PER_STRIDE = 250;

export function isStrideEnd(run: Run): boolean {
  return run.index % RUNS_PER_STRIDE === RUNS_PER_STRIDE - 1;
}

/** Takes a run out of the story, unless it is out already. */
export function drop(draft: Draft, run: Run, reason: DropReason, detail = ''): void {
  if (draft.drops[run.index] !== null) return;
  draft.drops[run.index] = reason;
  draft.details[run.index] = detail;
}

/** A run that reads like a paragraph: long enough, with sentences, not made of links. */
export function isProse(run: Run): boolean {
  const unlinked = run.weight - run.linkWeight;
  // A box that opens over a name may lie within the paragraph, with more links than the paragraph has words.
  if (unlinked < run.linkWeight) return run.hasSentence && unlinked >= 120;
  return run.weight >= 120 || (run.weight >= 50 && run.hasSentence);
}

export function isWithin(frame: Frame | null, outer: Frame): boolean {
  for (let at = frame; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** The runs' words, white space collapsed; for short runs and traces. */
export function wordsOf(run: Run, most = 300): string {
  let text = '';
  for (let index = 0; index < run.nodes.length && text.length < most * 2; index++) {
    if (run.breaks.includes(index)) text += ' ';
    text += run.nodes[index]!.data.slice(0, most * 2);
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, most);
}
