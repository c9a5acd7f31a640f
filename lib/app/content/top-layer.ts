// The card among what else a page puts over all: modal dialogs, full screen. Part of the card's script.

function outwardFrom(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
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
