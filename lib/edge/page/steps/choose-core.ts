// Step: the frame where prose is densest. Each paragraph speaks for the frames above it, the nearer the louder.

import { type Draft, isProse } from '../draft';
import type { Frame } from '../outline';

/** Frames that hold lines: they never are the container of a story. */
const LINE_TAGS = new Set('p h1 h2 h3 h4 h5 h6 li dt dd blockquote pre ul ol'.split(' '));
/** How loud a paragraph speaks for the first, second, third container above it. */
const LOUDNESS = [1, 0.5, 0.25, 0.12];
/** Weight at which a longer paragraph does not speak louder: one wall of text is not a story. */
const LONG = 600;

export function chooseCore(draft: Draft): void {
  const scores = new Map<Frame, number>();
  let prose = draft.outline.runs.filter((run) => draft.drops[run.index] === null && isProse(run));
  // What stands above the story's own headline is not the story: notices, a summary of the site, the story before.
  const { headline } = draft;
  if (headline && draft.headlineIsStated) {
    const below = prose.filter((run) => run.index > headline.index);
    if (below.length > 0) prose = below;
  }
  for (const run of prose) {
    const score = 1 + Math.min(run.weight, LONG) / 100;
    draft.core ??= run.frame.parent ?? run.frame;
    let level = 0;
    for (let frame: Frame | null = run.frame; frame && level < LOUDNESS.length; frame = frame.parent) {
      // A frame of one run is that paragraph, whatever its tag.
      if (LINE_TAGS.has(frame.tag) || frame.to - frame.from === 1) continue;
      scores.set(frame, (scores.get(frame) ?? 0) + score * LOUDNESS[level++]!);
    }
  }
  let best = 0;
  for (const [frame, score] of scores)
    if (score > best) {
      best = score;
      draft.core = frame;
    }
}
