// Where a story's sections begin: at its headings, and in a long stretch without any where a reader has lost sight of its beginning.

import type { Block } from '../model/article';

/** Longest section, UTF-16 units: some 550 words, two windows full of a news page's text. */
const LONGEST = 3_500;

/** Answers the section of a block, of blocks asked for in rising order. */
export function sectionReader(blocks: readonly Block[]): (block: number) => number {
  let section = 0;
  let begun = blocks[0]?.start ?? 0;
  let read = 0;
  return (block) => {
    for (; read < block && read + 1 < blocks.length; ) {
      read += 1;
      const { kind, start } = blocks[read]!;
      if (kind !== 'heading' && start - begun < LONGEST) continue;
      section += 1;
      begun = start;
    }
    return section;
  };
}
