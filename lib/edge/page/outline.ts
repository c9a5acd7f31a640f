// The page as an outline: runs of text between block boundaries, and the frames (elements) above them. One walk over the text nodes; elements without text are never touched, and nothing is measured.

import { breaksBefore } from './line-breaks';
import { INLINE, isFootnoteMark, isHiddenByMarkup, LINES, SILENT } from './markup';
import { parentOf } from './own-property';
import { drawnParent, drawnWalker } from './shadow-roots';

/** An element that may hold runs: any but the inline ones. The frames form a tree. */
export interface Frame {
  readonly element: Element;
  /** Lower case, `article`. */
  readonly tag: string;
  readonly parent: Frame | null;
  readonly depth: number;
  /** Position of the first run below, and one past the last, in `Outline.runs`. */
  readonly from: number;
  to: number;
}

/** Text between two block boundaries: a paragraph, a heading, a line of a list. Never holds another run. */
export interface Run {
  readonly index: number;
  /** The nearest element that is no inline one. */
  readonly frame: Frame;
  /** In document order; white space alone is among them where it parts two words. */
  readonly nodes: Text[];
  /** Positions in `nodes` before which a `<br>` stands. */
  readonly breaks: number[];
  /** Letters and digits. A letter of a script without spaces between words counts 2.5. */
  weight: number;
  /** Of `weight`, what lies in links, and what in bold type. */
  linkWeight: number;
  strongWeight: number;
  /** A full stop, a question mark or their like in other scripts stands in it. */
  hasSentence: boolean;
}

export interface Outline {
  readonly runs: readonly Run[];
  readonly root: Frame;
  /** The walk stopped at `MAX_WALKED`: the rest of the page was not looked at. */
  readonly cut: boolean;
}

/** Takes nodes out of a run; what it weighs is left as it was. */
export function keepNodes(run: Run, isKept: (node: Text) => boolean): void {
  const before = new Set(run.breaks);
  const nodes: Text[] = [];
  const breaks: number[] = [];
  let isParted = false;
  run.nodes.forEach((node, at) => {
    // A line break before what goes stands before what follows.
    isParted ||= before.has(at);
    if (!isKept(node)) return;
    if (isParted && nodes.length > 0) breaks.push(nodes.length);
    isParted = false;
    nodes.push(node);
  });
  run.nodes.splice(0, run.nodes.length, ...nodes);
  run.breaks.splice(0, run.breaks.length, ...breaks);
}

/** Nodes walked at most: the largest page of a study of 940 had 17,600 texts; a story of 200,000 words with links has 60,000 and more. */
export const MAX_WALKED = 150_000;

/** Of one text node, how many units are weighed; a longer one is weighed by this sample. */
const MAX_WEIGHED = 20_000;

/** Text nodes between two pauses of a walk in slices. */
const NODES_PER_STRIDE = 200;

/** Letters to the character of running text: what is no space and no sign. */
const LETTERS = 0.83;
/** A letter of a script that writes no spaces says as much as so many of another. */
const DENSE = 2.5;
const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;
/** The page's indentation, or perhaps such a letter: one expression, so that most text is asked once. */
const UNEVEN = /\s\s|[\u3040-\ufaff]/;
const SENTENCE_END = /[.!?\u2026\u3002\uff01\uff1f\u06d4\u0964]/;

/** What an element means for the text in it. Found once per element, from the element above it. */
interface Place {
  readonly frame: Frame;
  /** The outermost element around that makes its text no text of the page, or hidden by markup; null: it is text, and shown. */
  readonly silent: Element | null;
  readonly inLink: boolean;
  readonly inStrong: boolean;
}

/** Letters of a text that is indented, or of a script without spaces. */
function unevenWeight(text: string): number {
  // The page's indentation is not text.
  const even = text.replace(/\s+/g, ' ');
  const dense = even.match(DENSE_SCRIPT)?.length ?? 0;
  return (even.length - dense) * LETTERS + dense * DENSE;
}

/**
 * Adds what a text weighs to the run; no white space at its ends. Native string work only: a loop over the characters
 * costs ten times as much in code that the browser has not compiled yet, and on most pages ours runs once.
 */
function weigh(run: Run, text: string, { inLink, inStrong }: Place): void {
  const sample = text.length > MAX_WEIGHED ? text.slice(0, MAX_WEIGHED) : text;
  let weight = UNEVEN.test(sample) ? unevenWeight(sample) : sample.length * LETTERS;
  if (sample !== text) weight *= text.length / sample.length;
  run.weight += weight;
  run.hasSentence ||= SENTENCE_END.test(sample);
  if (inLink) run.linkWeight += weight;
  if (inStrong) run.strongWeight += weight;
}

/** The walk's own state. Variables and not fields: in a first run each look at a field is a search. */
function createWalk(root: Element, where: WalkedPlace) {
  const runs: Run[] = [];
  const top: Frame = { element: root, tag: root.localName, parent: null, depth: 0, from: 0, to: 0 };
  const places = new Map<Element, Place>();
  let run: Run | null = null;
  /** The innermost frame that is open at the last text node. */
  let open: Frame = top;
  /** Of the last text node: the next has it too, as a rule. */
  let lastParent: Element | null = root;
  let lastPlace: Place = { frame: top, silent: null, inLink: false, inStrong: false };
  places.set(root, lastPlace);

  const placeUnder = (element: Element, above: Place): Place => {
    if (above.silent) return above;
    const { frame, inLink, inStrong } = above;
    const tag = element.localName;
    if (SILENT.has(tag) || (where !== 'hidden' && isHiddenByMarkup(element)))
      return { frame, silent: element, inLink, inStrong };
    if (!INLINE.has(tag) && !(tag.includes('-') && LINES.has(frame.tag))) {
      const from = runs.length;
      const own: Frame = { element, tag, parent: frame, depth: frame.depth + 1, from, to: from };
      return { frame: own, silent: null, inLink, inStrong };
    }
    if (tag === 'a')
      return inLink || !element.hasAttribute('href')
        ? above
        : { frame, silent: null, inLink: true, inStrong };
    if (tag === 'b' || tag === 'strong') return { frame, silent: null, inLink, inStrong: true };
    if (tag === 'sup' && isFootnoteMark(element)) return { frame, silent: element, inLink, inStrong };
    return above;
  };

  const aboveOf = (node: Element | Text): Element | null =>
    where === 'shadow' ? drawnParent(node) : parentOf(node);

  /** Upwards to an element that is known, and down again: a loop, for trees deeper than the stack. */
  const placeOf = (element: Element): Place => {
    let place = places.get(element);
    if (place) return place;
    const unknown: Element[] = [];
    let at = element;
    while (!place) {
      unknown.push(at);
      at = aboveOf(at)!;
      place = places.get(at);
    }
    for (let index = unknown.length - 1; index >= 0; index--) {
      place = placeUnder(unknown[index]!, place);
      places.set(unknown[index]!, place);
    }
    return place;
  };

  /** Makes `frame` the innermost open one, closing those that it does not lie in. */
  const enter = (frame: Frame): void => {
    run = null;
    let other: Frame | null = frame;
    for (let at: Frame | null = open; at && at !== other; at = at.parent) {
      while (other && other.depth > at.depth) other = other.parent;
      if (at === other) break;
      at.to = runs.length;
    }
    open = frame;
  };

  /** Takes a text node in. Answers with the element around it that is silent as a whole, if there is one. */
  const add = (node: Text): Element | null => {
    const text = node.data.trim();
    // White space matters only between the words of one run.
    if (text === '' && !run) return null;
    const parent = aboveOf(node);
    if (parent !== lastParent) {
      if (!parent) return null;
      lastPlace = placeOf(parent);
      lastParent = parent;
    }
    const { frame, silent } = lastPlace;
    if (silent) return silent;
    if (frame !== open) {
      if (text === '') return null;
      enter(frame);
    }
    if (run && text !== '') {
      const breaks = breaksBefore(node, frame.element);
      if (breaks > 1) run = null;
      else if (breaks === 1) run.breaks.push(run.nodes.length);
    }
    if (!run) {
      run = {
        index: runs.length,
        frame,
        nodes: [],
        breaks: [],
        weight: 0,
        linkWeight: 0,
        strongWeight: 0,
        hasSentence: false,
      };
      runs.push(run);
    }
    run.nodes.push(node);
    if (text !== '') weigh(run, text, lastPlace);
    return null;
  };

  const end = (): void => {
    for (let at: Frame | null = open; at; at = at.parent) at.to = runs.length;
  };
  return { runs, top, add, end };
}

/**
 * Where a walk looks: at what the page shows; also at what its markup hides, for a page that shows nothing yet; or at
 * the page as it is drawn, open shadow roots and slots in their places.
 */
export type WalkedPlace = 'shown' | 'hidden' | 'shadow';

/** The last node within an element. */
function lastIn(element: Element): Node {
  let last: Node = element;
  while (last.lastChild) last = last.lastChild;
  return last;
}

/**
 * Walks the text below `root` once. A generator, so that the caller may pause between strides; a synchronous caller
 * runs it through.
 */
export function* outlining(root: Element, place: WalkedPlace = 'shown'): Generator<undefined, Outline> {
  const { runs, top, add, end } = createWalk(root, place);
  // The native walker hands over text nodes (4 is NodeFilter.SHOW_TEXT), ours all nodes.
  const native = place === 'shadow' ? null : root.ownerDocument.createTreeWalker(root, 4);
  const nodes = native ?? drawnWalker(root);
  let walked = 0;
  for (let node = nodes.nextNode(); node && walked < MAX_WALKED; node = nodes.nextNode()) {
    const silent = node.nodeType === 3 ? add(node as Text) : null;
    // A menu or a footer holds many texts: none but its first is looked at.
    if (silent && native && silent.lastChild !== node) native.currentNode = lastIn(silent);
    if (++walked % NODES_PER_STRIDE === 0) yield;
  }
  end();
  return { runs, root: top, cut: walked >= MAX_WALKED };
}
