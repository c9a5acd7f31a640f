// The shadow roots that a page has closed to scripts, which browsers open to extensions. Firefox has it on elements, Chromium in a call.

type Opened = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

interface Opener {
  readonly dom?: { readonly openOrClosedShadowRoot: (element: Element) => ShadowRoot | null } | undefined;
}

const { chrome } = globalThis as { chrome?: Opener };

/** The root of an element, open or closed; null where it has none. Outside an extension only open ones are known. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const known = (element as Opened).openOrClosedShadowRoot;
  if (known !== undefined) return known;
  return chrome?.dom && element instanceof HTMLElement
    ? chrome.dom.openOrClosedShadowRoot(element)
    : element.shadowRoot;
}
