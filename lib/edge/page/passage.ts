// A stretch of the story that is one block of its text, as it was read.

import type { LiveBlock } from './find-article';
import type { Manner } from './manner';

/** A passage that was read, and all that its text hangs on. Ranges are positions in the columns of that reading. */
export interface ReadPassage {
  readonly block: LiveBlock;
  /** By node: its data, and its element's manner. */
  readonly written: readonly string[];
  readonly manners: readonly Manner[];
  /** Large letters, pictures and quotation marks: it is read again in any case. */
  readonly isOdd: boolean;
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly [from: number, to: number];
  readonly pieces: readonly [from: number, to: number];
  readonly links: readonly [from: number, to: number];
}
