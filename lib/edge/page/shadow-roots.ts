// The page as it is drawn: with the contents of open shadow roots in place of their hosts' own, and light nodes where slots put them.

import { parentNodeOf, parentOf, slotOf } from './own-property';

/** Elements asked for a shadow root at most: three times the largest page of a study of 940. */
const MAX_ASKED = 30_000;

/** Letters in open roots from which a story may lie there: less is a button, a menu, a card for a video. */
const LEAST_TEXT = 300;

/** Whether open shadow roots below `root` hold enough text for a story. Any element may have one: a `div`, an `article`. */
export function hasShadowText(root: Element): boolean {
  let asked = 0;
  let letters = 0;
  const look = (below: Node): void => {
    // A walker and no list of all (1 is NodeFilter.SHOW_ELEMENT): of a page of 100,000 elements a list is thirty times as dear as asking some of them.
    const walker = below.ownerDocument!.createTreeWalker(below, 1);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { shadowRoot } = node as Element;
      if (letters >= LEAST_TEXT || ++asked > MAX_ASKED) return;
      if (!shadowRoot) continue;
      for (const { localName, textContent } of shadowRoot.children)
        if (localName !== 'style') letters += textContent?.length ?? 0;
      look(shadowRoot);
    }
  };
  look(root);
  return letters >= LEAST_TEXT;
}

/** The element that a node is drawn in: the slot it is put into, its parent, or its root's host. */
export function drawnParent(node: Element | Text): Element | null {
  return slotOf(node) ?? parentOf(node) ?? (node.parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

/** What is drawn in an element, in order. A slot that nothing is put into shows what it holds itself. */
function drawnChildren(node: Node): readonly Node[] | NodeListOf<Node> {
  if (node.nodeType !== 1) return node.childNodes;
  const element = node as Element;
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.localName !== 'slot') return element.childNodes;
  const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
  return assigned.length > 0 ? assigned : element.childNodes;
}

/** Walks the nodes below `root` in the order in which they are drawn; used like the native walker. */
export function drawnWalker(root: Element): { readonly nextNode: () => Node | null } {
  const waiting: Node[] = [root];
  return {
    nextNode: () => {
      const node = waiting.pop();
      if (!node) return null;
      const children = drawnChildren(node);
      for (let at = children.length - 1; at >= 0; at--) waiting.push(children[at]!);
      return node;
    },
  };
}

/** Whether a node is put into a slot somewhere above: its place on the screen is then not its place in the document. */
export function isSlotted(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentNodeOf(at))
    if ((at as Partial<Element>).shadowRoot) return true;
  return false;
}

/** The shadow roots that nodes stand in, each once. */
export function rootsOf(nodes: readonly Node[]): readonly ShadowRoot[] {
  const roots = new Set<Node>();
  let above: Node | null = null;
  for (const node of nodes) {
    // Neighbours mostly have one parent.
    const parent = parentNodeOf(node);
    if (parent === above) continue;
    above = parent;
    const root = node.getRootNode();
    // No `instanceof`: a frame has a `ShadowRoot` of its own.
    if (root.nodeType === 11) roots.add(root);
  }
  return [...roots] as ShadowRoot[];
}
