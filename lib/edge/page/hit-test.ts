// Which mark lies under the pointer: caret → offset → binary search → the mark's own rectangles.

import { type Span, spanAt } from '@/lib/core/model/span';
import { offsetOf, rangesOf, type TextMap } from './text-map';

export interface HitTest {
  /** Position in `spans` of the mark at a point of the viewport, or -1. */
  readonly at: (x: number, y: number) => number;
  /** Where a mark is drawn, in viewport coordinates: one rectangle per line. Empty where it is not. */
  readonly rectsOf: (index: number) => readonly DOMRect[];
}

/** Slack around the words, in CSS pixels: the line under them belongs to the mark. */
const SLACK = 2;

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** The caret nearest to a point. The standard's name first; the older one is what Chromium before 128 has. */
function caretAt(document: Document, roots: readonly ShadowRoot[], x: number, y: number): Caret | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** The rectangles of a stretch of the page. One live range is made and let go: held ones slow every change of the page. */
export function rectsOfRange(document: Document, range: AbstractRange): readonly DOMRect[] {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
  const { startContainer: start, endContainer: end } = range;
  const fits = (node: Node, offset: number) => node.nodeType !== 3 || offset <= (node as Text).data.length;
  if (!fits(start, range.startOffset) || !fits(end, range.endOffset)) return [];
  const live = document.createRange();
  live.setStart(start, range.startOffset);
  live.setEnd(end, range.endOffset);
  return [...live.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** `spans` must be sorted and must not overlap: those of the marks drawn. */
export function createHitTest(document: Document, map: TextMap, spans: readonly Span[]): HitTest {
  // The caret is told of shadow roots by name.
  const root = map.nodes[0]?.getRootNode();
  const roots = root instanceof ShadowRoot ? [root] : [];
  const rectsOf = (index: number): readonly DOMRect[] => {
    const span = spans[index];
    const [range] = span ? rangesOf(map, [span]) : [];
    return range ? rectsOfRange(document, range) : [];
  };
  const isIn = (index: number, x: number, y: number) =>
    rectsOf(index).some(
      (rect) =>
        x >= rect.left - SLACK &&
        x <= rect.right + SLACK &&
        y >= rect.top - SLACK &&
        y <= rect.bottom + SLACK,
    );
  return {
    rectsOf,
    at: (x, y) => {
      const caret = caretAt(document, roots, x, y);
      if (!caret) return -1;
      // A caret stands between two characters: the point lies on one or the other.
      for (const offset of [caret.offset, caret.offset - 1]) {
        if (offset < 0) continue;
        const at = offsetOf(map, caret.node, offset);
        const index = at === null ? -1 : spanAt(spans, at);
        // The caret snaps to the nearest text, however far: over half of its answers are false without this.
        if (index >= 0 && isIn(index, x, y)) return index;
      }
      return -1;
    },
  };
}
