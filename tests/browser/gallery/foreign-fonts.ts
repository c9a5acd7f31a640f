// Which letters of what was photographed were drawn in fonts that the gallery did not bring with it: they look otherwise on another machine.

import type { CDPSession, Page } from 'playwright-core';

/** As the protocol tells a tree; it looks into closed roots too. */
interface SeenNode {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly SeenNode[];
  readonly shadowRoots?: readonly SeenNode[];
  readonly contentDocument?: SeenNode;
}

export interface FontWatch {
  /** For each scene that the page shows, the families. */
  readonly foreignIn: (page: Page) => Promise<string[][]>;
}

/** What an ordinary letter is: those are asked for once in each setting, all others each time. */
const ORDINARY = /[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\d\s!-/:-@[-`{-~“”‘’…–—·]/gu;

/** Elements that are set alike and hold no odd letters have the same fonts: thousands of questions become some hundreds. */
export function watchFonts(): FontWatch {
  const known = new Map<string, string[]>();

  async function foreignOf(node: SeenNode, within: string, session: CDPSession): Promise<string[]> {
    const children = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
    const setting = `${within.split('>').slice(-3).join('>')}>${node.nodeName}.${classOf(node)}`;
    const below = await Promise.all(children.map((child) => foreignOf(child, setting, session)));
    const letters = children.filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue);
    if (node.nodeType !== 1 || letters.length === 0) return below.flat();
    const key = `${setting} ${letters.join('').replaceAll(ORDINARY, '')}`;
    if (!known.has(key)) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId });
      const foreign = fonts.filter(({ isCustomFont }) => !isCustomFont);
      known.set(
        key,
        foreign.map(({ familyName }) => familyName),
      );
    }
    return [...known.get(key)!, ...below.flat()];
  }

  return {
    foreignIn: async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const frames = framesOf(root as SeenNode);
      const scenes: string[][] = [];
      for (const frame of frames.length === 0 ? [root as SeenNode] : frames)
        scenes.push([...new Set(await foreignOf(frame, '', session))].sort());
      await session.detach();
      return scenes;
    },
  };
}

function classOf({ attributes = [] }: SeenNode): string {
  return attributes[attributes.indexOf('class') + 1] ?? '';
}

function framesOf(node: SeenNode): SeenNode[] {
  if (node.contentDocument) return [node.contentDocument];
  return (node.children ?? []).flatMap(framesOf);
}
