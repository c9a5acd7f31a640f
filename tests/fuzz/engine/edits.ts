// Buffers bent: an input is a list of edits to one that our own code builds, so that a find survives a change of the layout.

import type { Form } from './forms';
import type { Random } from './random';

export interface Edits {
  /** Which buffer of the library. */
  readonly part: string;
  /** Words of 32 bits that are overwritten: where (counted from the end where negative), and by what. */
  readonly words: readonly (readonly [at: number, value: number])[];
  /** Bytes cut off the end; negative: put on. */
  readonly cut: number;
  /** Checksums and what refers to them are made right again: only then is anything behind them read. */
  readonly sealed: boolean;
}

const ODD = [
  0,
  1,
  2,
  -1,
  2 ** 31 - 1,
  -(2 ** 31),
  0xffff,
  0xffffff,
  127,
  128,
  255,
  0x7f800000,
  0x7fc00000,
  65_536,
];

function bent(random: Random, edits: Edits, parts: readonly string[]): Edits {
  switch (random.below(12)) {
    case 0:
      return { ...edits, part: random.pick(parts) };
    case 1:
      return { ...edits, cut: random.once(2) ? random.below(64) : -random.below(64) };
    case 2:
      return { ...edits, sealed: random.once(8) };
    case 3:
      return { ...edits, words: edits.words.slice(1) };
    default: {
      // The header and what lies at its end is met often, all else now and then.
      const at = random.once(3)
        ? random.below(24)
        : random.once(4)
          ? -1 - random.below(64)
          : random.below(4_096);
      const kind = random.below(4);
      const value =
        kind === 0
          ? random.pick(ODD)
          : kind === 1
            ? random.below(512)
            : kind === 2
              ? random.word() | 0
              : 1 << random.below(32);
      return { ...edits, words: [...edits.words, [at, value]] };
    }
  }
}

export function editsOf(parts: readonly string[]): Form<Edits> {
  return {
    ending: 'json',
    mutate(random, edits) {
      let result = edits;
      for (let left = 1 + random.size(4); left > 0; left--) result = bent(random, result, parts);
      return result;
    },
    *shorter(edits) {
      for (let at = 0; at < edits.words.length; at++)
        yield { ...edits, words: edits.words.filter((_, index) => index !== at) };
      if (edits.cut !== 0) yield { ...edits, cut: 0 };
      for (const [at, [place, value]] of edits.words.entries())
        if (Math.abs(value) > 1)
          yield {
            ...edits,
            words: edits.words.map((each, index) => (index === at ? [place, value >> 1] : each)),
          };
    },
    write: (edits) => `${JSON.stringify(edits)}\n`,
    read: (file) => JSON.parse(file) as Edits,
  };
}

/** The buffer with the edits made. Words beyond its end are passed over. */
export function edited(buffer: ArrayBuffer, { words, cut }: Edits): ArrayBuffer {
  const bytes = new Uint8Array(Math.max(0, buffer.byteLength - cut));
  bytes.set(new Uint8Array(buffer).subarray(0, bytes.length));
  const view = new Int32Array(bytes.buffer, 0, bytes.length >> 2);
  for (const [at, value] of words) {
    const place = at < 0 ? view.length + at : at;
    if (place >= 0 && place < view.length) view[place] = value;
  }
  return bytes.buffer;
}
