// What another version of Backstory has left on an open page. Firefox ends the scripts of an extension that is updated without a word to
// them, so they cannot withdraw, and runs those of the next version in the pages that are open: that one clears up.

import { HOST_TAG } from './closed-host';

/** Firefox shows extensions the closed roots of a page's elements, and a page's objects through a wrapper. */
type SeenElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
type SeenDocument = Document & { readonly wrappedJSObject?: Document };

const OUR_RULES = '::highlight(backstory-';

/**
 * Takes cards and style sheets away that no script stands behind any more. To be called before anything of ours is on the page. The names of
 * highlights are the same in every version: the first marks take the place of those that are left.
 */
export function clearAfterForerunner(document: Document): void {
  for (const each of document.documentElement.children) {
    const { localName, shadowRoot, openOrClosedShadowRoot } = each as SeenElement;
    // A page may have elements of this name: with a closed root as a child of its root it has none by chance.
    if (localName === HOST_TAG && openOrClosedShadowRoot && !shadowRoot) each.remove();
  }
  const writable = (document as SeenDocument).wrappedJSObject?.adoptedStyleSheets;
  if (!writable?.length) return;
  // Read through the wrapper, where the page has no say; at the same places as in the page's own list.
  const sheets = [...document.adoptedStyleSheets];
  // The first rule tells ours: a page's own sheets may have thousands.
  for (const [at, { cssRules }] of [...sheets.entries()].reverse())
    if (cssRules[0]?.cssText.startsWith(OUR_RULES)) writable.splice(at, 1);
}
