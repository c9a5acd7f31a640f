// @mozilla/readability as a reader of live pages would have to use it: on a clone, its text nodes mapped back to the live ones.
import { Readability } from '@mozilla/readability';

/** The library's own way is to loosen them one after the other, on a page restored from `innerHTML`, whose nodes map to nothing. */
const FLAGS = [0x7, 0x6, 0x4, 0x0];
/** The library's own: with less than that it tries again. */
const ENOUGH = 500;

/** What the declarations of the library leave out. */
interface Inside {
  _flags: number;
  _charThreshold: number;
}

/** Both trees in step: a clone has the same nodes in the same order. */
function pairTexts(live: Document, clone: Document): Map<Node, Node> {
  const pairs = new Map<Node, Node>();
  const ours = live.createTreeWalker(live, NodeFilter.SHOW_TEXT);
  const theirs = clone.createTreeWalker(clone, NodeFilter.SHOW_TEXT);
  while (ours.nextNode() && theirs.nextNode()) pairs.set(theirs.currentNode, ours.currentNode);
  return pairs;
}

/** Live text nodes of the story. One fresh clone and map per attempt. */
export function find(): number {
  let best: Node[] = [];
  let longest = -1;
  for (const flags of FLAGS) {
    const clone = document.cloneNode(true) as Document;
    const pairs = pairTexts(document, clone);
    const reader = new Readability<Node>(clone, { serializer: (node) => node });
    Object.assign(reader, { _flags: flags, _charThreshold: 0 } satisfies Inside);
    const parsed = reader.parse();
    if (!parsed?.content) continue;
    const length = parsed.textContent?.trim().length ?? 0;
    if (length > longest) {
      longest = length;
      best = [];
      const walker = clone.createTreeWalker(parsed.content, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = pairs.get(walker.currentNode);
        if (node) best.push(node);
      }
    }
    if (length >= ENOUGH) break;
  }
  return best.length;
}
