// The entity table's buffer as views: laid out to be filled, or opened again after a look at whether it is whole.

import { checksum } from '../../model/checksum';
import { fail, ok, type Result } from '../../model/result';
import {
  AT,
  HEADER_WORDS,
  MAGIC,
  NARROW_REGIONS,
  type NarrowRegion,
  PAGE_ENTITIES,
  REGIONS,
  VERSION,
  WIDE_REGIONS,
  type WideRegion,
} from './table-layout';

export type TableFault = 'truncated' | 'not-a-table' | 'wrong-version' | 'damaged';

/** Views of the regions, in elements of their own width. */
export type Regions = Readonly<Record<WideRegion, Uint32Array> & Record<NarrowRegion, Uint8Array>>;

/** Elements of each region. */
export type RegionSizes = Readonly<Record<WideRegion | NarrowRegion, number>>;

export interface Counts {
  readonly names: number;
  readonly entries: number;
  readonly entities: number;
  /** log(1 + the highest salience). */
  readonly highestSalience: number;
  /** The checksum of the name index whose entries these are. */
  readonly indexSum: number;
}

/** A new buffer with its header, and empty views to fill. Call `sealTable` when they are. */
export function layOutTable(counts: Counts, sizes: RegionSizes): { buffer: ArrayBuffer; regions: Regions } {
  const offsets: number[] = [];
  let end = HEADER_WORDS * 4;
  for (const region of REGIONS) {
    offsets.push(end);
    end += sizes[region] * (isWide(region) ? 4 : 1);
  }
  offsets.push(end);
  const buffer = new ArrayBuffer(Math.ceil(end / 4) * 4);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  header[AT.magic] = MAGIC;
  header[AT.version] = VERSION;
  header[AT.length] = buffer.byteLength;
  header[AT.names] = counts.names;
  header[AT.entries] = counts.entries;
  header[AT.entities] = counts.entities;
  header[AT.indexSum] = counts.indexSum;
  new Float32Array(buffer, AT.highestSalience * 4, 1)[0] = counts.highestSalience;
  header.set(offsets, AT.regions);
  return { buffer, regions: viewsOf(buffer) };
}

/** Writes the checksum: the last step of building. */
export function sealTable(buffer: ArrayBuffer): ArrayBuffer {
  const words = new Uint32Array(buffer);
  words[AT.checksum] = checksum(words, AT.checksum + 1);
  return buffer;
}

/** Views of a stored buffer. A damaged one is refused, never read wrongly. */
export function openRegions(
  buffer: ArrayBuffer,
): Result<{ readonly counts: Counts; readonly regions: Regions }, TableFault> {
  if (buffer.byteLength < HEADER_WORDS * 4 || buffer.byteLength % 4 !== 0)
    return fail('truncated', 'The entity table is cut off; the library must be indexed again.');
  const words = new Uint32Array(buffer);
  if (words[AT.magic] !== MAGIC)
    return fail('not-a-table', 'The stored bytes are no entity table; the library must be indexed again.');
  if (words[AT.version] !== VERSION)
    return fail(
      'wrong-version',
      'The entity table is of another version; the library must be indexed again.',
    );
  if (words[AT.length] !== buffer.byteLength)
    return fail('truncated', 'The entity table is cut off; the library must be indexed again.');
  if (words[AT.checksum] !== checksum(words, AT.checksum + 1))
    return fail('damaged', 'The entity table is damaged; the library must be indexed again.');
  const counts: Counts = {
    names: words[AT.names]!,
    entries: words[AT.entries]!,
    entities: words[AT.entities]!,
    highestSalience: new Float32Array(buffer, AT.highestSalience * 4, 1)[0]!,
    indexSum: words[AT.indexSum]!,
  };
  const regions = isLaidOut(words) ? viewsOf(buffer) : null;
  if (!regions || !fits(regions, counts))
    return fail('damaged', 'The entity table does not fit together; the library must be indexed again.');
  return ok({ counts, regions });
}

/** Regions follow each other within the buffer. A checksum tells of damage, not of a hand that made it right again. */
function isLaidOut(words: Uint32Array): boolean {
  let last = HEADER_WORDS * 4;
  for (let at = 0; at <= REGIONS.length; at += 1) {
    const offset = words[AT.regions + at]!;
    const isAligned = at > WIDE_REGIONS.length || offset % 4 === 0;
    if (offset < last || offset > words.byteLength || !isAligned) return false;
    last = offset;
  }
  return true;
}

/** What is looked up by the number of an entry, of an entity or of a word is there. */
function fits(regions: Regions, { entries, entities }: Counts): boolean {
  const { meanings, priors, spellings, kinds, salience, tieCounts, vocabulary, wordWeights, pageSums } =
    regions;
  return (
    [meanings, priors, spellings].every(({ length }) => length === entries) &&
    [kinds, salience, tieCounts].every(({ length }) => length === entities) &&
    vocabulary.length === wordWeights.length &&
    pageSums.length === Math.ceil(entities / PAGE_ENTITIES)
  );
}

function isWide(region: WideRegion | NarrowRegion): region is WideRegion {
  return (WIDE_REGIONS as readonly string[]).includes(region);
}

function viewsOf(buffer: ArrayBuffer): Regions {
  const offsets = new Uint32Array(buffer, AT.regions * 4, REGIONS.length + 1);
  const wide = WIDE_REGIONS.map((region, at) => [
    region,
    new Uint32Array(buffer, offsets[at]!, (offsets[at + 1]! - offsets[at]!) >> 2),
  ]);
  const narrow = NARROW_REGIONS.map((region, index) => {
    const at = WIDE_REGIONS.length + index;
    return [region, new Uint8Array(buffer, offsets[at]!, offsets[at + 1]! - offsets[at]!)];
  });
  return Object.fromEntries([...wide, ...narrow]) as Regions;
}
