// Where each character of the article's text stands on the live page, and back. Holds nodes, so it never leaves the page.

import type { Span } from '@/lib/core/model/span';

/** A place in a text node, as the DOM counts. */
export interface NodePlace {
  readonly node: Text;
  readonly offset: number;
}

/**
 * Pieces of the text that stand in one text node character by character. Between two pieces lies what the text
 * has and the page has not (line breaks between blocks), or the page has and the text has not (white space,
 * soft hyphens). Columns instead of objects: a long story has tens of thousands.
 */
export interface TextMap {
  readonly nodes: readonly Text[];
  /** The nodes' data when they were read: a node that says something else now has changed. */
  readonly written: readonly string[];
  /** By piece: where it begins in the text, its length, its node's position in `nodes`, where it begins in there. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  readonly nodeOf: Int32Array;
  readonly offsets: Int32Array;
}

/** The last piece that begins at or before `at`, or -1. */
function pieceBefore(map: TextMap, at: number): number {
  let low = 0;
  let high = map.starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (map.starts[middle]! <= at) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

function placeIn(map: TextMap, piece: number, into: number): NodePlace {
  return { node: map.nodes[map.nodeOf[piece]!]!, offset: map.offsets[piece]! + into };
}

/** The place of the character at `offset`; null where the text has one that the page has not (a break between blocks). */
export function placeOf(map: TextMap, offset: number): NodePlace | null {
  const piece = pieceBefore(map, offset);
  if (piece < 0) return null;
  const into = offset - map.starts[piece]!;
  return into < map.lengths[piece]! ? placeIn(map, piece, into) : null;
}

/**
 * The offset of the character at a place of the page. Where that character is not in the text (the second of two
 * spaces, a soft hyphen) the next one that is, within the same node; null where the node is not of the story.
 */
export function offsetOf(map: TextMap, node: Node, offset: number): number | null {
  const position = positions(map).get(node);
  if (position === undefined) return null;
  const { nodeOf, offsets, lengths } = map;
  // The first piece that ends behind the place, in this node or a later one: pieces stand in the order of their nodes.
  let low = 0;
  let high = nodeOf.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const isBefore =
      nodeOf[middle]! < position ||
      (nodeOf[middle] === position && offsets[middle]! + lengths[middle]! <= offset);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  if (nodeOf[low] !== position) return null;
  return map.starts[low]! + Math.max(0, offset - offsets[low]!);
}

/** Position of each node in `nodes`. Built when first asked: painting needs none. */
const builtPositions = new WeakMap<TextMap, ReadonlyMap<Node, number>>();

function positions(map: TextMap): ReadonlyMap<Node, number> {
  let built = builtPositions.get(map);
  if (!built) {
    built = new Map(map.nodes.map((node, position) => [node, position]));
    builtPositions.set(map, built);
  }
  return built;
}

/** Whether the words of a span still stand where they were read. */
export function stillStands(map: TextMap, span: Span): boolean {
  for (let piece = Math.max(0, pieceBefore(map, span.start)); piece < map.starts.length; piece++) {
    if (map.starts[piece]! >= span.end) break;
    const node = map.nodes[map.nodeOf[piece]!]!;
    if (!node.isConnected || node.data !== map.written[map.nodeOf[piece]!]) return false;
  }
  return true;
}

/**
 * The stretches of the page that show `spans`, in one pass over the map. `spans` must be sorted and must not
 * overlap. Null for a span that has no character on the page, as an empty one.
 */
export function rangesOf(map: TextMap, spans: readonly Span[]): readonly (StaticRange | null)[] {
  let piece = 0;
  const { starts, lengths } = map;
  // A range is of the window that makes it, and only that window's registry draws it.
  const { StaticRange } = map.nodes[0]?.ownerDocument.defaultView ?? globalThis;
  return spans.map((span) => {
    if (span.end <= span.start) return null;
    while (piece < starts.length && starts[piece]! + lengths[piece]! <= span.start) piece++;
    if (piece === starts.length || starts[piece]! >= span.end) return null;
    let last = piece;
    while (last + 1 < starts.length && starts[last + 1]! < span.end) last++;
    const start = placeIn(map, piece, Math.max(0, span.start - starts[piece]!));
    const end = placeIn(map, last, Math.min(lengths[last]!, span.end - starts[last]!));
    return new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
  });
}
