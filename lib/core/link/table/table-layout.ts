// The layout of the entity table: one buffer, numbered regions, all views. See DESIGN.md for the drawing.

import type { CaseRule, EntityKind, NameType } from '../../model/entity';

/** "BKET" in little-endian bytes. */
export const MAGIC = 0x54454b42;
/** Raise it with every change of the layout: an older table is refused and rebuilt. */
export const VERSION = 3;

/** Words of 32 bits in front of the regions; the checksum covers all behind its own. */
export const AT = {
  magic: 0,
  version: 1,
  length: 2,
  checksum: 3,
  /** Distinct folded names. */
  names: 4,
  entries: 5,
  entities: 6,
  /** The bits of a 32-bit float: log(1 + the highest salience), so that several tables can be put on one scale. */
  highestSalience: 7,
  /** The checksum of the name index whose entries these are. */
  indexSum: 8,
  /** Where each region begins, in bytes, and where the last one ends. */
  regions: 9,
} as const;

/** Regions in the order of the buffer, 32-bit ones first so that every view is aligned. */
export const WIDE_REGIONS = [
  /** Per entry of the name index: entity number (24 bits), then `ENTRY` flags. */
  'meanings',
  /** Two words per entry that asks for words: its number, its first place in `neededWords`; sorted; closed by a pair (~0, end). */
  'needs',
  /** Groups of needed words: their number, their hashes. */
  'neededWords',
  /** Hashes of the words of context, sorted. */
  'vocabulary',
  /** Per page of details: its checksum, so that a page of another build is refused. */
  'pageSums',
] as const;
export const NARROW_REGIONS = [
  /** Per entry: prior on a logarithmic scale. */
  'priors',
  /** Per entry: a hash of its exact spelling, to tell "NASA" from "Nasa" and "Colombia" from "Colômbia". */
  'spellings',
  /** Per vocabulary word: how telling it is, 0-255. */
  'wordWeights',
  'kinds',
  /** Per entity: salience on a logarithmic scale, 255 the highest of the table. */
  'salience',
  /** Per entity: how many ties it has, at most as many as its page holds. Asked of the ends of ties, whose pages are not there. */
  'tieCounts',
] as const;
export type WideRegion = (typeof WIDE_REGIONS)[number];
export type NarrowRegion = (typeof NARROW_REGIONS)[number];
export const REGIONS = [...WIDE_REGIONS, ...NARROW_REGIONS] as const;

export const HEADER_WORDS = AT.regions + REGIONS.length + 1;

/** Entities in one page of details. DESIGN.md has the bytes that an article touches at other sizes. */
export const PAGE_ENTITIES = 64;

/** Entity numbers have 24 bits. */
export const MAX_ENTITIES = 2 ** 24;

/** The upper eight bits of a meaning. */
export const ENTRY = { type: 7, needs: 8, priorGiven: 16, ruleShift: 5, shift: 24 } as const;

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
export const CASE_RULES = ['exact', 'cased', 'any'] as const satisfies readonly CaseRule[];

/** All 32 bits of a name's exact spelling: tells names apart while a table is built. */
export function spellingHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Eight bits of it, as stored: two spellings of one folded name are told apart in 255 cases of 256. */
export function spellingCode(hash: number): number {
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
