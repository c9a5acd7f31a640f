// Live blocks that the page shows as one, for the reading: elements of blocks shown inline, a large first letter in a block of its own.

import type { BlockKind } from '@/lib/core/model/article';
import { capitalIn, glueOf, isSetApart } from './drop-cap';
import type { LiveBlock } from './find-article';
import type { Manners } from './manner';
import { parentOf } from './own-property';
import type { Glue } from './text-writer';

/** A block as it is read: one of the finder's, or several that stand on one line. */
export interface Passage {
  readonly block: LiveBlock;
  /** It begins with a large letter that stood in a block of its own, and how that goes with its word. */
  readonly glue: Glue;
  /** Position of the block after it. */
  readonly next: number;
}

/** Text nodes of one passage from which on no block is joined: a page of inline elements alone must not be one passage. */
const MOST_JOINED = 2_000;

/** Letters looked at: a block that is a single letter is shorter, white space and all. */
const SHORT = 40;

function capitalOf({ nodes }: LiveBlock): string | null {
  let text = '';
  for (const node of nodes) {
    text += node.data;
    if (text.length > SHORT) return null;
  }
  return capitalIn(text);
}

/** A large letter and the paragraph it begins. */
function glueBetween(manners: Manners, first: LiveBlock, second: LiveBlock | undefined): Glue {
  const capital = capitalOf(first);
  if (!capital || !second || second.element === first.element) return '';
  if (!isSetApart(manners, manners.ofBlock(first.element), second.element)) return '';
  return glueOf(capital, second.nodes[0]!.data, second.element);
}

/** Elements within elements looked into, between two texts on one line. */
const DEEPEST = 8;

/** A node without text of the story: does it keep those to its sides apart? */
function parts(manners: Manners, node: Node, depth = 0): boolean {
  if (node.nodeType !== 1) return node.nodeType === 3 && /\S/.test(node.nodeValue ?? '');
  const element = node as Element;
  // Readings stand over the characters, not between them.
  if (element.localName === 'rt' || element.localName === 'rp') return false;
  if (element.localName === 'br' || depth === DEEPEST) return true;
  if (!manners.isShown(element)) return false;
  return !manners.isInline(element) || [...element.childNodes].some((at) => parts(manners, at, depth + 1));
}

/** Where two texts stand on one line, though in different blocks: the white space between them. */
function spaceBetween(manners: Manners, before: Text, after: Text): readonly Text[] | null {
  const space: Text[] = [];
  /** Passes over what lies between two nodes, or from one to the end of its parent; false: something parts them. */
  const pass = (from: Node, to: Node | null, way: 'nextSibling' | 'previousSibling') => {
    for (let at = from[way]; at !== to; at = at[way]) {
      if (!at || parts(manners, at)) return false;
      if (at.nodeType === 3) space.push(at as Text);
    }
    return true;
  };
  let first: Node = before;
  let element = before.parentElement;
  while (element && !element.contains(after)) {
    if (!manners.isInline(element) || !pass(first, null, 'nextSibling')) return null;
    first = element;
    element = parentOf(element);
  }
  let last: Node = after;
  while (last.parentElement !== element) {
    if (!last.parentElement || !manners.isInline(last.parentElement)) return null;
    if (!pass(last, null, 'previousSibling')) return null;
    last = last.parentElement;
  }
  return element && pass(first, last, 'nextSibling') ? space : null;
}

/** White space at the end of a block may lie behind a line break. */
function lastWords(nodes: readonly Text[]): Text | undefined {
  return nodes.findLast((node) => /\S/.test(node.data));
}

const HEADING = /^h[1-6]$/;

/** What two blocks on one line are; null: a heading and the text it stands over, which stay two. */
function kindOfBoth(a: Pick<LiveBlock, 'kind' | 'element'>, b: LiveBlock): BlockKind | null {
  if (a.kind === b.kind || a.element.contains(b.element)) return a.kind;
  if (b.element.contains(a.element)) return b.kind;
  if (HEADING.test(a.element.localName) || HEADING.test(b.element.localName)) return null;
  // A line that begins in bold is no heading.
  return a.kind === 'heading' ? b.kind : a.kind;
}

/** The nearest element round both. */
function elementAround(a: Element, b: Element): Element {
  let at = a;
  for (let up = parentOf(at); !at.contains(b) && up; up = parentOf(at)) at = up;
  return at;
}

/**
 * The passage that begins at `from`. Layout is asked once per block, and of more only where it says `inline`.
 */
export function passageAt(manners: Manners, blocks: readonly LiveBlock[], from: number): Passage {
  const first = blocks[from]!;
  let next = from + 1;
  let last = first;
  let joined: { kind: BlockKind; element: Element; nodes: Text[]; breaks: number[] } | null = null;
  let { kind } = first;
  const add = (block: LiveBlock, kindOfAll: BlockKind, between: readonly Text[]) => {
    kind = kindOfAll;
    joined ??= { kind, element: first.element, nodes: [...first.nodes], breaks: [...first.breaks] };
    joined.kind = kind;
    joined.element = elementAround(joined.element, block.element);
    joined.nodes.push(...between);
    for (const at of block.breaks) joined.breaks.push(joined.nodes.length + at);
    for (const node of block.nodes) joined.nodes.push(node);
    last = block;
    next++;
    return joined.nodes;
  };
  let nodes: readonly Text[] = first.nodes;
  const second = blocks[next];
  const glue = glueBetween(manners, first, second);
  if (glue !== '') nodes = add(second!, second!.kind, []);
  for (let block = blocks[next]; block; block = blocks[next]) {
    const both = kindOfBoth({ kind, element: last.element }, block);
    if (!both || nodes.length > MOST_JOINED) break;
    // Within one element two texts are parted by `<br>`, by a block, or by a block that is not shown.
    const isOne = block.element === last.element;
    if (!isOne && !manners.isInline(block.element) && !manners.isInline(last.element)) break;
    const words = lastWords(last.nodes);
    const between = words && spaceBetween(manners, words, block.nodes[0]!);
    if (!between) break;
    const known: readonly Text[] = last.nodes;
    nodes = add(
      block,
      both,
      between.filter((node) => !known.includes(node)),
    );
  }
  return { block: joined ?? first, glue, next };
}
