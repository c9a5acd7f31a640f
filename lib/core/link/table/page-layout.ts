// A page of details: what is known of each of a run of entities beyond kind and salience, read only for an article's candidates.

import { checksum } from '../../model/checksum';
import type { EntityId } from '../../model/entity';
import { fail, ok, type Result } from '../../model/result';
import { ByteReader, type ByteWriter, writeNumber } from './bytes';
import type { HashPair } from './numbered-hashes';
import type { TableFault } from './table-regions';

/** Entities in one page. DESIGN.md has the bytes that an article touches at other sizes. */
export const PAGE_ENTITIES = 64;

/** "BKEP" in little-endian bytes. */
const MAGIC = 0x50454b42;
/** Raise it with every change of the records. */
const VERSION = 1;
const AT = { magic: 0, version: 1, checksum: 2, records: 3 } as const;
/** Bytes in front of the lengths of the records. */
const HEADER_BYTES = 12;

/** What a page tells of one entity. */
export interface Details {
  readonly id: EntityId;
  readonly label: string;
  /** Declared family names, folded. */
  readonly familyNames: readonly string[];
  /** What is kept of the hashes of all its names: see `nameCheck`. */
  readonly nameChecks: readonly number[];
  /** Numbers of the vocabulary, rising. */
  readonly words: readonly number[];
  /** Numbers of the entities that it is tied to, in the pack's order. */
  readonly ties: readonly number[];
  /** Ties to what the pack does not hold: hashes of ids. */
  readonly outerTies: readonly HashPair[];
}

/**
 * What pages keep of a folded name's hash. The index compares 27 bits of another hash, and the lower bits of this one lead to its
 * bucket: in the upper ones a name found by accident differs.
 */
export function nameCheck(hash: number): number {
  return hash >>> 16;
}

/** The buffer of a page, from its records one after the other and the length of each. */
export function sealPage(records: Uint8Array, lengths: readonly number[], scratch: ByteWriter): ArrayBuffer {
  scratch.clear();
  for (const length of lengths) writeNumber(scratch, length);
  const front = scratch.bytes();
  const size = HEADER_BYTES + front.length + records.length;
  const buffer = new ArrayBuffer(Math.ceil(size / 4) * 4);
  const bytes = new Uint8Array(buffer);
  bytes.set(front, HEADER_BYTES);
  bytes.set(records, HEADER_BYTES + front.length);
  const words = new Uint32Array(buffer);
  words[AT.magic] = MAGIC;
  words[AT.version] = VERSION;
  words[AT.checksum] = checksum(words, AT.records);
  return buffer;
}

/** The checksum of a page that `sealPage` made. */
export function pageSum(page: ArrayBuffer): number {
  return new Uint32Array(page, AT.checksum * 4, 1)[0]!;
}

/** A page, opened. A class because it keeps the details that were read once. */
export class Page {
  readonly #details: (Details | undefined)[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly starts: readonly number[],
  ) {}

  /** What it tells of its entity number `index`. */
  details(index: number): Details {
    this.#details[index] ??= readDetails(new ByteReader(this.bytes, this.starts[index]!));
    return this.#details[index];
  }
}

/** Opens a page of `entities` entities that the table knows by `sum`. */
export function openPage(
  buffer: ArrayBuffer,
  { sum, entities }: { readonly sum: number; readonly entities: number },
): Result<Page, TableFault> {
  if (buffer.byteLength < HEADER_BYTES || buffer.byteLength % 4 !== 0)
    return fail('truncated', 'A page of details is cut off; the library must be indexed again.');
  const words = new Uint32Array(buffer);
  if (words[AT.magic] !== MAGIC)
    return fail('not-a-table', 'The stored bytes are no page of details; the library must be indexed again.');
  if (words[AT.version] !== VERSION)
    return fail(
      'wrong-version',
      'A page of details is of another version; the library must be indexed again.',
    );
  if (words[AT.checksum] !== checksum(words, AT.records))
    return fail('damaged', 'A page of details is damaged; the library must be indexed again.');
  if (words[AT.checksum] !== sum)
    return fail('damaged', 'A page of details is of another build; the library must be indexed again.');
  const bytes = new Uint8Array(buffer);
  const reader = new ByteReader(bytes, HEADER_BYTES);
  const lengths = Array.from({ length: entities }, () => reader.number());
  let at = reader.at;
  const starts = lengths.map((length) => {
    at += length;
    return at - length;
  });
  return ok(new Page(bytes, starts));
}

/** In the order in which `write-pages.ts` and `gathered.ts` write. */
function readDetails(reader: ByteReader): Details {
  const many = <Value>(read: () => Value): Value[] => Array.from({ length: reader.number() }, read);
  const id = reader.string();
  const label = reader.string();
  const familyNames = many(() => reader.string());
  const nameChecks = many(() => reader.half());
  let word = 0;
  const words = many(() => (word += reader.number()));
  const ties = many(() => reader.number());
  const outerTies = many((): HashPair => ({ hash: reader.word(), check: reader.word() }));
  return { id, label, familyNames, nameChecks, words, ties, outerTies };
}
