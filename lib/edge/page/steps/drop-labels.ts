// Step: labels such as "Related", and the link-rich lines after them.

import { type Draft, drop, isProse, wordsOf } from '../draft';
import { plainWords } from '../likeness';
import { LABEL_STARTS, LABELS } from '../vocabulary';

/** Letters: longer lines are no labels. */
const LONGEST = 60;
/** A label with a headline after it: so many words at most. */
const MOST_WORDS = 9;

function isLabel(words: readonly string[]): boolean {
  if (LABELS.has(words.join(' '))) return true;
  return words.length <= MOST_WORDS && LABEL_STARTS.has(`${words[0]}-${words[1]}`);
}

export function dropLabels(draft: Draft): void {
  let after = false;
  for (const run of draft.outline.runs) {
    const dropped = draft.drops[run.index];
    if (dropped !== null && dropped !== 'links') continue;
    if (run.weight <= LONGEST && !run.hasSentence && isLabel(plainWords(wordsOf(run, 120)))) {
      drop(draft, run, 'label');
      after = true;
    } else if (after) {
      if (isProse(run)) after = false;
      else if (run.linkWeight * 2 > run.weight) drop(draft, run, 'label');
    }
  }
}
