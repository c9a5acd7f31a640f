// The card among what else a page puts over all: modal dialogs, full screen, popovers. Part of the card's script.

import { parentOf } from '@/lib/edge/page/own-property';
import { shadowRootOf } from '@/lib/edge/platform/closed-roots';

function outwardFrom(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent) return parent;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : (element.ownerDocument.defaultView?.frameElement ?? null);
}

function isWithin(element: Element, outer: Element): boolean {
  for (let each: Element | null = element; each; each = outwardFrom(each)) if (each === outer) return true;
  return false;
}

/** Where the card's host is put: all outside a modal dialog takes no pointer, so words in one have their card in it. */
export function placeOfHost(document: Document, words: Element | null): Element {
  for (let each = words; each; each = outwardFrom(each))
    if (each.ownerDocument === document && each.matches('dialog:modal')) return each;
  return document.documentElement;
}

/**
 * Whatever comes over all later lies over the card: full screen around its words has it raised again; what does not hold its words
 * covers them, and puts it away.
 */
export function watchTopLayer(
  document: Document,
  ports: {
    readonly words: Element | null;
    readonly raise: () => void;
    readonly away: () => void;
  },
  signal: AbortSignal,
): void {
  const { words, raise, away } = ports;
  document.addEventListener(
    'fullscreenchange',
    () => {
      const full = document.fullscreenElement;
      if (full && words && !isWithin(words, full)) away();
      else raise();
    },
    { signal },
  );
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (
        target instanceof HTMLDialogElement &&
        target.matches(':modal') &&
        !(words && isWithin(words, target))
      )
        away();
    },
    { signal, capture: true },
  );
}

/** `:is` forgives what a browser does not know. */
const OVER_ALL = ':is(:popover-open, :modal, :fullscreen, select:open)';
/** During a view transition, pictures of the page lie over the top layer too. */
const IN_TRANSITION = ':is(:active-view-transition)';

/**
 * Whether anything else stands in the top layer, or over it. In which order is not to be known, nor from where to where it reaches: a
 * backdrop covers all. What the card itself stands in does not count. Looks at every element: for a press, not for each frame.
 */
export function isCovered(host: Element): boolean {
  const { documentElement } = host.ownerDocument;
  if (documentElement.matches(IN_TRANSITION)) return true;
  const holdsAny = (root: Document | ShadowRoot): boolean => {
    for (const each of root.querySelectorAll(OVER_ALL)) if (!isWithin(host, each)) return true;
    // What is closed may stay in there for as long as a transition of this property takes.
    if (root.getAnimations().some((each) => (each as CSSTransition).transitionProperty === 'overlay'))
      return true;
    for (const each of root.querySelectorAll('*')) {
      const inner = each === host ? null : shadowRootOf(each);
      if (inner && holdsAny(inner)) return true;
    }
    return false;
  };
  return holdsAny(host.ownerDocument);
}
