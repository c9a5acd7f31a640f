// Step: what the page's styles do not show. Asked only of runs still kept, and of each element once.

import { type Draft, drop, isProse, isStrideEnd } from '../draft';
import { keepNodes } from '../outline';

export function* dropHidden(draft: Draft): Generator<undefined, void> {
  const shown = new Map<Element, boolean>();
  const isShown = (element: Element | null): boolean => {
    if (!element) return true;
    let answer = shown.get(element);
    if (answer === undefined) {
      answer = draft.isShown(element);
      shown.set(element, answer);
    }
    return answer;
  };
  const kept = draft.outline.runs.filter((run) => draft.drops[run.index] === null);
  // A page that shows none of its story is about to: fading in, or waiting for its fonts.
  if (!kept.some((run) => isProse(run) && run.nodes.some((node) => isShown(node.parentElement)))) return;
  for (const run of kept) {
    if (isStrideEnd(run)) yield;
    if (run.nodes.every((node) => isShown(node.parentElement))) continue;
    const isLeft = run.nodes.some((node) => isShown(node.parentElement) && /\S/.test(node.data));
    if (!isLeft) drop(draft, run, 'hidden');
    else keepNodes(run, (node) => isShown(node.parentElement));
  }
}
