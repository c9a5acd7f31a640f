// Line breaks right before a text: none, one, or two and with them the end of a paragraph.

import { INLINE, isHiddenByMarkup, SILENT } from './markup';

/** Two line breaks end a paragraph: more need not be counted. A block without text between two lines counts as two. */
export function breaksBefore(node: Node, block: Element): number {
  let at: Node = node;
  let breaks = 0;
  for (;;) {
    const previous: Node | null = at.previousSibling;
    if (!previous) {
      const above = at.parentNode;
      if (!above || above === block || breaks > 1) return breaks;
      at = above;
      continue;
    }
    at = previous;
    if (at.nodeType === 1) {
      const tag = (at as Element).localName;
      if (tag === 'br') breaks++;
      else if (isPassedOver(at)) continue;
      else if (tag === 'hr' || (!INLINE.has(tag) && tag !== 'wbr' && !tag.includes('-'))) return 2;
      else if (/\S/.test(at.textContent ?? '')) return breaks + trailingBreaks(at as Element);
      else breaks += (at as Element).getElementsByTagName('br').length;
    } else if (at.nodeType === 3 && /\S/.test((at as Text).data)) return breaks;
    if (breaks > 1) return breaks;
  }
}

/** Line breaks at the very end of an inline element: `<b>…<br></b>`, `<b><i>…<br></i></b>`. */
function trailingBreaks(element: Element): number {
  let last: Node | null = element.lastChild;
  while (last) {
    const isBlank = isPassedOver(last) || !/\S/.test(last.textContent ?? '');
    if (isBlank && isBreak(last)) return 1;
    last = isBlank ? last.previousSibling : last.lastChild;
  }
  return 0;
}

function isPassedOver(node: Node): boolean {
  return (
    node.nodeType === 1 && (SILENT.has((node as Element).localName) || isHiddenByMarkup(node as Element))
  );
}

/** A line break, or an element that holds nothing else: `<b><br></b>`. */
function isBreak(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return element.localName === 'br' || element.getElementsByTagName('br').length > 0;
}
