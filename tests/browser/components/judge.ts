// Judges what is on the stage: faults that axe finds, and what runs over its edge.

import axe from 'axe-core';
import { expect } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules about whole pages: the stage is none, and the card lies on pages that are not ours. */
const PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass', 'document-title'];

/** Faults, and words whose contrast axe could not judge (but for lone characters and pictographs, which it never does). */
export async function faultsOf(element: Element): Promise<string[]> {
  // It asks itself in each frame for what is in there.
  for (const { contentWindow } of (element.shadowRoot ?? element).querySelectorAll('iframe'))
    (contentWindow as (Window & typeof globalThis) | null)?.eval(axe.source);
  const { violations, incomplete } = await axe.run(element, {
    runOnly: TAGS,
    rules: Object.fromEntries(PAGE_RULES.map((rule) => [rule, { enabled: false }])),
  });
  const unjudged = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .flatMap(({ nodes }) => nodes)
    .filter(({ any }) => !['shortTextContent', 'nonBmp'].includes(any[0]?.data?.messageKey))
    .map((node) => `not judged: ${node.html} ${JSON.stringify(node.any[0]?.data)}`);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
  return [...found, ...unjudged];
}

/** A closed root shows nothing to scripts of the page, axe among them: axe alone is handed the root. Folds are open, so that all is judged. */
export function showToAxe({
  host,
  root,
  card,
}: {
  host: HTMLElement;
  root: ShadowRoot;
  card: HTMLElement;
}): void {
  // Colours are only judged of what is in the body.
  document.body.append(host);
  card.showPopover();
  unfold(root);
  expect(host.shadowRoot).toBe(null);
  Object.defineProperty(host, 'shadowRoot', { value: root });
}

export function unfold(root: ParentNode): void {
  for (const fold of root.querySelectorAll('details')) fold.open = true;
}

/** What a frame has scrolled out of sight axe cannot judge: there is room for all of a library that stands in a window high enough. */
export function unrollAll(library: HTMLElement): void {
  unfold(library);
  for (const frame of library.querySelectorAll<HTMLElement>('.text, .changes'))
    frame.style.maxBlockSize = 'none';
}

/** Elements that stand out over the sides of the frame, or whose words do. */
export function overflowing(frame: Element): string[] {
  const { left, right } = frame.getBoundingClientRect();
  const out: string[] = [];
  for (const element of frame.querySelectorAll('*')) {
    if (element.closest('.hidden, svg')) continue;
    const box = element.getBoundingClientRect();
    if (box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5)) out.push(element.className);
  }
  return out;
}
