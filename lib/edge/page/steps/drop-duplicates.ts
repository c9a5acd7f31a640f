// Step: lines that stand twice, for a narrow and a wide window, or as a quotation pulled out of the text: the first is kept.

import { type Draft, drop, isStrideEnd, wordsOf } from '../draft';

/** Letters: shorter lines may well be said twice. */
const SHORTEST = 40;

export function* dropDuplicates(draft: Draft): Generator<undefined, void> {
  const seen = new Set<string>();
  for (const run of draft.outline.runs) {
    if (isStrideEnd(run)) yield;
    if (draft.drops[run.index] !== null || run.weight < SHORTEST) continue;
    const words = wordsOf(run, 1_000);
    if (seen.has(words) && run !== draft.headline) drop(draft, run, 'duplicate');
    seen.add(words);
  }
}
