// Step: lines made of links: headline lists, tags, "read also" between paragraphs.

import { type Draft, drop, isProse, isStrideEnd, wordsOf } from '../draft';
import { keepNodes, type Run } from '../outline';

/** Share of a line's letters within links from which it is a line of links. */
const LINK_SHARE = 0.8;
/** The same for a line that is no sentence: a section's name and a linked headline. */
const PHRASE_LINK_SHARE = 0.5;

/** Letters beside the link in "Read also: …". */
const LONGEST_LEAD = 20;

/** A lead-in and a link: "Read also: …", "WATCH | …". */
function isLedLink(run: Run): boolean {
  if (run.linkWeight * 2 < run.weight || run.weight - run.linkWeight > LONGEST_LEAD) return false;
  return !endsInStop(run) || /^[^:|»›>]{2,25}[:|»›>]/.test(wordsOf(run, 40));
}

function endsInStop(run: Run): boolean {
  for (let index = run.nodes.length - 1; index >= 0; index--) {
    const text = run.nodes[index]!.data.trimEnd();
    if (text) return /[.。।][”"’'»)\]]*$/.test(text);
  }
  return false;
}

/** One whole sentence of the story may be a link to its source: a full stop, and prose before and after it. */
function isLinkedSentence(run: Run, before: Run | undefined, after: Run | undefined): boolean {
  if (
    !before ||
    !after ||
    before.frame.parent !== run.frame.parent ||
    after.frame.parent !== run.frame.parent
  )
    return false;
  return isProse(before) && isProse(after) && endsInStop(run);
}

/** The text of a row of links that an inline element holds: a box that opens over a name, with that person's latest stories. */
function isInLinkBox(node: Text, block: Element): boolean {
  const above = node.parentElement;
  const row = above?.closest('a')?.parentElement ?? above;
  if (!row || row === block || !block.contains(row)) return false;
  const links = [...row.querySelectorAll(':scope > a')].map((link) => link.textContent?.length ?? 0);
  const linked = links.reduce((sum, length) => sum + length, 0);
  return links.length > 1 && linked > (row.textContent?.trim().length ?? 0) * LINK_SHARE;
}

export function* dropLinks(draft: Draft): Generator<undefined, void> {
  const { runs } = draft.outline;
  for (const run of runs) {
    if (isStrideEnd(run)) yield;
    if (run.weight === 0 || run === draft.headline || draft.drops[run.index] !== null) continue;
    const share = run.linkWeight / run.weight;
    // A paragraph that has more in links than in words of its own holds such a box.
    if (share > PHRASE_LINK_SHARE && isProse(run)) {
      keepNodes(run, (node) => !isInLinkBox(node, run.frame.element));
      continue;
    }
    if (share >= LINK_SHARE) {
      if (!isLinkedSentence(run, runs[run.index - 1], runs[run.index + 1])) drop(draft, run, 'links');
    } else if ((share >= PHRASE_LINK_SHARE && !run.hasSentence) || isLedLink(run)) drop(draft, run, 'links');
  }
}
