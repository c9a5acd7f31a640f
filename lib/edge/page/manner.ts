// How the page shows the elements within a block, as far as it matters for the text: links, lines of their own, white space.

import { createIsShown } from './is-shown';
import { parentOf } from './own-property';

/** What becomes of white space: one space whatever it is; the same, but line breaks stay; all stays. */
export type WhiteSpace = 'collapses' | 'keeps-lines' | 'stays';

/** A `<q>` round which the browser draws quotation marks, and the one it lies in. */
export interface DrawnQuote {
  readonly element: Element;
  readonly outer: DrawnQuote | null;
}

/** What an element means for the words in it. Found once per element, from the one above. */
export interface Manner {
  readonly element: Element;
  /** The hyperlink it lies in. */
  readonly link: Element | null;
  /** The nearest element, up to the block's own, whose words do not stand on one line with those around it. */
  readonly line: Element;
  /** `cell` is on one line with other cells, `afloat` beside the line. */
  readonly lineIs: 'line' | 'cell' | 'afloat';
  readonly quote: DrawnQuote | null;
  /** Null until `Manners.spaceIn` was asked. */
  space: WhiteSpace | null;
}

const FLOWS = /^(?:$|none|contents|ruby)|inline/;

/** Inline as its parent's words are: what it holds begins no line. */
const INLINE = /^(?:contents|ruby|inline$)/;

export class Manners {
  private readonly known = new Map<Element, Manner>();
  private readonly inline = new Map<Element, boolean>();
  readonly isShown = createIsShown();
  private readonly view: Window | null;

  /** Without a window (a parsed file) only the markup is asked; happy-dom has one, and answers as far as it knows styles. */
  constructor(element: Element) {
    this.view = typeof element.checkVisibility === 'function' ? element.ownerDocument.defaultView : null;
  }

  styleOf(element: Element, pseudo?: string): CSSStyleDeclaration | null {
    return this.view?.getComputedStyle(element, pseudo) ?? null;
  }

  isInline(element: Element): boolean {
    let answer = this.inline.get(element);
    if (answer === undefined) {
      answer = INLINE.test(this.styleOf(element)?.display ?? '');
      // What is put into an element with a shadow root is drawn in its slot there.
      let at: Element | null | undefined = answer ? element.shadowRoot?.querySelector('slot') : null;
      for (; answer && at; at = parentOf(at)) answer = this.isInline(at);
      this.inline.set(element, answer);
    }
    return answer;
  }

  /** The manner of a block's own element. */
  ofBlock(element: Element): Manner {
    const manner: Manner = {
      element,
      link: element.closest('a[href]'),
      line: element,
      lineIs: 'line',
      quote: null,
      space: null,
    };
    // No two blocks share an element but where `<br>` parts them: what is known would only mislead.
    this.known.clear();
    this.known.set(element, manner);
    return manner;
  }

  /** Of an element within a block whose manner is known. Upwards and down again: a loop, for trees deeper than the stack. */
  of(element: Element, block: Manner): Manner {
    const unknown: Element[] = [];
    let at: Element | null = element;
    let manner: Manner | undefined;
    while (at) {
      manner = this.known.get(at);
      if (manner) break;
      unknown.push(at);
      at = parentOf(at);
    }
    // The page may have taken the words elsewhere since the story was found.
    manner ??= block;
    for (let index = unknown.length - 1; index >= 0; index--) {
      manner = this.under(unknown[index]!, manner);
      this.known.set(unknown[index]!, manner);
    }
    return manner;
  }

  private under(element: Element, above: Manner): Manner {
    const style = this.styleOf(element);
    let { link, line, lineIs, quote } = above;
    if (style && !FLOWS.test(style.display)) {
      line = element;
      const isOut = style.position === 'absolute' || style.position === 'fixed';
      lineIs = isOut || style.float !== 'none' ? 'afloat' : style.display === 'table-cell' ? 'cell' : 'line';
    }
    if (element.localName === 'a' && element.hasAttribute('href')) link = element;
    else if (element.localName === 'q' && this.drawsQuotes(element)) quote = { element, outer: quote };
    return { element, link, line, lineIs, quote, space: null };
  }

  /** Style sheets often take the marks of `<q>` away. */
  private drawsQuotes(element: Element): boolean {
    return (
      this.styleOf(element)?.quotes !== 'none' &&
      (this.styleOf(element, '::before')?.content ?? 'open-quote') === 'open-quote'
    );
  }

  /** Asked only where there is white space that it makes a difference to. */
  spaceIn(manner: Manner): WhiteSpace {
    if (manner.space) return manner.space;
    // The older names, and those of `white-space-collapse`, which a browser writes where there is no older one.
    // Empty where there is no layout, though styles can be asked (happy-dom).
    const named = this.styleOf(manner.element)?.whiteSpace || (manner.element.closest('pre') ? 'pre' : '');
    if (/^(?:pre-line|preserve-breaks)/.test(named)) manner.space = 'keeps-lines';
    else manner.space = /^(?:pre|break-spaces)/.test(named) ? 'stays' : 'collapses';
    return manner.space;
  }
}

export function isSameManner(a: Manner, b: Manner): boolean {
  return (
    a.element === b.element &&
    a.link === b.link &&
    a.line === b.line &&
    a.lineIs === b.lineIs &&
    a.quote?.element === b.quote?.element
  );
}
