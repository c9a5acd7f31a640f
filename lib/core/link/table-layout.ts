// The layout of the entity table: one buffer, numbered regions, all views. See DESIGN.md for the drawing.

import type { EntityKind, NameType } from '../model/entity';

/** "BKET" in little-endian bytes. */
export const MAGIC = 0x54454b42;
/** Raise it with every change of the layout: an older table is refused and rebuilt. */
export const VERSION = 1;

/** Words of 32 bits in front of the regions: magic, version, length in bytes, checksum, counts, region offsets. */
export const AT = {
  magic: 0,
  version: 1,
  length: 2,
  checksum: 3,
  names: 4,
  readings: 5,
  entities: 6,
  words: 7,
} as const;
export const REGIONS_AT = 8;

/** Regions in the order of the buffer, widest elements first so that every view is aligned. */
export const REGIONS = [
  /** u32 per 16 names, and one more: where their readings begin. */
  'nameBlocks',
  /** u32 per reading: the entity's number. */
  'readingEntity',
  /** u32 per pair (reading, first needed word), sorted by reading, two words each; closed by a pair (~0, end). */
  'needs',
  /** u32 hashes of needed words. */
  'neededWords',
  /** u32 per entity, and one more, into `strings`: id. */
  'ids',
  /** u32 per entity, into `strings`: label. */
  'labels',
  /** u32 per entity, and one more, into `context`. */
  'contextAt',
  /** u32 numbers of vocabulary words. */
  'context',
  /** u32 per entity, and one more, into `related`. */
  'relatedAt',
  /** u32 entity numbers. */
  'related',
  /** u32 per pair (entity, string), sorted by entity: declared family names, folded. */
  'families',
  /** u32 hashes of the vocabulary, sorted. */
  'vocabulary',
  /** u8 per vocabulary word: how telling it is, 0-255. */
  'vocabularyWeight',
  /** u8 per name: a hash of its exact spelling, to tell "NASA" from "Nasa" and "Colombia" from "Colômbia". */
  'spellings',
  /** u8 per reading: prior on a logarithmic scale. */
  'readingPrior',
  /** u8 per reading: name type and flags. */
  'readingType',
  /** u8 per entity. */
  'kinds',
  /** u8 per entity: salience on a logarithmic scale, 255 the highest of the table. */
  'salience',
  /** Bytes: each string one length word (u16), one byte for its width (1 Latin-1, 2 UTF-16), then its units. */
  'strings',
] as const;
export type Region = (typeof REGIONS)[number];

export const HEADER_BYTES = (REGIONS_AT + REGIONS.length + 1) * 4;

/** Names share one entry of `nameBlocks`; a reading is then reached in at most 16 short steps, for 0.25 byte a name. */
export const NAMES_PER_BLOCK = 16;

export const NAME_TYPES = [
  'full',
  'alias',
  'short',
  'acronym',
  'demonym',
  'former',
  'native',
  'family',
] as const satisfies readonly NameType[];
export const KINDS = [
  'person',
  'place',
  'organisation',
  'text',
  'term',
] as const satisfies readonly EntityKind[];

/** Flags of `readingType`, above the three bits of the type. */
export const FLAG = { type: 7, needs: 8, priorGiven: 16, last: 128 } as const;

/** Eight bits of the exact spelling: two spellings of one folded name are told apart in 255 cases of 256. */
export function spellingCode(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & 0xff;
}

/** Steps of the logarithmic prior: 5 % apart, down to 3e-6. */
const PRIOR_STEPS = 20;

export function priorCode(prior: number): number {
  return Math.min(255, Math.max(0, Math.round(-Math.log(prior) * PRIOR_STEPS)));
}

export function priorOf(code: number): number {
  return Math.exp(-code / PRIOR_STEPS);
}

/** FNV-1a over 32-bit words, leaving out the checksum's own place: a flipped bit anywhere shows. 1 MB takes under 1 ms. */
export function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) {
    if (index === AT.checksum) continue;
    hash = Math.imul(hash ^ words[index]!, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
