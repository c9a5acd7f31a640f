// Step: of the lines outside the core, keep those that look like the story's own; of the rest, what stands between them.

import { type Draft, drop, isProse, isStrideEnd, wordsOf } from '../draft';
import type { Frame, Run } from '../outline';
import { attributeOf } from '../own-property';
import { headingLevel } from './find-headline';

/** How a frame looks: its tag and its class without numbers, so that siblings of one template are alike. */
function look(frame: Frame | null): string {
  if (!frame) return '';
  return `${frame.tag}.${(attributeOf(frame.element, 'class') ?? '').replace(/\d+/g, '')}`;
}

/** With the frame above it: bare paragraphs are everywhere. */
export function lookOf(run: Run): string {
  return `${look(run.frame)}<${look(run.frame.parent)}`;
}

/** Paragraphs from which a part of the page outside the core is taken for a part of the story. */
const LEAST_PROSE = 3;

/** Letters of a line before the core that is neither prose nor heading and yet part of the story: it ends in a colon, say. */
const LEAST_LINE = 60;

/** The part of the scope next to the core's own that a run lies in. */
function partOf(run: Run, core: Frame): Frame {
  let part = run.frame;
  for (let at: Frame | null = run.frame; at; at = at.parent) {
    if (at.from <= core.from && core.to <= at.to) break;
    part = at;
  }
  return part;
}

function isInHeader(run: Run, scope: Frame): boolean {
  for (let at: Frame | null = run.frame; at && at !== scope; at = at.parent)
    if (at.tag === 'header') return true;
  return false;
}

/** "AUBURN, Wash. —", in an element of its own: where the story comes from. It tells of which Washington it speaks. */
function isDateline(run: Run): boolean {
  return run.weight < LEAST_LINE && /^\p{Lu}{2}.*[–—-]$/u.test(wordsOf(run));
}

export function* keepAlike(draft: Draft): Generator<undefined, void> {
  const { core, scope, outline, headline } = draft;
  if (!core || !scope) return;
  const inCore = (run: Run) => run.index >= core.from && run.index < core.to;
  const kept = outline.runs.filter((run) => draft.drops[run.index] === null && run !== headline);
  const looks = new Set<string>();
  const prose = new Map<Frame, number>();
  for (const run of kept) {
    if (isStrideEnd(run)) yield;
    if (!isProse(run)) continue;
    if (inCore(run)) looks.add(lookOf(run));
    else {
      const part = partOf(run, core);
      prose.set(part, (prose.get(part) ?? 0) + 1);
    }
  }
  yield;
  const isStory = (run: Run) => {
    if (!isProse(run)) return false;
    if (inCore(run) || looks.has(lookOf(run))) return true;
    // A header holds the standfirst, which is named apart, and else controls, summaries by machine, notices.
    if (run.index < core.from) return !isInHeader(run, scope);
    return (prose.get(partOf(run, core)) ?? 0) >= LEAST_PROSE;
  };
  const story = kept.filter(isStory);
  yield;
  const first = story[0]?.index ?? 0;
  const last = story[story.length - 1]?.index ?? -1;
  for (const run of kept) {
    if (isStrideEnd(run)) yield;
    const isAlike = inCore(run) && looks.has(lookOf(run)) && run.linkWeight < run.weight * 0.3;
    const opens = inCore(run) && run.index === first - 1 && (headingLevel(run) < 7 || isDateline(run));
    if (run.index < first && !isAlike && !opens) drop(draft, run, 'before');
    else if (run.index > last && !isAlike) drop(draft, run, 'after');
    else if (run.index < core.from && run.weight < LEAST_LINE && headingLevel(run) === 7)
      drop(draft, run, 'before');
    else if (isProse(run) && !isStory(run)) drop(draft, run, 'unlike');
  }
}
