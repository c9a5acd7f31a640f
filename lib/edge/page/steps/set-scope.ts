// Step: the frame that holds both the headline and the core: all of the story lies in there, below the headline.

import { type Draft, drop } from '../draft';
import type { Frame } from '../outline';

export function setScope(draft: Draft): void {
  const { core, headline } = draft;
  if (!core) return;
  let scope: Frame = core;
  // A headline after the core is that of another story.
  const at = headline && headline.index < core.to ? headline.index : core.from;
  while (scope.parent && !(scope.from <= at && at < scope.to)) scope = scope.parent;
  draft.scope = scope;
  if (headline && at !== headline.index) draft.headline = null;
  for (const run of draft.outline.runs) {
    if (run.index < scope.from || run.index >= scope.to) drop(draft, run, 'outside');
    else if (run.index < at && run.index < core.from) drop(draft, run, 'before');
  }
  if (draft.headline) draft.drops[at] = null;
}
