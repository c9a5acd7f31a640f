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
    const before = new Set(run.breaks);
    const nodes: Text[] = [];
    const breaks: number[] = [];
    let isParted = false;
    run.nodes.forEach((node, at) => {
      // A line break before what is hidden stands before what follows.
      isParted ||= before.has(at);
      if (!isShown(node.parentElement)) return;
      if (isParted && nodes.length > 0) breaks.push(nodes.length);
      isParted = false;
      nodes.push(node);
    });
    if (!nodes.some((node) => /\S/.test(node.data))) {
      drop(draft, run, 'hidden');
      continue;
    }
    run.nodes.splice(0, run.nodes.length, ...nodes);
    run.breaks.splice(0, run.breaks.length, ...breaks);
  }
}
