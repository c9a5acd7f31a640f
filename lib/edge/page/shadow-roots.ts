// Stories that lie in open shadow roots: where they are. Looked for only where the page itself shows no story.

/** Elements looked at for a shadow root, and roots found at most: portals build a page of a few dozen. */
const MAX_HOSTS = 20_000;
const MAX_ROOTS = 200;

/** Open shadow roots below `root`, the outer before the inner. */
function openRoots(root: ParentNode, into: ShadowRoot[] = []): readonly ShadowRoot[] {
  let looked = 0;
  for (const element of root.querySelectorAll('*')) {
    if (++looked > MAX_HOSTS || into.length >= MAX_ROOTS) break;
    // Own elements have a hyphen; of the browser's, a shadow root is a rarity that no site lays a story in.
    const { shadowRoot } = element.localName.includes('-') ? element : { shadowRoot: null };
    if (!shadowRoot) continue;
    into.push(shadowRoot);
    openRoots(shadowRoot, into);
  }
  return into;
}

/** The element within a shadow root that holds the most text; null where there is none. */
export function richestShadowElement(document: Document): Element | null {
  let best: Element | null = null;
  let most = 0;
  for (const root of openRoots(document))
    for (const element of root.children) {
      const length = element.localName === 'style' ? 0 : (element.textContent?.length ?? 0);
      if (length > most) {
        most = length;
        best = element;
      }
    }
  return best;
}
