// Which marks lie under the pointer: caret → offset → binary search → the mark's own rectangles.

import { type Span, spanAt } from '@/lib/core/model/span';
import { inward, outward } from './frames';
import { rootsOf } from './shadow-roots';
import { offsetOf, rangesOf, type TextMap } from './text-map';

/** A mark: position of its list among those given, and its own in there. */
export interface Hit {
  readonly layer: number;
  readonly index: number;
}

export interface HitTest {
  /** The marks at a point of the page's window, one of each list at most. */
  readonly at: (x: number, y: number) => readonly Hit[];
  /** Where a mark is drawn in that window: one rectangle per line. Empty where it is not. */
  readonly rectsOf: (hit: Hit) => readonly DOMRect[];
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

/**
 * `document` is the story's own, perhaps a framed one. `layers` are the spans of the marks drawn; those of one list must be sorted and
 * must not overlap.
 */
export function createHitTest(
  document: Document,
  map: TextMap,
  ...layers: readonly (readonly Span[])[]
): HitTest {
  // The caret is told of shadow roots by name. Found when the pointer first comes.
  let roots: readonly ShadowRoot[] | null = null;
  const rectsOf = ({ layer, index }: Hit): readonly DOMRect[] => {
    const span = layers[layer]?.[index];
    const [range] = span ? rangesOf(map, [span]) : [];
    return range ? rectsOfRange(range) : [];
  };
  return {
    rectsOf,
    at: (x, y) => {
      roots ??= rootsOf(map.nodes);
      const own = inward(document, { x, y });
      const caret = caretAt(document, roots, own.x, own.y);
      if (!caret) return [];
      // A caret stands between two characters: the point lies on one or the other.
      const offsets = [caret.offset, caret.offset - 1].flatMap((offset) =>
        offset < 0 ? [] : (offsetOf(map, caret.node, offset) ?? []),
      );
      return layers.flatMap((spans, layer) => {
        for (const offset of offsets) {
          const hit = { layer, index: spanAt(spans, offset) };
          // The caret snaps to the nearest text, however far: over half of its answers are false without this.
          if (hit.index >= 0 && isWithin(rectsOf(hit), x, y)) return [hit];
        }
        return [];
      });
    },
  };
}

/** On one of the lines, or between two of them: a pointer that goes down through a sentence does not leave it. */
function isWithin(lines: readonly DOMRect[], x: number, y: number): boolean {
  const across = lines.filter(({ left, right }) => x >= left - SLACK && x <= right + SLACK);
  return (
    across.some(({ top, bottom, height }) => y >= top - SLACK && y <= bottom + height) &&
    across.some(({ top, bottom, height }) => y <= bottom + SLACK && y >= top - height)
  );
}
