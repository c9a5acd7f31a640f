// The page has replaced nodes of the story by equal ones, as frameworks do when they take a page over: the map, on the new nodes.

import type { TextMap } from './text-map';

/** Text nodes looked through at most for those that are lost: the longest story of a study of 940 had some 3,000. */
const MAX_TEXTS = 6_000;

/**
 * - `stands` every node is where it was, and says what it said
 * - `moved` some were replaced by equal ones, in the same order; `map` is on those
 * - `changed` some say something else, or are gone
 */
export type Rebound =
  | { readonly is: 'stands' }
  | { readonly is: 'moved'; readonly map: TextMap }
  | { readonly is: 'changed' };

/** `added` are the nodes that came onto the page, in any order. */
export function rebind(map: TextMap, added: readonly Node[]): Rebound {
  const { nodes, written } = map;
  let lost = 0;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (!node.isConnected) lost++;
    else if (node.data !== written[at]) return { is: 'changed' };
  }
  if (lost === 0) return { is: 'stands' };
  const texts = textsOf(added);
  const found: Text[] = [];
  let next = 0;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (node.isConnected) {
      found.push(node);
      continue;
    }
    while (next < texts.length && texts[next]!.data !== written[at]) next++;
    if (next === texts.length) return { is: 'changed' };
    found.push(texts[next++]!);
  }
  return { is: 'moved', map: { ...map, nodes: found } };
}

/** Text nodes in and below those of `added` that are on the page, in document order, each once. */
function textsOf(added: readonly Node[]): readonly Text[] {
  const roots = added.filter((node) => node.isConnected);
  roots.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const texts: Text[] = [];
  let above: Node | null = null;
  for (const root of roots) {
    if (above?.contains(root)) continue;
    above = root;
    const walker = root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let node: Node | null = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode();
    for (; node && texts.length < MAX_TEXTS; node = walker.nextNode()) texts.push(node as Text);
  }
  return texts;
}
