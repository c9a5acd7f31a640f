// A page of details: what is known of each of a run of entities beyond kind and salience, read only for an article's candidates.

import { checksum } from '../../model/checksum';
import type { EntityId } from '../../model/entity';
import { fail, ok, type Result } from '../../model/result';
import { ByteReader, type ByteWriter, writeNumber } from './bytes';
import { rangeOf } from './day-codes';
import type { Post, Times } from './entity-table';
import type { HashPair } from './numbered-hashes';
import type { TableFault } from './table-regions';

/** "BKEP" in little-endian bytes. */
const MAGIC = 0x50454b42;
/** Raise it with every change of the records. */
const VERSION = 3;
const AT = { magic: 0, version: 1, checksum: 2, records: 3 } as const;
/** Bytes in front of the lengths of the records. */
const HEADER_BYTES = 12;

/** What a page tells of one entity, for those that may be meant. */
export interface Surroundings {
  /** Hashes of the words that describe it: of its label, description and posts. */
  readonly described: readonly number[];
  /** These, and the words of its ties' labels. */
  readonly words: readonly number[];
  /** Numbers of the entities that it is tied to, in the pack's order. */
  readonly ties: readonly number[];
  /** Ties to what the pack does not hold: hashes of ids. */
  readonly outerTies: readonly HashPair[];
}

/** And for those that are named or compared as people. */
export interface Head {
  readonly id: EntityId;
  readonly label: string;
  /** Declared family names, folded. */
  readonly familyNames: readonly string[];
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

/**
 * A page, opened. Most of what an article may mean is looked at once, for its names or its words, and never named: each part of a
 * record is read when it is first asked for. A class because it keeps what was read.
 */
export class Page {
  readonly #reader: ByteReader;
  readonly #surroundings: (Surroundings | undefined)[] = [];
  readonly #heads: (Head | undefined)[] = [];

  constructor(
    bytes: Uint8Array,
    private readonly starts: Uint32Array,
  ) {
    this.#reader = new ByteReader(bytes, 0);
  }

  /** Whether a name of this check (see `nameCheck`) is one of those of its entity number `index`. */
  bears(index: number, check: number): boolean {
    const reader = this.#at(index);
    for (let left = reader.count(); left > 0; left -= 1) if (reader.half() === check) return true;
    return false;
  }

  /** `vocabulary`: the hashes of the table's words, by their numbers. */
  surroundings(index: number, vocabulary: Uint32Array): Surroundings {
    const known = this.#surroundings[index];
    if (known) return known;
    const read = readSurroundings(this.#behindNames(index), vocabulary);
    this.#surroundings[index] = read;
    return read;
  }

  head(index: number): Head {
    const known = this.#heads[index];
    if (known) return known;
    const reader = this.#behindSurroundings(index);
    readDates(reader);
    const read = readHead(reader);
    this.#heads[index] = read;
    return read;
  }

  /** Read anew each time: only where an article has a date, and then once for each name. */
  times(index: number, vocabulary: Uint32Array): Times {
    const reader = this.#behindSurroundings(index);
    const { begin, end, spells } = readDates(reader);
    // Most records end here, as far as time goes: their strings need not be passed.
    if (spells.length === 0) return { begin, end, posts: [] };
    skipHead(reader);
    return { begin, end, posts: spells.map((spell) => ({ ...spell, words: readWords(reader, vocabulary) })) };
  }

  #behindSurroundings(index: number): ByteReader {
    const reader = this.#behindNames(index);
    skipSurroundings(reader);
    return reader;
  }

  #at(index: number): ByteReader {
    this.#reader.at = this.starts[index]!;
    return this.#reader;
  }

  #behindNames(index: number): ByteReader {
    const reader = this.#at(index);
    const names = reader.count();
    reader.at += names * 2;
    return reader;
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
  const starts = new Uint32Array(entities);
  let length = 0;
  for (let index = 0; index < entities; index += 1) {
    starts[index] = length;
    length += reader.number();
  }
  for (let index = 0; index < entities; index += 1) starts[index]! += reader.at;
  return ok(new Page(bytes, starts));
}

/**
 * In the order in which `write-pages.ts` writes: names, words, ties, ties to other packs; the head as `gathered.ts` wrote it, dates
 * first; the words of the dated posts.
 */
function readSurroundings(reader: ByteReader, vocabulary: Uint32Array): Surroundings {
  const described = readWords(reader, vocabulary);
  const words = [...described, ...readWords(reader, vocabulary)];
  const ties: number[] = [];
  for (let left = reader.count(); left > 0; left -= 1) ties.push(reader.number());
  const outerTies: HashPair[] = [];
  for (let left = reader.count(); left > 0; left -= 1)
    outerTies.push({ hash: reader.word(), check: reader.word() });
  return { described, words, ties, outerTies };
}

/** Words in rising order of their numbers, each as the distance from the one before. */
function readWords(reader: ByteReader, vocabulary: Uint32Array): number[] {
  const words: number[] = [];
  let word = 0;
  for (let left = reader.count(); left > 0; left -= 1) {
    word += reader.number();
    words.push(vocabulary[word] ?? 0);
  }
  return words;
}

function skipSurroundings(reader: ByteReader): void {
  for (let left = reader.count(); left > 0; left -= 1) reader.number();
  for (let left = reader.count(); left > 0; left -= 1) reader.number();
  for (let left = reader.count(); left > 0; left -= 1) reader.number();
  const outerTies = reader.count();
  reader.at += outerTies * 8;
}

function readHead(reader: ByteReader): Head {
  const id = reader.string();
  const label = reader.string();
  const familyNames: string[] = [];
  for (let left = reader.count(); left > 0; left -= 1) familyNames.push(reader.string());
  return { id, label, familyNames };
}

interface Dates extends Pick<Times, 'begin' | 'end'> {
  readonly spells: readonly Pick<Post, 'from' | 'to'>[];
}

function readDates(reader: ByteReader): Dates {
  const what = reader.number();
  const hasLife = what % 2 === 1;
  const begin = hasLife ? rangeOf(reader.number()) : null;
  const end = hasLife ? rangeOf(reader.number()) : null;
  const spells: Pick<Post, 'from' | 'to'>[] = [];
  for (let left = Math.min(what >>> 1, reader.left); left > 0; left -= 1)
    spells.push({ from: rangeOf(reader.number()), to: rangeOf(reader.number()) });
  return { begin, end, spells };
}

function skipHead(reader: ByteReader): void {
  reader.skipString();
  reader.skipString();
  for (let left = reader.count(); left > 0; left -= 1) reader.skipString();
}
