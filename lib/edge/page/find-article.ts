// Finds the story in the live page: named steps over one outline, each with a switch, a timing and the reasons for what it dropped.

import type { BlockKind } from '@/lib/core/model/article';
import { say } from '@/lib/core/words/say';
import { type Draft, type DropReason, type IsShown, isProse, type Step, wordsOf } from './draft';
import { createIsShown } from './is-shown';
import { type Frame, type Outline, outlining, type Run, type WalkedPlace } from './outline';
import { hasShadowText, isSlotted } from './shadow-roots';
import { chooseCore } from './steps/choose-core';
import { cutOtherStories } from './steps/cut-other-stories';
import { dropBareHeadings } from './steps/drop-bare-headings';
import { dropDuplicates } from './steps/drop-duplicates';
import { dropEditorNotes } from './steps/drop-editor-notes';
import { dropHidden } from './steps/drop-hidden';
import { dropLabels } from './steps/drop-labels';
import { dropLinks } from './steps/drop-links';
import { dropMediaTexts } from './steps/drop-media-texts';
import { dropNotices } from './steps/drop-notices';
import { dropTeasers } from './steps/drop-teasers';
import { findHeadline, headingLevel } from './steps/find-headline';
import { keepAlike } from './steps/keep-alike';
import { markOdd, markOddLines } from './steps/mark-odd';
import { nameStandfirst } from './steps/name-standfirst';
import { setScope } from './steps/set-scope';

/** A block of the story on the live page. Its nodes are in document order and belong to no other block. */
export interface LiveBlock {
  readonly kind: BlockKind;
  /** The nearest element that is no inline one. May hold other blocks, where `<br>` or child blocks part them. */
  readonly element: Element;
  readonly nodes: readonly Text[];
  /** Positions in `nodes` before which a `<br>` stands. */
  readonly breaks: readonly number[];
}

/** The story as live blocks, in reading order; never empty. */
export interface Article {
  readonly blocks: readonly LiveBlock[];
}

/** In the order in which they run. */
export const STEPS = [
  { name: 'find-headline', run: findHeadline },
  { name: 'mark-odd', run: markOdd },
  { name: 'choose-core', run: chooseCore },
  { name: 'set-scope', run: setScope },
  { name: 'mark-odd-lines', run: markOddLines },
  { name: 'cut-other-stories', run: cutOtherStories },
  { name: 'drop-teasers', run: dropTeasers },
  { name: 'drop-media-texts', run: dropMediaTexts },
  { name: 'drop-links', run: dropLinks },
  { name: 'drop-labels', run: dropLabels },
  { name: 'drop-notices', run: dropNotices },
  { name: 'keep-alike', run: keepAlike },
  { name: 'name-standfirst', run: nameStandfirst },
  { name: 'drop-hidden', run: dropHidden },
  { name: 'drop-duplicates', run: dropDuplicates },
  { name: 'drop-editor-notes', run: dropEditorNotes },
  { name: 'drop-bare-headings', run: dropBareHeadings },
] as const satisfies readonly { readonly name: string; readonly run: Step }[];

export type StepName = 'outline' | (typeof STEPS)[number]['name'];

export interface StepTrace {
  readonly step: StepName;
  /** Milliseconds. */
  readonly took: number;
  /** Runs kept after the step. */
  readonly kept: number;
  readonly dropped: readonly {
    readonly reason: DropReason;
    readonly because: string;
    readonly words: string;
  }[];
}

export interface FindOptions {
  /** The page's own word for its headline: `ArticleMeta.title`. */
  readonly title?: string | null;
  /** All its words for it, where some in the head are not to be believed; left out: those in the head. */
  readonly titles?: readonly string[];
  /** Steps left out, for measuring what each is worth. `outline` and `choose-core` cannot be. */
  readonly without?: readonly StepName[];
  readonly isShown?: IsShown;
  /** A clock in milliseconds. Given: the finding carries a trace. */
  readonly now?: () => number;
}

/** What was found: the story, or in one sentence why there is none. */
export type Finding = {
  /** Prose kept, in letters and in paragraphs: what the gate asks for. */
  readonly letters: number;
  readonly paragraphs: number;
  readonly trace: readonly StepTrace[];
  readonly notes: readonly string[];
} & ({ readonly article: Article } | { readonly article: null; readonly why: string });

/** Letters: a longer line in bold is no heading. */
const LONGEST_BOLD_HEADING = 90;

function isHeading(run: Run): boolean {
  // Unclosed tags and careless templates put whole paragraphs into headings.
  if (headingLevel(run) < 7) return !(isProse(run) && run.weight > LONGEST_BOLD_HEADING);
  return run.strongWeight > run.weight * 0.95 && run.weight < LONGEST_BOLD_HEADING && !run.hasSentence;
}

function kindOf(draft: Draft, run: Run): BlockKind {
  if (run === draft.headline) return 'headline';
  if (run === draft.standfirst) return 'standfirst';
  if (isHeading(run)) return 'heading';
  for (let frame: Frame | null = run.frame; frame && frame !== draft.scope; frame = frame.parent) {
    if (frame.tag === 'li' || frame.tag === 'dd') return 'list-item';
    if (frame.tag === 'blockquote') return 'quote';
  }
  return 'paragraph';
}

/** Letters of story that a page must show for its hidden parts to be left alone, and for what lies in shadow roots. */
const LEAST_SHOWN = 300;
export const LEAST_STORY = 1_000;

function traceOf(
  draft: Draft,
  step: StepName,
  took: number,
  before: readonly (DropReason | null)[],
): StepTrace {
  const dropped = draft.outline.runs
    .filter((run) => draft.drops[run.index] !== null && draft.drops[run.index] !== before[run.index])
    .map((run) => ({
      reason: draft.drops[run.index]!,
      because: draft.details[run.index]!,
      words: wordsOf(run, 80),
    }));
  return { step, took, kept: draft.drops.filter((reason) => reason === null).length, dropped };
}

function draftOf(
  document: Document,
  outline: Outline,
  options: FindOptions & { readonly isShown: IsShown },
): Draft {
  return {
    document,
    outline,
    isShown: options.isShown,
    title: options.title ?? null,
    titles: options.titles ?? null,
    drops: outline.runs.map(() => null),
    details: outline.runs.map(() => ''),
    oddities: new Map(),
    oddNames: { strong: new Map(), faint: new Map() },
    core: null,
    scope: null,
    headline: null,
    headlineIsStated: false,
    standfirst: null,
  };
}

function conclude(draft: Draft, trace: readonly StepTrace[]): Finding {
  const { outline } = draft;
  const kept = outline.runs.filter((run) => draft.drops[run.index] === null);
  const prose = kept.filter((run) => isProse(run) && run !== draft.headline);
  const notes = outline.cut ? [say('note_pageLarge')] : [];
  const sums = {
    letters: Math.round(prose.reduce((sum, run) => sum + run.weight, 0)),
    paragraphs: prose.length,
    trace,
    notes,
  };
  if (!draft.core || prose.length === 0) {
    const why = outline.runs.length === 0 ? say('gate_noText') : say('gate_noRunningText');
    return { ...sums, article: null, why };
  }
  const blocks = kept.map((run) => ({
    kind: kindOf(draft, run),
    element: run.frame.element,
    nodes: run.nodes,
    breaks: run.breaks,
  }));
  return { ...sums, article: { blocks } };
}

/** Runs the steps over one outline. */
function* steps(draft: Draft, options: FindOptions, trace: StepTrace[]): Generator<undefined, Finding> {
  const { now } = options;
  for (const { name, run } of STEPS) {
    if (options.without?.includes(name)) continue;
    yield;
    const before = now ? [...draft.drops] : [];
    const since = now?.() ?? 0;
    const work = run(draft);
    if (work) yield* work;
    if (now) trace.push(traceOf(draft, name, now() - since, before));
  }
  return conclude(draft, trace);
}

/**
 * Whether the page must be read as it is drawn, through open shadow roots: its story stands in an element with one, so
 * slots decide what is shown and in which order; or the document itself shows little and the roots hold much.
 */
function liesInShadow(found: Finding, body: Element): boolean {
  const first = found.article?.blocks[0]?.nodes[0];
  if (first && isSlotted(first)) return true;
  return found.letters < LEAST_STORY && hasShadowText(body);
}

/**
 * The finder as a generator: it yields wherever a caller may pause. Where the page shows no story, it is read through
 * its open shadow roots, then with what its markup hides, as it will be (frameworks stream a page into hidden elements
 * and show them later).
 */
export function* finding(document: Document, options: FindOptions = {}): Generator<undefined, Finding> {
  const trace: StepTrace[] = [];
  const { body } = document;
  if (!body) return { letters: 0, paragraphs: 0, trace, notes: [], article: null, why: say('gate_empty') };
  const isShown = options.isShown ?? createIsShown();
  function* lookAt(place: WalkedPlace): Generator<undefined, Finding> {
    const since = options.now?.() ?? 0;
    const outline = yield* outlining(body, place);
    const draft = draftOf(document, outline, {
      ...options,
      isShown: place === 'hidden' ? () => true : isShown,
    });
    if (options.now) trace.push(traceOf(draft, 'outline', options.now() - since, []));
    return yield* steps(draft, options, trace);
  }
  let found = yield* lookAt('shown');
  if (liesInShadow(found, body)) {
    const drawn = yield* lookAt('shadow');
    // As much as the document shows is the same story, in the order in which it is read.
    if (drawn.letters >= found.letters * 0.9) found = drawn;
  }
  if (found.letters < LEAST_SHOWN) {
    const hidden = yield* lookAt('hidden');
    if (hidden.letters > found.letters) found = hidden;
  }
  return found;
}

/** Finds the story at one go. */
export function findArticle(document: Document, options: FindOptions = {}): Finding {
  const strides = finding(document, options);
  for (;;) {
    const step = strides.next();
    if (step.done) return step.value;
  }
}
