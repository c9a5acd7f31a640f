// Which blocks of `lib` inputs have reached: what none before did is worth keeping and bending further.

import { MOST_BLOCKS } from './count-blocks';

const scope = globalThis as typeof globalThis & { __fuzzReached?: Uint8Array };

/** The marks of this process. Null: its code was loaded without. */
export function counters(): Uint8Array | null {
  return scope.__fuzzReached ?? null;
}

/** A class because it is a state that moves. */
export class Reached {
  readonly #seen = new Uint8Array(MOST_BLOCKS);
  /** Blocks that were reached at all. */
  blocks = 0;

  /** Takes what was marked since the last time, and begins anew: blocks that none before had reached. */
  take(marked: Uint8Array): readonly number[] {
    const blocks: number[] = [];
    // Eight at a time: most are nought.
    const wide = new BigUint64Array(marked.buffer, marked.byteOffset, marked.length >> 3);
    for (let word = 0; word < wide.length; word++) {
      if (wide[word] === 0n) continue;
      for (let at = word << 3; at < (word + 1) << 3; at++) {
        if (marked[at] === 0 || this.#seen[at]) continue;
        this.#seen[at] = 1;
        blocks.push(at);
      }
      wide[word] = 0n;
    }
    this.blocks += blocks.length;
    return blocks;
  }
}
