// Step: the headline on the page: a heading that says what the page's head says it is, else the first `h1`.

import { type Draft, wordsOf } from '../draft';
import { likenessTo } from '../likeness';
import type { Frame, Run } from '../outline';

/** Letters: shorter and longer lines are no headlines. */
const SHORTEST = 4;
const LONGEST = 400;

/** Likeness from which a heading says what the page's head says. */
const STATED = 0.6;

/** 1 to 6 for a line in `h1` to `h6`, 7 for any other. */
export function headingLevel(run: Run): number {
  for (let frame: Frame | null = run.frame, up = 0; frame && up < 3; frame = frame.parent, up++)
    if (frame.tag.length === 2 && frame.tag >= 'h1' && frame.tag <= 'h6') return Number(frame.tag[1]);
  return 7;
}

/** Elements that repeat the headline elsewhere: a bar that stays in view, a share dialog, a list. */
const ELSEWHERE = new Set(['nav', 'aside', 'footer', 'dialog', 'li', 'form']);

function isElsewhere(run: Run): boolean {
  for (let frame: Frame | null = run.frame; frame; frame = frame.parent)
    if (ELSEWHERE.has(frame.tag)) return true;
  return false;
}

/** From here on a first-level heading is taken without looking at any other line: on most pages that is the second line looked at. */
const SAME = 0.9;

/** What the page's head calls its story: each source may have its own wording. */
function titlesOf({ document, title, titles }: Draft): readonly string[] {
  if (titles) return titles;
  const metas = document.querySelectorAll('meta[property="og:title"], meta[name="twitter:title"]');
  const written = [title, ...[...metas].map((meta) => meta.getAttribute('content')), document.title];
  return [...new Set(written.filter((text): text is string => Boolean(text)))];
}

/** The heading that plainly is the headline: of the first level, the words of the head, no link, in no list. */
function plainHeadline({ title, outline }: Draft): Run | null {
  if (!title) return null;
  const alike = likenessTo(title);
  for (const run of outline.runs)
    if (
      run.weight >= SHORTEST &&
      run.weight <= LONGEST &&
      run.linkWeight === 0 &&
      headingLevel(run) === 1 &&
      alike(wordsOf(run)) >= SAME &&
      !isElsewhere(run)
    )
      return run;
  return null;
}

export function findHeadline(draft: Draft): void {
  draft.headline = plainHeadline(draft);
  draft.headlineIsStated = draft.headline !== null;
  if (!draft.headline) chooseHeadline(draft);
}

function chooseHeadline(draft: Draft): void {
  const titles = titlesOf(draft).map((title) => ({ letters: title.length * 0.85, alike: likenessTo(title) }));
  let best = 0;
  for (const run of draft.outline.runs) {
    if (run.weight < SHORTEST || run.weight > LONGEST) continue;
    const level = headingLevel(run);
    // Any other line must be a title nearly word for word, and is looked at only if as long.
    const isLong = ({ letters }: { letters: number }) => Math.abs(run.weight - letters) <= letters * 0.4;
    if (level > 2 && !titles.some(isLong)) continue;
    const words = wordsOf(run);
    const alike = Math.max(0, ...titles.map((title) => title.alike(words)));
    if (level > 1 && alike < (level === 2 ? STATED : SAME)) continue;
    // A line of links is a list's, not the story's; but some headlines link to themselves.
    const linked = run.linkWeight * 2 > run.weight ? 1 : 0;
    const score = alike * 4 + (level === 1 ? 2 : level === 2 ? 0.5 : 0) - linked;
    if (score > best && (score - 2 > best || !isElsewhere(run))) {
      best = isElsewhere(run) ? score - 2 : score;
      draft.headline = run;
      draft.headlineIsStated = alike >= STATED;
    }
  }
  if (best < 1) draft.headline = null;
}
