// Which mark lies under the pointer: caret → offset → binary search → the mark's own rectangles.

import { type Span, spanAt } from '@/lib/core/model/span';
import { inward, outward } from './frames';
import { rootsOf } from './shadow-roots';
import { offsetOf, rangesOf, type TextMap } from './text-map';

export interface HitTest {
  /** Position in `spans` of the mark at a point of the page's window, or -1. */
  readonly at: (x: number, y: number) => number;
  /** Where a mark is drawn in that window: one rectangle per line. Empty where it is not. */
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

/** The rectangles of a stretch in the window of its own document. One live range is made and let go: held ones slow every change of the page. */
export function ownRectsOf(range: AbstractRange): readonly DOMRect[] {
  const { startContainer: start, endContainer: end } = range;
  const document = start.ownerDocument;
  if (!document || !start.isConnected || !end.isConnected) return [];
  const fits = (node: Node, offset: number) => node.nodeType !== 3 || offset <= (node as Text).data.length;
  if (!fits(start, range.startOffset) || !fits(end, range.endOffset)) return [];
  // A range does not reach over the edge of a shadow root.
  if (start !== end && start.getRootNode() !== end.getRootNode()) return [];
  const live = document.createRange();
  live.setStart(start, range.startOffset);
  live.setEnd(end, range.endOffset);
  return [...live.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** The same in the page's window, as far as the frames around show it. */
export function rectsOfRange(range: AbstractRange): readonly DOMRect[] {
  const document = range.startContainer.ownerDocument;
  return ownRectsOf(range).flatMap((rect) => (document && outward(document, rect)) ?? []);
}

/** `document` is the story's own, perhaps a framed one. `spans` must be sorted and must not overlap: those of the marks drawn. */
export function createHitTest(document: Document, map: TextMap, spans: readonly Span[]): HitTest {
  // The caret is told of shadow roots by name. Found when the pointer first comes.
  let roots: readonly ShadowRoot[] | null = null;
  const rectsOf = (index: number): readonly DOMRect[] => {
    const span = spans[index];
    const [range] = span ? rangesOf(map, [span]) : [];
    return range ? rectsOfRange(range) : [];
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
      roots ??= rootsOf(map.nodes);
      const own = inward(document, { x, y });
      const caret = caretAt(document, roots, own.x, own.y);
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
