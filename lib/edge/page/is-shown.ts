// Whether the page's layout shows an element's text. The one place that asks for visibility.

import { parentOf } from './own-property';

/** Text for screen readers only: one pixel, or clipped to nothing. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return (
    style.width === '1px' || /^rect\([01]/.test(style.clip) || /^inset\((?:50%|100%)/.test(style.clipPath)
  );
}

/** Its box is shown, what it holds is not. */
function isFolded(element: Element, view: Window): boolean {
  if (element.localName === 'details' && !element.hasAttribute('open')) return true;
  return view.getComputedStyle(element).contentVisibility === 'hidden';
}

/** Whether text right within the element is shown. */
function isVisible(element: Element, view: Window): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return !isFolded(element, view);
  // An element that is all contents has no box, and so is never "visible": its parent is asked.
  const { display, visibility } = view.getComputedStyle(element);
  if (display !== 'contents' || visibility !== 'visible') return false;
  const parent = parentOf(element);
  return parent !== null && isVisible(parent, view);
}

/**
 * Answers whether an element and all above it are shown; each element is asked once. Browsers without
 * `checkVisibility` are not asked: there all is shown.
 */
export function createIsShown(): (element: Element) => boolean {
  const clipped = new Map<Element, boolean>();
  const isClipped = (element: Element, view: Window): boolean => {
    const unknown: Element[] = [];
    let answer = false;
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const known = clipped.get(at);
      if (known !== undefined) {
        answer = known;
        break;
      }
      unknown.push(at);
    }
    for (let index = unknown.length - 1; index >= 0; index--) {
      answer ||= isClippedAway(view.getComputedStyle(unknown[index]!));
      clipped.set(unknown[index]!, answer);
    }
    return answer;
  };
  return (element) => {
    const view = element.ownerDocument.defaultView;
    if (!view || typeof element.checkVisibility !== 'function') return true;
    return isVisible(element, view) && !isClipped(element, view);
  };
}
