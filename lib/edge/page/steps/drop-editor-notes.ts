// Step: notes of the editors in italics at the story's two ends: about the author, an update, where it first appeared.

import { type Draft, drop } from '../draft';
import type { Run } from '../outline';
import { parentOf } from '../own-property';

/** Letters: a longer line in italics is a foreword. */
const LONGEST = 300;
/** Lines looked at from each end. */
const MOST = 3;

function isItalic(run: Run): boolean {
  const last = run.nodes[run.nodes.length - 1]!;
  let element = run.nodes[0]!.parentElement;
  for (; element && element !== run.frame.element; element = parentOf(element))
    if ((element.localName === 'em' || element.localName === 'i') && element.contains(last)) return true;
  return false;
}

export function dropEditorNotes(draft: Draft): void {
  const kept = draft.outline.runs.filter(
    (run) => draft.drops[run.index] === null && run !== draft.headline && run !== draft.standfirst,
  );
  // A story all in italics is set so.
  if (kept.length < MOST * 2) return;
  for (const run of kept.slice(0, MOST)) {
    if (run.weight > LONGEST || !isItalic(run)) break;
    drop(draft, run, 'notice');
  }
  for (const run of kept.slice(-MOST).reverse()) {
    if (run.weight > LONGEST || !isItalic(run)) break;
    drop(draft, run, 'notice');
  }
}
