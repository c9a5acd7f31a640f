// Step: boxes that lead to another story: a headline that is a link, with its excerpt.

import { type Draft, drop, isProse } from '../draft';
import type { Frame, Run } from '../outline';
import { headingLevel } from './find-headline';

/** A box holds no more runs than this: section, headline, excerpt, date, author. */
const MOST_RUNS = 6;

function isLinked(run: Run): boolean {
  return run.weight > 0 && run.linkWeight >= run.weight * 0.8;
}

/** The largest small frame around a run that is not the core's own. */
function boxOf(run: Run, core: Frame): Frame | null {
  let box: Frame | null = null;
  for (let at: Frame | null = run.frame; at && at !== core; at = at.parent) {
    if (at.to - at.from > MOST_RUNS || (at.from <= core.from && at.to >= core.to)) break;
    box = at;
  }
  return box;
}

export function dropTeasers(draft: Draft): void {
  const { core, outline, headline } = draft;
  if (!core) return;
  for (const run of outline.runs) {
    if (draft.drops[run.index] !== null || run === headline) continue;
    if (!isLinked(run) || isProse(run) || (headingLevel(run) === 7 && run.weight < 20)) continue;
    const box = boxOf(run, core);
    if (!box || box.to - box.from < 2) continue;
    const rest = outline.runs.slice(box.from, box.to).filter((other) => other !== run);
    // Paragraphs of the story are not boxed with one headline each, and are not one per box.
    if (rest.filter(isProse).length > 1) continue;
    for (const other of rest) drop(draft, other, 'teaser');
    drop(draft, run, 'teaser');
  }
}
