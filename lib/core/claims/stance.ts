// How a sentence stands to a claim that it is about: it repeats it, says the opposite, or says that it is wrong.

import type { Stance } from '../model/claim-match';
import { NOT_ANY, UNPROVEN, WRONG } from './cues';
import type { Parting } from './slots';
import type { Words } from './words';

export function stanceOf(here: Words, there: Words, parting: Parting, claimCount = there.count): Stance {
  if (disputes(here, there, parting, claimCount)) return 'disputes';
  return parting.slots.some(({ opposite }) => opposite) ? 'denies' : 'repeats';
}

/** A word of the sentence, not of the claim, that says of something that it is wrong. */
function disputes(here: Words, there: Words, { alignment }: Parting, claimCount: number): boolean {
  const says = new Set(there.stems.subarray(0, claimCount));
  for (let at = 0; at < here.count; at += 1) {
    const stem = here.stems[at]!;
    if (alignment.back[at]! >= 0 || says.has(stem)) continue;
    if (WRONG.has(stem) && !isNegated(here, at)) return true;
    if (UNPROVEN.has(stem) && isNegated(here, at)) return true;
  }
  return false;
}

/** "No evidence", "not a hoax": up to three words before. */
function isNegated(here: Words, at: number): boolean {
  for (let before = Math.max(0, at - 3); before < at; before += 1)
    if (NOT_ANY.has(here.stems[before]!)) return true;
  return false;
}
