// Step: headings that head nothing any more: over a list that was taken out, or at the very end.

import { type Draft, drop, isProse } from '../draft';
import { headingLevel } from './find-headline';

/** Lines taken out below a heading from which it was theirs. */
const LEAST_TAKEN = 2;

export function dropBareHeadings(draft: Draft): void {
  const { runs } = draft.outline;
  let taken = 0;
  // From the end, counting what was taken out between a heading and the next line kept.
  let isAtEnd = true;
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index]!;
    const reason = draft.drops[index];
    if (reason === 'links' || reason === 'teaser' || reason === 'label') taken++;
    if (reason !== null) continue;
    const isHeading =
      headingLevel(run) < 7 && !isProse(run) && run !== draft.headline && run !== draft.standfirst;
    if (isHeading && (isAtEnd || taken >= LEAST_TAKEN)) drop(draft, run, 'label');
    else isAtEnd = false;
    taken = 0;
  }
}
