// Step: the standfirst: between headline and story, the line that the page's head gives as its description, or that is named so.

import { type Draft, isProse, wordsOf } from '../draft';
import { likeness } from '../likeness';
import { namedAs } from '../naming';
import { STANDFIRST_NAMES } from '../vocabulary';

/** Runs looked at below the headline. */
const REACH = 12;

function isNamedStandfirst(element: Element | null): boolean {
  return element !== null && namedAs(element, STANDFIRST_NAMES) !== null;
}

function descriptionOf(document: Document): string {
  const meta = document.querySelector('meta[property="og:description"], meta[name="description"]');
  return meta?.getAttribute('content')?.slice(0, 500) ?? '';
}

export function nameStandfirst(draft: Draft): void {
  const { headline, outline, core } = draft;
  if (!headline || !core) return;
  const description = descriptionOf(draft.document);
  for (
    let index = headline.index + 1;
    index <= Math.min(headline.index + REACH, outline.runs.length - 1);
    index++
  ) {
    const run = outline.runs[index]!;
    const reason = draft.drops[index];
    if (run.weight < 20 || (reason !== null && reason !== 'before' && reason !== 'unlike')) continue;
    const isDescribed = description !== '' && likeness(description, wordsOf(run, 500)) >= 0.8;
    const isNamed =
      isNamedStandfirst(run.frame.element) || isNamedStandfirst(run.frame.element.parentElement);
    if ((isDescribed && !(index > core.from && isProse(run))) || isNamed) {
      draft.drops[index] = null;
      draft.standfirst = run;
      return;
    }
    // The story has begun.
    if (isProse(run) && index >= core.from) return;
  }
}
