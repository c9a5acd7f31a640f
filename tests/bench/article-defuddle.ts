// defuddle as a reader of live pages would have to use it: on a clone; what it answers is HTML, whose texts are looked up in the live page.
import Defuddle from 'defuddle';

/** Live text nodes of the story: of those with the same words, the next after the one before. */
export function find(): number {
  const clone = document.cloneNode(true) as Document;
  const { content } = new Defuddle(clone, { url: location.href }).parse();
  const places = new Map<string, Node[]>();
  const live = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (live.nextNode()) {
    const words = live.currentNode.nodeValue?.trim();
    if (!words) continue;
    const nodes = places.get(words);
    if (nodes) nodes.push(live.currentNode);
    else places.set(words, [live.currentNode]);
  }
  const answer = new DOMParser().parseFromString(content, 'text/html');
  const walker = answer.createTreeWalker(answer.body, NodeFilter.SHOW_TEXT);
  let mapped = 0;
  while (walker.nextNode()) if (places.get(walker.currentNode.nodeValue?.trim() ?? '')?.shift()) mapped++;
  return mapped;
}
