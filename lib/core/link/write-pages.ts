// Details of the entities → pages, in the order of their numbers.

import type { BorneNames } from './borne-names';
import { ByteWriter, writeHalf, writeNumber, writeWord } from './bytes';
import { type Gathered, startOf } from './gathered';
import type { HashPair } from './numbered-hashes';
import type { Numbering } from './numbering';
import type { Pace } from './pace';
import { PAGE_ENTITIES, sealPage } from './page-layout';
import { eachTie, eachWord, type Told } from './told';
import type { Vocabulary } from './vocabulary';

/** Words of context kept per entity, the most telling first: long descriptions must not win by length. */
const MAX_CONTEXT = 48;
/** Ties kept per entity, in the pack's order, and as many to what the pack does not hold. */
const MAX_TIES = 64;

export interface PageSource {
  readonly told: Told;
  readonly numbering: Numbering;
  readonly vocabulary: Vocabulary;
  readonly names: BorneNames;
}

/** Writes all pages; yields after each slice of work. */
export function* writePages(source: PageSource, pace: Pace): Generator<void, ArrayBuffer[]> {
  const { comings } = source.numbering;
  const pages: ArrayBuffer[] = [];
  const records = new ByteWriter();
  const scratch = new ByteWriter();
  let lengths: number[] = [];
  for (let number = 0; number < comings.length; number += 1) {
    const before = records.length;
    const steps = writeDetails(source, comings[number]!, records);
    lengths.push(records.length - before);
    if (lengths.length === PAGE_ENTITIES || number === comings.length - 1) {
      pages.push(sealPage(records.bytes(), lengths, scratch));
      records.clear();
      lengths = [];
    }
    if (pace.isDue(steps)) yield;
  }
  return pages;
}

/** One record; answers what it cost in steps of `Pace`. */
function writeDetails(source: PageSource, entity: number, sink: ByteWriter): number {
  const { gathered } = source.told;
  const headEnd = gathered.headEnds.get(entity);
  for (let at = startOf(gathered.headEnds, entity); at < headEnd; at += 1) sink.byte(gathered.heads.at(at));
  writeNames(source.names, entity, sink);
  return writeContext(source, entity, sink) + writeTies(gathered, source.numbering, { entity, sink });
}

function writeNames({ starts, hashes }: BorneNames, entity: number, sink: ByteWriter): void {
  const names = new Set(hashes.subarray(starts[entity], starts[entity + 1]));
  writeNumber(sink, names.size);
  for (const check of names) writeHalf(sink, check);
}

/** Numbers of the most telling words, rising, each as the distance from the one before. */
function writeContext({ told, vocabulary }: PageSource, entity: number, sink: ByteWriter): number {
  const { places, weights } = vocabulary;
  const words: number[] = [];
  const steps = eachWord(told, entity, (word) => words.push(places[word]!));
  if (words.length > MAX_CONTEXT) {
    words.sort((a, b) => weights[b]! - weights[a]! || a - b);
    words.length = MAX_CONTEXT;
  }
  words.sort((a, b) => a - b);
  writeNumber(sink, words.length);
  let before = 0;
  for (const word of words) {
    writeNumber(sink, word - before);
    before = word;
  }
  return steps + 2 * words.length;
}

function writeTies(
  gathered: Gathered,
  { numbers }: Numbering,
  { entity, sink }: { readonly entity: number; readonly sink: ByteWriter },
): number {
  const inner: number[] = [];
  const outer: HashPair[] = [];
  let steps = 0;
  eachTie(gathered, entity, {
    inner: (other) => {
      steps += 2;
      if (inner.length < MAX_TIES) inner.push(numbers[other]!);
    },
    outer: (other) => {
      steps += 2;
      if (outer.length < MAX_TIES) outer.push(other);
    },
  });
  writeNumber(sink, inner.length);
  for (const number of inner) writeNumber(sink, number);
  writeNumber(sink, outer.length);
  for (const { hash, check } of outer) {
    writeWord(sink, hash);
    writeWord(sink, check);
  }
  return steps;
}
