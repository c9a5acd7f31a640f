// The coverage line: how much of a story was checked by anybody, in words. What was not checked must not look like what is fine.

import { labels, say, sayCount, within } from '@/lib/core/words/say';
import type { Checked } from '../model/claim-match';
import type { Coverage } from '../model/session';

/** Of a very long story only a part has been read, so far. */
function isPart(coverage: Coverage | undefined): boolean {
  return coverage !== undefined && coverage.read < coverage.all;
}

/** The rule of what is checkable is one for English: of other stories only what is known is counted. */
function foreignLine({ known }: Checked): string {
  return known === 0 ? say('checked_foreignNone') : sayCount('checked_foreign', known);
}

function englishLine({ checkable, known }: Checked): string {
  if (checkable === 0) return say('checked_noneCheckable');
  if (checkable === 1) return known === 0 ? say('checked_onlyUnknown') : say('checked_onlyKnown');
  const sentences = sayCount('checked_sentences', checkable);
  if (known === 0) return say('checked_none', sentences);
  if (known >= checkable) return say('checked_all', sentences);
  return checkable - known === 1
    ? sayCount('checked_butOne', known, sentences)
    : sayCount('checked_some', known, sentences);
}

/**
 * "3 of about 14 checkable sentences are known; the others are unchecked." Of a story that was read in part it says so. `language`: the
 * story's tag; null, of a page that does not tell it, is read as English.
 */
export function checkedWords(
  checked: Checked,
  { coverage, language }: { readonly coverage?: Coverage | undefined; readonly language: string | null },
): string {
  if (checked.against === 0) return say('checked_noPacks');
  const isEnglish = language === null || /^en\b/i.test(language);
  const line = isEnglish ? englishLine(checked) : foreignLine(checked);
  if (!isPart(coverage)) return line;
  return say('checked_part', within(line));
}

/** What the line counts, in paragraphs: the rule of `lib/core/claims/checkable.ts`, and how far off it was found to be (`lib/core/claims/DESIGN.md`). */
export function checkedMeaning({ against }: Pick<Checked, 'against'>): readonly string[] {
  return [
    say('checked_means_checkable'),
    say('checked_means_machine'),
    say('checked_means_known', sayCount('count_claims', against)),
    say('checked_means_unchecked'),
  ];
}

export const CHECKED_LABELS = labels('checked', ['meaning', 'toPacks']);
