// Answers what the pipeline asks for, as a background would that has no claims and no texts.
import type { AnnotateResult } from '@/lib/core/annotate/annotate';
import type { PageRef } from '@/lib/core/annotate/knowledge';
import type { Asking, Need } from '@/lib/core/annotate/needs';

/** The pages of a need for pages. */
export function pagesOf(need: Need): readonly PageRef[] {
  if (need.of !== 'pages') throw new Error(`Asks for ${need.of}, not for pages.`);
  return need.pages;
}

/** What comes of the steps from here on; pages must be there by now. */
export function rest(steps: Asking<AnnotateResult>): AnnotateResult {
  for (;;) {
    const step = steps.next(null);
    if (step.done) return step.value;
    if (step.value.of === 'pages') throw new Error('Asks for pages again.');
  }
}
