// The page as an outline: runs of text between block boundaries, and the frames (elements) above them. One walk over the text nodes; elements without text are never touched, and nothing is measured.

import { INLINE, isFootnoteMark, isHiddenByMarkup, LINES, SILENT } from './markup';
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
  /** The page's markup hides some text, which was passed over. */
  readonly hasHidden: boolean;
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
const SENTENCE_END = /[.!?\u2026\u3002\uff01\uff1f\u06d4\u0964]/;

/** What an element means for the text in it. Found once per element, from the element above it. */
interface Place {
  readonly frame: Frame;
  /** Its text is text of the page, and shown as far as the markup says. */
  readonly isText: boolean;
  readonly inLink: boolean;
  readonly inStrong: boolean;
}

/**
 * Adds what a text node weighs to the run. Native string work only: a loop over the characters costs ten times as
 * much in code that the browser has not compiled yet, and on most pages ours runs once.
 */
function weigh(run: Run, data: string, { inLink, inStrong }: Place): void {
  const sample = data.length > MAX_WEIGHED ? data.slice(0, MAX_WEIGHED) : data;
  // The page's indentation is not text.
  const text = (/\s\s/.test(sample) ? sample.replace(/\s+/g, ' ') : sample).trim();
  const dense = text.match(DENSE_SCRIPT)?.length ?? 0;
  const weight = ((text.length - dense) * LETTERS + dense * DENSE) * (data.length / sample.length || 1);
  run.weight += weight;
  run.hasSentence ||= SENTENCE_END.test(text);
  if (inLink) run.linkWeight += weight;
  if (inStrong) run.strongWeight += weight;
}

class Walk {
  readonly runs: Run[] = [];
  readonly top: Frame;
  hasHidden = false;
  private readonly places = new Map<Element, Place>();
  private run: Run | null = null;
  /** The frames that are open at the last text node, innermost last. */
  private open: Frame | null;

  constructor(
    root: Element,
    private readonly place: WalkedPlace,
  ) {
    this.top = { element: root, tag: root.localName, parent: null, depth: 0, from: 0, to: 0 };
    this.open = this.top;
    this.places.set(root, { frame: this.top, isText: true, inLink: false, inStrong: false });
  }

  private parentOf(node: Element | Text): Element | null {
    return this.place === 'shadow' ? drawnParent(node) : node.parentElement;
  }

  /** Upwards to an element that is known, and down again: a loop, for trees deeper than the stack. */
  private placeOf(element: Element): Place {
    const unknown: Element[] = [];
    let at = element;
    let place = this.places.get(at);
    while (!place) {
      unknown.push(at);
      at = this.parentOf(at)!;
      place = this.places.get(at);
    }
    for (let index = unknown.length - 1; index >= 0; index--) {
      place = this.placeUnder(unknown[index]!, place);
      this.places.set(unknown[index]!, place);
    }
    return place;
  }

  private placeUnder(element: Element, above: Place): Place {
    const tag = element.localName;
    if (!above.isText || SILENT.has(tag)) return above.isText ? { ...above, isText: false } : above;
    if (this.place !== 'hidden' && isHiddenByMarkup(element)) {
      this.hasHidden = true;
      return { ...above, isText: false };
    }
    if (!INLINE.has(tag) && !(tag.includes('-') && LINES.has(above.frame.tag))) {
      const { frame: parent } = above;
      const from = this.runs.length;
      return { ...above, frame: { element, tag, parent, depth: parent.depth + 1, from, to: from } };
    }
    if (tag === 'a')
      return above.inLink || !element.hasAttribute('href') ? above : { ...above, inLink: true };
    if (tag === 'b' || tag === 'strong') return above.inStrong ? above : { ...above, inStrong: true };
    if (tag === 'sup' && isFootnoteMark(element)) return { ...above, isText: false };
    return above;
  }

  add(node: Text): void {
    const { data } = node;
    const isBlank = !/\S/.test(data);
    // White space matters only between the words of one run.
    const parent = isBlank && !this.run ? null : this.parentOf(node);
    if (!parent) return;
    const place = this.placeOf(parent);
    if (!place.isText || (isBlank && place.frame !== this.open)) return;
    this.enter(place.frame);
    if (this.run) {
      const breaks = isBlank ? 0 : breaksBefore(node, place.frame.element);
      if (breaks > 1) this.run = null;
      else if (breaks === 1) this.run.breaks.push(this.run.nodes.length);
    }
    if (!this.run) {
      if (isBlank) return;
      this.run = {
        index: this.runs.length,
        frame: place.frame,
        nodes: [],
        breaks: [],
        weight: 0,
        linkWeight: 0,
        strongWeight: 0,
        hasSentence: false,
      };
      this.runs.push(this.run);
    }
    this.run.nodes.push(node);
    if (!isBlank) weigh(this.run, data, place);
  }

  /** Makes `frame` the innermost open one, closing those that it does not lie in. */
  private enter(frame: Frame): void {
    if (frame === this.open) return;
    this.run = null;
    let other: Frame | null = frame;
    for (let at = this.open; at && at !== other; at = at.parent) {
      while (other && other.depth > at.depth) other = other.parent;
      if (at === other) break;
      at.to = this.runs.length;
    }
    this.open = frame;
  }

  end(): void {
    for (let at = this.open; at; at = at.parent) at.to = this.runs.length;
  }
}

/** Two line breaks end a paragraph: more need not be counted. A block without text between two lines counts as two. */
function breaksBefore(node: Node, block: Element): number {
  let at: Node = node;
  let breaks = 0;
  for (;;) {
    const previous: Node | null = at.previousSibling;
    if (!previous) {
      const above = at.parentNode;
      if (!above || above === block || breaks > 1) return breaks;
      at = above;
      continue;
    }
    at = previous;
    if (at.nodeType === 1) {
      const tag = (at as Element).localName;
      if (tag === 'br') breaks++;
      else if (isPassedOver(at)) continue;
      else if (tag === 'hr' || (!INLINE.has(tag) && tag !== 'wbr' && !tag.includes('-'))) return 2;
      else if (/\S/.test(at.textContent ?? '')) return breaks + trailingBreaks(at as Element);
      else breaks += (at as Element).getElementsByTagName('br').length;
    } else if (at.nodeType === 3 && /\S/.test((at as Text).data)) return breaks;
    if (breaks > 1) return breaks;
  }
}

/** Line breaks at the very end of an inline element: `<b>…<br></b>`, `<b><i>…<br></i></b>`. */
function trailingBreaks(element: Element): number {
  let last: Node | null = element.lastChild;
  while (last) {
    const isBlank = isPassedOver(last) || !/\S/.test(last.textContent ?? '');
    if (isBlank && isBreak(last)) return 1;
    last = isBlank ? last.previousSibling : last.lastChild;
  }
  return 0;
}

function isPassedOver(node: Node): boolean {
  return (
    node.nodeType === 1 && (SILENT.has((node as Element).localName) || isHiddenByMarkup(node as Element))
  );
}

/** A line break, or an element that holds nothing else: `<b><br></b>`. */
function isBreak(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return element.localName === 'br' || element.getElementsByTagName('br').length > 0;
}

/**
 * Where a walk looks: at what the page shows; also at what its markup hides, for a page that shows nothing yet; or at
 * the page as it is drawn, open shadow roots and slots in their places.
 */
export type WalkedPlace = 'shown' | 'hidden' | 'shadow';

/**
 * Walks the text below `root` once. A generator, so that the caller may pause between strides; a synchronous caller
 * runs it through.
 */
export function* outlining(root: Element, place: WalkedPlace = 'shown'): Generator<undefined, Outline> {
  const walk = new Walk(root, place);
  // The native walker hands over text nodes (4 is NodeFilter.SHOW_TEXT), ours all nodes.
  const nodes = place === 'shadow' ? drawnWalker(root) : root.ownerDocument.createTreeWalker(root, 4);
  let walked = 0;
  for (let node = nodes.nextNode(); node && walked < MAX_WALKED; node = nodes.nextNode()) {
    if (node.nodeType === 3) walk.add(node as Text);
    if (++walked % NODES_PER_STRIDE === 0) yield;
  }
  walk.end();
  return { runs: walk.runs, root: walk.top, hasHidden: walk.hasHidden, cut: walked >= MAX_WALKED };
}
