// The name index's bytes: one buffer of 32-bit words, regions one after the other, opened as views and never parsed.

import { checksum } from '../model/checksum';
import { fail, ok, type Result } from '../model/result';

/** Raised whenever the regions, a hash, the folding or the tokens change: an index made before would miss names. */
export const FORMAT_VERSION = 2;

/** "BSNI" as the machine stores it; on a machine of the other byte order a foreign index is no index. */
const MAGIC = 0x494e5342;

/** Words of the header; `checksum` covers every word behind it. */
const HEADER = {
  magic: 0,
  version: 1,
  words: 2,
  checksum: 3,
  entries: 4,
  cellBits: 5,
  bucketBits: 6,
  lettered: 7,
  patternWords: 8,
  longest: 9,
  size: 12,
} as const;

export interface Sizes {
  /** Entries that can be matched: slots. */
  readonly entries: number;
  readonly cellBits: number;
  readonly bucketBits: number;
  /** Slots whose capitals are asked for letter by letter, and the words of their patterns. */
  readonly lettered: number;
  readonly patternWords: number;
  /** Most tokens in one name. */
  readonly longest: number;
}

/** Views of the regions, in the order in which they lie. */
export interface Regions extends Sizes {
  /** The filter: two bits per cell, 16 cells a word: 1 a name may end with this prefix, 2 a longer one may go on. */
  readonly cells: Int32Array;
  /** Where each bucket's slots begin; one more than there are buckets. */
  readonly buckets: Int32Array;
  /** Per entry: 27 bits of its name's check, and its case code in the low five. Entries of one folded name lie together. */
  readonly slots: Int32Array;
  /** Pairs: slot, where its pattern begins; by slot. */
  readonly places: Int32Array;
  readonly patterns: Int32Array;
}

const regionWords = (sizes: Sizes): readonly number[] => [
  2 ** (sizes.cellBits - 4),
  2 ** sizes.bucketBits + 1,
  sizes.entries,
  sizes.lettered * 2,
  sizes.patternWords,
];

/** A new buffer with its header, and empty views to fill. Call `seal` when they are. */
export function layOut(sizes: Sizes): { readonly buffer: ArrayBuffer; readonly regions: Regions } {
  const words = regionWords(sizes).reduce((sum, size) => sum + size, HEADER.size);
  const buffer = new ArrayBuffer(words * 4);
  const header = new Int32Array(buffer, 0, HEADER.size);
  header[HEADER.magic] = MAGIC;
  header[HEADER.version] = FORMAT_VERSION;
  header[HEADER.words] = words;
  header[HEADER.entries] = sizes.entries;
  header[HEADER.cellBits] = sizes.cellBits;
  header[HEADER.bucketBits] = sizes.bucketBits;
  header[HEADER.lettered] = sizes.lettered;
  header[HEADER.patternWords] = sizes.patternWords;
  header[HEADER.longest] = sizes.longest;
  return { buffer, regions: views(buffer, sizes) };
}

/** Writes the checksum: the last step of building. */
export function seal(buffer: ArrayBuffer): ArrayBuffer {
  new Int32Array(buffer)[HEADER.checksum] = sumOf(buffer);
  return buffer;
}

/** The checksum: what is kept beside an index names it by this. */
export function indexSum(buffer: ArrayBuffer): number {
  return new Uint32Array(buffer, 0, HEADER.size)[HEADER.checksum]!;
}

export type IndexFault = 'truncated' | 'not-an-index' | 'wrong-version' | 'damaged';

/** Views of a stored buffer. Refuses what is not whole: a wrong match is worse than none, and an index can be rebuilt. */
export function openRegions(buffer: ArrayBuffer): Result<Regions, IndexFault> {
  const given = buffer.byteLength;
  if (given < HEADER.size * 4)
    return fail('truncated', `The name index has only ${given} bytes; rebuild it.`);
  const header = new Int32Array(buffer, 0, HEADER.size);
  if (header[HEADER.magic] !== MAGIC)
    return fail('not-an-index', 'The stored name index does not begin as one does; rebuild it.');
  const version = header[HEADER.version]!;
  if (version !== FORMAT_VERSION)
    return fail(
      'wrong-version',
      `The name index has format ${version}, this program reads ${FORMAT_VERSION}; rebuild it.`,
    );
  const words = header[HEADER.words]!;
  if (given < words * 4)
    return fail('truncated', `The name index has ${given} bytes of ${words * 4}; rebuild it.`);
  const sizes: Sizes = {
    entries: header[HEADER.entries]!,
    cellBits: header[HEADER.cellBits]!,
    bucketBits: header[HEADER.bucketBits]!,
    lettered: header[HEADER.lettered]!,
    patternWords: header[HEADER.patternWords]!,
    longest: header[HEADER.longest]!,
  };
  const sane = sizes.cellBits >= 4 && sizes.cellBits <= 30 && sizes.bucketBits >= 0 && sizes.bucketBits <= 28;
  const regions = regionWords(sizes);
  const fits = regions.every((size) => size >= 0) && regions.reduce((a, b) => a + b, HEADER.size) === words;
  if (!sane || !fits || given !== words * 4 || sumOf(buffer) !== header[HEADER.checksum])
    return fail('damaged', 'The name index does not agree with its checksum; rebuild it.');
  const opened = views(buffer, sizes);
  if (!fitsTogether(opened)) return fail('damaged', 'The name index leads outside itself; rebuild it.');
  return ok(opened);
}

/** Buckets follow each other within the slots, and patterns lie within theirs. A checksum tells of damage, not of a hand that made it right again. */
function fitsTogether({ buckets, slots, places, patterns, lettered }: Regions): boolean {
  for (let at = 1; at < buckets.length; at++) if (buckets[at]! < buckets[at - 1]!) return false;
  for (let at = 0; at < lettered; at++)
    if (places[at * 2 + 1]! < 0 || places[at * 2 + 1]! >= patterns.length) return false;
  return buckets[0] === 0 && buckets[buckets.length - 1] === slots.length;
}

function views(buffer: ArrayBuffer, sizes: Sizes): Regions {
  let offset = HEADER.size * 4;
  const [cells, buckets, slots, places, patterns] = regionWords(sizes).map((words) => {
    const view = new Int32Array(buffer, offset, words);
    offset += words * 4;
    return view;
  });
  return {
    ...sizes,
    cells: cells!,
    buckets: buckets!,
    slots: slots!,
    places: places!,
    patterns: patterns!,
  };
}

/** Covers the header's sizes and every region. */
function sumOf(buffer: ArrayBuffer): number {
  return checksum(new Uint32Array(buffer), HEADER.checksum + 1) | 0;
}
