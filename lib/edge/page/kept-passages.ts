// A story read again: which of its passages say what they said, so that their text and pieces are taken over.

import { capitalBefore } from './drop-cap';
import type { LiveBlock } from './find-article';
import { isSameManner, type Manners } from './manner';
import type { ReadPassage } from './passage';

/** By the first node: a node belongs to one passage. */
export function passagesByNode(
  passages: readonly ReadPassage[],
  length: number,
): ReadonlyMap<Text, ReadPassage> {
  const byNode = new Map<Text, ReadPassage>();
  // What the cap has cut is read anew.
  for (const passage of passages) if (passage.end <= length) byNode.set(passage.block.nodes[0]!, passage);
  return byNode;
}

/**
 * Whether reading `block` would give what `earlier` gave. Its elements' manners are asked again, since nothing tells
 * of a style that has changed: what is saved is the reading of the characters.
 */
export function isKept(manners: Manners, earlier: ReadPassage, block: LiveBlock): boolean {
  const { nodes, breaks, element } = block;
  const before = earlier.block;
  if (earlier.isOdd || before.element !== element) return false;
  if (before.nodes.length !== nodes.length || before.breaks.length !== breaks.length) return false;
  if (!breaks.every((at, index) => before.breaks[index] === at)) return false;
  const own = manners.ofBlock(element);
  let hasWords = false;
  return nodes.every((node, index) => {
    if (node !== before.nodes[index] || node.data !== earlier.written[index]) return false;
    const { parentElement } = node;
    const manner = parentElement && parentElement !== element ? manners.of(parentElement, own) : own;
    const known = earlier.manners[index]!;
    if (!isSameManner(manner, known)) return false;
    if (known.space && manners.spaceIn(manner) !== known.space) return false;
    if (hasWords || !/\S/.test(node.data)) return true;
    hasWords = true;
    return capitalBefore(node, element) === null;
  });
}
