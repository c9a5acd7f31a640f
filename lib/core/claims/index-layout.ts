// The bytes of a claim index: one buffer of numbered regions, opened as views and never parsed. See DESIGN.md for the drawing.

import { checksum } from '../model/checksum';
import { fail, ok, type Result } from '../model/result';

/** Raised whenever regions, words, stems or impacts change: an index made before would miss claims. */
export const FORMAT_VERSION = 1;

/** "BKCI" as the machine stores it; on a machine of the other byte order a foreign index is no index. */
const MAGIC = 0x49434b42;

const HEADER = {
  magic: 0,
  version: 1,
  words: 2,
  checksum: 3,
  claims: 4,
  terms: 5,
  postings: 6,
  spoken: 7,
  numbers: 8,
  idBytes: 9,
  entities: 10,
  size: 12,
} as const;

export interface ClaimSizes {
  readonly claims: number;
  /** Distinct stems. */
  readonly terms: number;
  /** Pairs of a stem and a claim. */
  readonly postings: number;
  /** Words of all claims, in order. */
  readonly spoken: number;
  /** Stems that are numbers. */
  readonly numbers: number;
  readonly idBytes: number;
  /** Entities that claims tell of: see `ClaimRegions.entities`. */
  readonly entities: number;
}

/** Views of the regions, the widest first so that each is aligned. */
export interface ClaimRegions extends Pick<ClaimSizes, 'claims' | 'terms'> {
  /** Values of the stems that are numbers. */
  readonly values: Float64Array;
  /** Stem hashes, ascending as signed numbers. */
  readonly stems: Int32Array;
  /** Where each stem's postings begin; one more than there are stems. */
  readonly postingStarts: Uint32Array;
  /** The stems that are numbers, ascending, in step with `values`. */
  readonly numbered: Uint32Array;
  /** Where each claim's words begin; one more than there are claims. */
  readonly wordStarts: Uint32Array;
  /** Where each claim's id begins in `ids`; one more than there are claims. */
  readonly idStarts: Uint32Array;
  /** Where each claim's entities begin; one more than there are claims. */
  readonly entityStarts: Uint32Array;
  /** Hashes of entity ids: of who said it (0: not told), then of those it is about. Nothing where none is told. */
  readonly entities: Int32Array;
  /** The day twice, and one more where it is the day when it was said: see `ClaimWords.day`. */
  readonly days: Int32Array;
  /** Claim (24 bits) and impact (8 bits), by stem, then by claim. */
  readonly postings: Uint32Array;
  /** Per stem: the highest impact that it has on a claim. */
  readonly highest: Uint8Array;
  /** Per word of a claim: its stem's number, the lower 16 bits. */
  readonly wordLow: Uint16Array;
  /** The upper 8 bits; empty where there are at most 65,536 stems. */
  readonly wordHigh: Uint8Array;
  /** See `WORD`. */
  readonly wordFlags: Uint8Array;
  /** How many of a claim's words are its text; those behind are its title's, then its claimant's. */
  readonly textCounts: Uint8Array;
  readonly titleCounts: Uint8Array;
  /** See `bytesOfId`. */
  readonly ids: Uint8Array;
}

const MAX_LOW = 65_536;

type Shape = readonly [name: keyof ClaimRegions, width: 1 | 2 | 4 | 8, length: number];

function shapes(sizes: ClaimSizes): readonly Shape[] {
  const { claims, terms, spoken } = sizes;
  return [
    ['values', 8, sizes.numbers],
    ['stems', 4, terms],
    ['postingStarts', 4, terms + 1],
    ['numbered', 4, sizes.numbers],
    ['wordStarts', 4, claims + 1],
    ['idStarts', 4, claims + 1],
    ['entityStarts', 4, claims + 1],
    ['entities', 4, sizes.entities],
    ['days', 4, claims],
    ['postings', 4, sizes.postings],
    ['wordLow', 2, spoken],
    ['wordHigh', 1, terms > MAX_LOW ? spoken : 0],
    ['wordFlags', 1, spoken],
    ['highest', 1, terms],
    ['textCounts', 1, claims],
    ['titleCounts', 1, claims],
    ['ids', 1, sizes.idBytes],
  ];
}

const bytesOf = (sizes: ClaimSizes): number =>
  shapes(sizes).reduce((sum, [, width, length]) => sum + width * length, HEADER.size * 4);

const padded = (bytes: number): number => (bytes + 7) & ~7;

/** A new buffer with its header, and empty views to fill. Call `sealClaims` when they are. */
export function layOutClaims(sizes: ClaimSizes): {
  readonly buffer: ArrayBuffer;
  readonly regions: ClaimRegions;
} {
  const buffer = new ArrayBuffer(padded(bytesOf(sizes)));
  const header = new Uint32Array(buffer, 0, HEADER.size);
  header[HEADER.magic] = MAGIC;
  header[HEADER.version] = FORMAT_VERSION;
  header[HEADER.words] = buffer.byteLength / 4;
  header[HEADER.claims] = sizes.claims;
  header[HEADER.terms] = sizes.terms;
  header[HEADER.postings] = sizes.postings;
  header[HEADER.spoken] = sizes.spoken;
  header[HEADER.numbers] = sizes.numbers;
  header[HEADER.idBytes] = sizes.idBytes;
  header[HEADER.entities] = sizes.entities;
  return { buffer, regions: views(buffer, sizes) };
}

/** Writes the checksum: the last step of building. */
export function sealClaims(buffer: ArrayBuffer): ArrayBuffer {
  const words = new Uint32Array(buffer);
  words[HEADER.checksum] = checksum(words, HEADER.checksum + 1);
  return buffer;
}

export type ClaimIndexFault = 'truncated' | 'not-an-index' | 'wrong-version' | 'damaged';

/** Views of a stored buffer. Refuses what is not whole: it can be rebuilt from the claims. */
export function openClaimRegions(buffer: ArrayBuffer): Result<ClaimRegions, ClaimIndexFault> {
  const given = buffer.byteLength;
  if (given < HEADER.size * 4)
    return fail('truncated', `The index of claims has only ${given} bytes; rebuild it.`);
  const header = new Uint32Array(buffer, 0, HEADER.size);
  if (header[HEADER.magic] !== MAGIC)
    return fail('not-an-index', 'The stored index of claims does not begin as one does; rebuild it.');
  const version = header[HEADER.version]!;
  if (version !== FORMAT_VERSION)
    return fail(
      'wrong-version',
      `The index of claims has format ${version}, this program reads ${FORMAT_VERSION}; rebuild it.`,
    );
  const bytes = header[HEADER.words]! * 4;
  if (given < bytes)
    return fail('truncated', `The index of claims has ${given} bytes of ${bytes}; rebuild it.`);
  const sizes: ClaimSizes = {
    claims: header[HEADER.claims]!,
    terms: header[HEADER.terms]!,
    postings: header[HEADER.postings]!,
    spoken: header[HEADER.spoken]!,
    numbers: header[HEADER.numbers]!,
    idBytes: header[HEADER.idBytes]!,
    entities: header[HEADER.entities]!,
  };
  if (
    given !== bytes ||
    padded(bytesOf(sizes)) !== bytes ||
    checksum(new Uint32Array(buffer), HEADER.checksum + 1) !== header[HEADER.checksum]
  )
    return fail('damaged', 'The index of claims does not agree with its checksum; rebuild it.');
  const regions = views(buffer, sizes);
  if (!fitsTogether(regions)) return fail('damaged', 'The index of claims leads outside itself; rebuild it.');
  return ok(regions);
}

/** What begins somewhere begins within its region, in order. A checksum tells of damage, not of a hand that made it right again. */
function fitsTogether(regions: ClaimRegions): boolean {
  const { postingStarts, postings, wordStarts, wordLow, idStarts, ids, entityStarts, entities } = regions;
  return (
    isRising(postingStarts, postings.length) &&
    isRising(wordStarts, wordLow.length) &&
    isRising(idStarts, ids.length) &&
    isRising(entityStarts, entities.length)
  );
}

function isRising(starts: Uint32Array, end: number): boolean {
  for (let at = 1; at < starts.length; at += 1) if (starts[at]! < starts[at - 1]!) return false;
  return starts[starts.length - 1] === end;
}

function views(buffer: ArrayBuffer, sizes: ClaimSizes): ClaimRegions {
  const { claims, terms, spoken, numbers } = sizes;
  let at = HEADER.size * 4;
  const take = (bytes: number): number => {
    const from = at;
    at += bytes;
    return from;
  };
  return {
    claims,
    terms,
    values: new Float64Array(buffer, take(numbers * 8), numbers),
    stems: new Int32Array(buffer, take(terms * 4), terms),
    postingStarts: new Uint32Array(buffer, take(terms * 4 + 4), terms + 1),
    numbered: new Uint32Array(buffer, take(numbers * 4), numbers),
    wordStarts: new Uint32Array(buffer, take(claims * 4 + 4), claims + 1),
    idStarts: new Uint32Array(buffer, take(claims * 4 + 4), claims + 1),
    entityStarts: new Uint32Array(buffer, take(claims * 4 + 4), claims + 1),
    entities: new Int32Array(buffer, take(sizes.entities * 4), sizes.entities),
    days: new Int32Array(buffer, take(claims * 4), claims),
    postings: new Uint32Array(buffer, take(sizes.postings * 4), sizes.postings),
    wordLow: new Uint16Array(buffer, take(spoken * 2), spoken),
    wordHigh: new Uint8Array(buffer, take(terms > MAX_LOW ? spoken : 0), terms > MAX_LOW ? spoken : 0),
    wordFlags: new Uint8Array(buffer, take(spoken), spoken),
    highest: new Uint8Array(buffer, take(terms), terms),
    textCounts: new Uint8Array(buffer, take(claims), claims),
    titleCounts: new Uint8Array(buffer, take(claims), claims),
    ids: new Uint8Array(buffer, take(sizes.idBytes), sizes.idBytes),
  };
}
