// The coverage line: how much of a story was checked by anybody, in words. What was not checked must not look like what is fine.

import type { Checked } from '../model/claim-match';
import type { Coverage } from '../model/session';
import { countWords } from './words';

/** Of a very long story only a part has been read, so far. */
function isPart(coverage: Coverage | undefined): boolean {
  return coverage !== undefined && coverage.read < coverage.all;
}

/** The rule of what is checkable is one for English: of other stories only what is known is counted. */
function foreignLine({ known }: Checked): string {
  const told = known === 0 ? 'No sentence here' : countWords(known, 'sentence here', 'sentences here');
  const rest = known === 0 ? 'All are unchecked.' : 'The others are unchecked.';
  return `${told} ${known > 1 ? 'are' : 'is'} known; how many could be checked is only told of stories in English. ${rest}`;
}

function englishLine({ checkable, known }: Checked): string {
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

/**
 * "3 of about 14 checkable sentences are known; the others are unchecked." Of a story that was read in part it says so. `language`: the
 * story's tag; null, of a page that does not tell it, is read as English.
 */
export function checkedWords(
  checked: Checked,
  { coverage, language }: { readonly coverage?: Coverage | undefined; readonly language: string | null },
): string {
  if (checked.against === 0) return 'No fact-checks are installed: nothing here was checked.';
  const isEnglish = language === null || /^en\b/i.test(language);
  const line = isEnglish ? englishLine(checked) : foreignLine(checked);
  if (!isPart(coverage)) return line;
  return `As far as the story was read: ${line.charAt(0).toLowerCase()}${line.slice(1)} The rest was not looked at.`;
}

/** What the line counts, in paragraphs: the rule of `lib/core/claims/checkable.ts`, and how far off it was found to be (`lib/core/claims/DESIGN.md`). */
export function checkedMeaning({ against }: Pick<Checked, 'against'>): readonly string[] {
  return [
    'A sentence is checkable when it says what was done, what is so or how much: something that another person could look up. Figures, dates, votes, laws, money, records and things that are over speak for it. Questions, wishes, plans, forecasts, opinions, praise and blame, what somebody feels, and very short sentences do not count.',
    'A machine counts, hence “about”: where a story has ten such sentences, it is off by two as a rule. It knows English; of other languages it counts the sentences with figures.',
    `Known means that your library holds a fact-check of what the sentence says. The story was compared with ${countWords(against, 'claim')}. The ratings are their checkers’ own, and are listed here, whichever way they went.`,
    'Unchecked means just that: nobody whose fact-checks you have installed has looked into it, or Backstory did not recognise it. It may be right or wrong.',
  ];
}

export const CHECKED_LABELS = {
  meaning: 'What is counted?',
  toPacks: 'See your packs',
} as const;
