// Details of the entities → pages, in the order of their numbers.

import { ByteWriter, writeHalf, writeNumber, writeWord } from '../bytes';
import { sealPage } from '../page-layout';
import { PAGE_ENTITIES } from '../table-layout';
import type { BorneNames } from './borne-names';
import { startOf } from './gathered';
import type { Numbering } from './numbering';
import type { Pace } from './pace';
import type { Told } from './told';
import type { Vocabulary } from './vocabulary';

/** Words of context kept per entity, the most telling first: long descriptions must not win by length. */
const MAX_CONTEXT = 48;
/** Of these the first of the description, however common: they say what sort of thing it is, "baseball team", "river in". */
const FIRST_WORDS = 12;
/** Ties kept per entity, in the pack's order, and as many to what the pack does not hold. */
const MAX_TIES = 64;

export interface PageSource {
  readonly told: Told;
  readonly numbering: Numbering;
  readonly vocabulary: Vocabulary;
  readonly names: BorneNames;
}

export interface WrittenPages {
  readonly pages: readonly ArrayBuffer[];
  /** Per entity: the ties that its page holds to others of the pack. */
  readonly tieCounts: Uint8Array;
}

/** Writes all pages; yields after each slice of work. */
export function* writePages(source: PageSource, pace: Pace): Generator<void, WrittenPages> {
  const { comings } = source.numbering;
  const pages: ArrayBuffer[] = [];
  const tieCounts = new Uint8Array(comings.length);
  const records = new ByteWriter();
  const scratch = new ByteWriter();
  let lengths: number[] = [];
  for (let number = 0; number < comings.length; number += 1) {
    const before = records.length;
    const steps = writeDetails(source, comings[number]!, records);
    lengths.push(records.length - before);
    tieCounts[number] = Math.min(MAX_TIES, source.told.ties.count);
    if (lengths.length === PAGE_ENTITIES || number === comings.length - 1) {
      pages.push(sealPage(records.bytes(), lengths, scratch));
      records.clear();
      lengths = [];
    }
    if (pace.isDue(steps)) yield;
  }
  return { pages, tieCounts };
}

/** One record; answers what it cost in steps of `Pace`. */
function writeDetails(
  { told, names, numbering, vocabulary }: PageSource,
  entity: number,
  sink: ByteWriter,
): number {
  const { heads, headEnds } = told.gathered;
  const headStart = startOf(headEnds, entity);
  const headEnd = headEnds.get(entity);
  writeNames(names, entity, sink);
  const steps = told.read(entity);
  writeContext(told, entity, vocabulary, sink);
  writeTies(told, numbering, sink);
  heads.copy(headStart, headEnd, sink);
  writePosts(told, entity, vocabulary, sink);
  return steps + told.words.count + 0.1 * (headEnd - headStart);
}

function writeNames({ starts, hashes }: BorneNames, entity: number, sink: ByteWriter): void {
  const first = starts[entity]!;
  const until = starts[entity + 1]!;
  writeNumber(sink, until - first);
  for (let at = first; at < until; at += 1) writeHalf(sink, hashes[at]!);
}

/**
 * The words that describe an entity, then those of its ties' labels. Words of labels that describe nothing anywhere have no number;
 * the first of a description are kept however common they are, and of the others the most telling.
 */
function writeContext(
  told: Told,
  entity: number,
  { places, weights, bearers }: Vocabulary,
  sink: ByteWriter,
): void {
  const { words, described } = told;
  const numbers = (from: number, until: number): Uint32Array =>
    words.values.subarray(from, until).map((word) => places[word]!);
  const mostTelling = (some: Uint32Array): Uint32Array =>
    some.sort((a, b) => weights[b]! - weights[a]! || a - b);
  const first = Math.min(FIRST_WORDS, described);
  const own = [...numbers(0, first), ...mostTelling(numbers(first, described))];
  const ties = mostTelling(numbers(described, words.count));
  const label = told.labelOf(entity);
  const named = label.filter((word) => bearers[word]! > 0).map((word) => places[word]!);
  const ofIt = Uint32Array.from(new Set([...named, ...own])).subarray(0, MAX_CONTEXT);
  writeWords(ofIt, sink);
  writeWords(ties.subarray(0, MAX_CONTEXT - ofIt.length), sink);
}

/** Numbers, rising, each as the distance from the one before. */
function writeWords(numbers: Uint32Array, sink: ByteWriter): void {
  writeNumber(sink, numbers.length);
  let before = 0;
  for (const number of numbers.sort()) {
    writeNumber(sink, number - before);
    before = number;
  }
}

function writeTies({ gathered, ties, outerTies }: Told, { numbers }: Numbering, sink: ByteWriter): void {
  const inner = Math.min(MAX_TIES, ties.count);
  writeNumber(sink, inner);
  for (let at = 0; at < inner; at += 1) writeNumber(sink, numbers[ties.values[at]!]!);
  const outer = Math.min(MAX_TIES, outerTies.count);
  writeNumber(sink, outer);
  for (let at = 0; at < outer; at += 1) {
    const { hash, check } = gathered.targets.pair(outerTies.values[at]!);
    writeWord(sink, hash);
    writeWord(sink, check);
  }
}

/** The words of each dated post; how many posts there are, and their dates, stand at the begin of the head. */
function writePosts(
  { gathered: { texts } }: Told,
  entity: number,
  { places }: Vocabulary,
  sink: ByteWriter,
): void {
  texts.readPosts(entity, () => {
    writeWords(
      texts.words.values.subarray(0, texts.words.count).map((word) => places[word]!),
      sink,
    );
  });
}
