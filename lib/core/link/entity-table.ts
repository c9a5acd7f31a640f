// The entity table, opened: what each name may mean and what is known of each entity, read from one buffer without parsing it.

import type { EntityId, EntityKind, NameType } from '../model/entity';
import { fail, ok, type Result } from '../model/result';
import {
  AT,
  checksum,
  FLAG,
  HEADER_BYTES,
  KINDS,
  MAGIC,
  NAME_TYPES,
  NAMES_PER_BLOCK,
  priorOf,
  REGIONS,
  REGIONS_AT,
  type Region,
  spellingCode,
  VERSION,
} from './table-layout';

export { buildEntityTable, type NamedReading, type NameReadings } from './build-entity-table';

/** One meaning of a name. */
export interface Reading {
  readonly entity: number;
  readonly type: NameType;
  readonly prior: number;
  /** Whether the pack gave the prior; otherwise it is a share by salience. */
  readonly priorGiven: boolean;
  /** Groups of word hashes; one group must stand in the article whole. Null: no condition. */
  readonly needs: readonly (readonly number[])[] | null;
}

export type TableFault = 'truncated' | 'not-a-table' | 'wrong-version' | 'damaged';

/** Read-only. Every answer is computed from the views; nothing grows with the number of entities. */
export class EntityTable {
  readonly names: number;
  readonly entities: number;
  private readonly wide: Readonly<Record<Region, Uint32Array>>;
  private readonly narrow: Readonly<Record<Region, Uint8Array>>;

  constructor(buffer: ArrayBuffer) {
    const header = new Uint32Array(buffer, 0, HEADER_BYTES / 4);
    this.names = header[AT.names]!;
    this.entities = header[AT.entities]!;
    const wide: Partial<Record<Region, Uint32Array>> = {};
    const narrow: Partial<Record<Region, Uint8Array>> = {};
    for (const [index, region] of REGIONS.entries()) {
      const from = header[REGIONS_AT + index]!;
      const to = header[REGIONS_AT + index + 1]!;
      narrow[region] = new Uint8Array(buffer, from, to - from);
      // Only the regions in front hold 32-bit numbers, and only they are sure to be aligned.
      if (from % 4 === 0) wide[region] = new Uint32Array(buffer, from, (to - from) >> 2);
    }
    this.wide = wide as Record<Region, Uint32Array>;
    this.narrow = narrow as Record<Region, Uint8Array>;
  }

  /** Meanings of a name, the likeliest first. */
  readings(name: number): Reading[] {
    if (name < 0 || name >= this.names) return [];
    const { readingType, readingPrior } = this.narrow;
    let at = this.wide.nameBlocks[Math.floor(name / NAMES_PER_BLOCK)]!;
    for (let skip = name % NAMES_PER_BLOCK; skip > 0; at += 1) if (readingType[at]! & FLAG.last) skip -= 1;
    const readings: Reading[] = [];
    for (; ; at += 1) {
      const code = readingType[at]!;
      readings.push({
        entity: this.wide.readingEntity[at]!,
        type: NAME_TYPES[code & FLAG.type]!,
        prior: priorOf(readingPrior[at]!),
        priorGiven: (code & FLAG.priorGiven) !== 0,
        needs: code & FLAG.needs ? this.needsOf(at) : null,
      });
      if (code & FLAG.last) return readings;
    }
  }

  /** Whether a name is spelt exactly so, capitals and diacritics too; a wrong yes in one of 256 cases. */
  isSpelt(name: number, spelling: string): boolean {
    return this.narrow.spellings[name] === spellingCode(spelling);
  }

  private needsOf(reading: number): number[][] {
    const { needs, neededWords } = this.wide;
    let low = 0;
    let high = needs.length / 2 - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (needs[middle * 2]! < reading) low = middle + 1;
      else high = middle;
    }
    const groups: number[][] = [];
    for (let at = needs[low * 2 + 1]!; at < needs[low * 2 + 3]!; ) {
      const size = neededWords[at]!;
      groups.push([...neededWords.subarray(at + 1, at + 1 + size)]);
      at += 1 + size;
    }
    return groups;
  }

  id(entity: number): EntityId {
    return this.text(this.wide.ids[entity]!);
  }

  label(entity: number): string {
    return this.text(this.wide.labels[entity]!);
  }

  kind(entity: number): EntityKind {
    return KINDS[this.narrow.kinds[entity]!]!;
  }

  /** 0..1, on a logarithmic scale: 1 is the highest of the library. */
  salience(entity: number): number {
    return this.narrow.salience[entity]! / 255;
  }

  /** Declared family names, folded. */
  familyNames(entity: number): string[] {
    const { families } = this.wide;
    let low = 0;
    let high = families.length / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (families[middle * 2]! < entity) low = middle + 1;
      else high = middle;
    }
    const names: string[] = [];
    for (; low < families.length / 2 && families[low * 2] === entity; low += 1)
      names.push(this.text(families[low * 2 + 1]!));
    return names;
  }

  /** Numbers of the vocabulary words of its description, posts and ties, sorted. */
  context(entity: number): Uint32Array {
    const { contextAt, context } = this.wide;
    return context.subarray(contextAt[entity]!, contextAt[entity + 1]!);
  }

  /** Numbers of the entities it is tied to. */
  related(entity: number): Uint32Array {
    const { relatedAt, related } = this.wide;
    return related.subarray(relatedAt[entity]!, relatedAt[entity + 1]!);
  }

  /** Number of a vocabulary word by its hash, or -1. */
  word(hash: number): number {
    const { vocabulary } = this.wide;
    let low = 0;
    let high = vocabulary.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (vocabulary[middle]! < hash) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low] === hash ? low : -1;
  }

  /** How telling a vocabulary word is, 0..1. */
  wordWeight(word: number): number {
    return this.narrow.vocabularyWeight[word]! / 255;
  }

  private text(at: number): string {
    const bytes = this.narrow.strings;
    const length = bytes[at]! | (bytes[at + 1]! << 8);
    const width = bytes[at + 2]!;
    let text = '';
    for (let index = 0, place = at + 3; index < length; index += 1, place += width)
      text += String.fromCharCode(width === 2 ? bytes[place]! | (bytes[place + 1]! << 8) : bytes[place]!);
    return text;
  }
}

/** Opens a buffer that `buildEntityTable` made. A damaged one is refused, never read wrongly. */
export function openEntityTable(buffer: ArrayBuffer): Result<EntityTable, TableFault> {
  if (buffer.byteLength < HEADER_BYTES || buffer.byteLength % 4 !== 0)
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
  if (words[AT.checksum] !== checksum(words))
    return fail('damaged', 'The entity table is damaged; the library must be indexed again.');
  return ok(new EntityTable(buffer));
}
