// Step: what the page's styles do not show. Asked only of runs still kept, and of each element once.

import { type Draft, drop, isProse, isStrideEnd } from '../draft';

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
    const breaks = new Set(run.breaks.map((at) => run.nodes[at]));
    const nodes = run.nodes.filter((node) => isShown(node.parentElement));
    if (!nodes.some((node) => /\S/.test(node.data))) {
      drop(draft, run, 'hidden');
      continue;
    }
    run.nodes.splice(0, run.nodes.length, ...nodes);
    run.breaks.splice(
      0,
      run.breaks.length,
      ...nodes.flatMap((node, at) => (at > 0 && breaks.has(node) ? [at] : [])),
    );
  }
}
