// Step: where a page holds several stories (endless scrolling), all but the first are taken out.

import { type Draft, drop } from '../draft';
import type { Frame, Run } from '../outline';
import { headingLevel } from './find-headline';

/** The outermost `article` around a frame, below the scope. */
function articleOf(frame: Frame, scope: Frame): Frame | null {
  let outermost: Frame | null = null;
  for (let at: Frame | null = frame; at && at !== scope; at = at.parent)
    if (at.tag === 'article') outermost = at;
  return outermost;
}

export function cutOtherStories(draft: Draft): void {
  const { core, scope, headline, outline } = draft;
  if (!core || !scope) return;
  const own = headline && articleOf(headline.frame, scope);
  let next: Run | null = null;
  for (let index = core.from; index < scope.to; index++) {
    const run = outline.runs[index]!;
    // Posts of a live blog are articles too, but then the headline is in none of them.
    if (own && !(index >= own.from && index < own.to) && articleOf(run.frame, scope))
      drop(draft, run, 'other-story');
    // A second `h1` below the core begins another story; within it, it is a subheading.
    else if (!next && index >= core.to && run !== headline && headingLevel(run) === 1) next = run;
    if (next) drop(draft, run, 'other-story');
  }
}
