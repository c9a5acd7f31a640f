// The coverage line: how much of a story was checked by anybody, in words. What was not checked must not look like what is fine.

import type { Checked } from '../model/claim-match';
import type { Coverage } from '../model/session';
import { countWords } from './words';

/** Of a very long story only a part has been read, so far. */
function isPart(coverage: Coverage | undefined): boolean {
  return coverage !== undefined && coverage.read < coverage.all;
}

function lineOf({ checkable, known, against }: Checked): string {
  if (against === 0) return 'No fact-checks are installed: nothing here was checked.';
  if (checkable === 0) return 'No sentence here looks checkable, so nothing was checked.';
  if (checkable === 1)
    return known === 0
      ? 'The only sentence that looks checkable is not known: it is unchecked.'
      : 'The only sentence that looks checkable is known.';
  const sentences = countWords(checkable, 'checkable sentence');
  if (known === 0) return `None of about ${sentences} is known: all are unchecked.`;
  if (known >= checkable) return `All of about ${sentences} are known.`;
  const rest = checkable - known === 1 ? 'the other is unchecked' : 'the others are unchecked';
  return `${known.toLocaleString('en')} of about ${sentences} ${known === 1 ? 'is' : 'are'} known; ${rest}.`;
}

/** "3 of about 14 checkable sentences are known; the others are unchecked." Of a story that was read in part it says so. */
export function checkedWords(checked: Checked, coverage?: Coverage): string {
  const line = lineOf(checked);
  if (!isPart(coverage) || checked.against === 0) return line;
  return `As far as the story was read: ${line.charAt(0).toLowerCase()}${line.slice(1)} The rest was not looked at.`;
}

/** What the line counts, in paragraphs: the rule is that of `core/claims/checkable`. */
export function checkedMeaning({ against }: Pick<Checked, 'against'>): readonly string[] {
  return [
    'Checkable is a sentence that states what could be looked up: what is, was or was done, or how much of it. Questions are not counted, nor are forecasts, wishes and opinions where their words give them away. A rule for English does the counting, so the number is about right and no more; in other languages it counts sentences with figures.',
    `Known means that your library holds a fact-check of what the sentence says. It was compared with ${countWords(against, 'claim')}. The ratings are their checkers’ own, and are listed here, whichever way they went.`,
    'Unchecked means just that: nobody whose fact-checks you have installed has looked into it, or Backstory did not recognise it. It may be right or wrong.',
  ];
}

export const CHECKED_LABELS = {
  meaning: 'What is counted?',
  toPacks: 'See your packs',
} as const;
