// Packs' entities and their names → one buffer (the entity table), in one pass and one allocation.

import type { Entity, EntityName, NameType } from '../model/entity';
import { fold } from '../text/fold';
import { contextHashes, stemHash } from './context-words';
import { sharePriors } from './priors';
import {
  AT,
  checksum,
  FLAG,
  HEADER_BYTES,
  KINDS,
  MAGIC,
  NAME_TYPES,
  NAMES_PER_BLOCK,
  priorCode,
  REGIONS,
  REGIONS_AT,
  type Region,
  spellingCode,
  VERSION,
} from './table-layout';

/** What one name may mean. */
export interface NamedReading {
  /** Position in `entities`. */
  readonly entity: number;
  readonly type: NameType;
  readonly prior: number | null;
  readonly needs: readonly string[];
}

/** Words of context kept per entity, the most telling first: long descriptions must not win by length. */
const MAX_CONTEXT = 48;
/** Ties kept per entity, in the pack's order: hubs such as countries have thousands, and tell little. */
const MAX_RELATED = 64;

/** A name as it is spelt in the pack, with all it may mean: never nothing. */
export interface NameReadings {
  readonly name: string;
  readonly readings: readonly NamedReading[];
}

/** Builds the table. `names[i]` belongs to the name with number `i` in the name index. */
export function buildEntityTable(entities: readonly Entity[], names: readonly NameReadings[]): ArrayBuffer {
  const numbers = new Map<string, number>();
  for (const [number, entity] of entities.entries()) numbers.set(entity.id, number);
  const strings = createStrings();
  const parts = {
    ...readingParts(names, entities),
    ...entityParts(entities, numbers, strings),
  };
  return assemble(
    { ...parts, strings: strings.bytes() },
    {
      names: names.length,
      readings: parts.readingEntity.length,
      entities: entities.length,
      words: parts.vocabulary.length,
    },
  );
}

function readingParts(names: readonly NameReadings[], entities: readonly Entity[]) {
  const blocks: number[] = [];
  const readingEntity: number[] = [];
  const readingPrior: number[] = [];
  const readingType: number[] = [];
  const needs: number[] = [];
  const neededWords: number[] = [];
  for (const [number, { readings }] of names.entries()) {
    if (number % NAMES_PER_BLOCK === 0) blocks.push(readingEntity.length);
    const priors = sharePriors(
      readings.map(({ entity, prior }) => ({ prior, salience: entities[entity]!.salience })),
    );
    const order = readings.map((_, at) => at).sort((a, b) => priors[b]! - priors[a]! || a - b);
    for (const [position, at] of order.entries()) {
      const reading = readings[at]!;
      let type = NAME_TYPES.indexOf(reading.type);
      if (reading.needs.length > 0) {
        type |= FLAG.needs;
        needs.push(readingEntity.length, neededWords.length);
        for (const phrase of reading.needs) {
          const words = phrase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
          neededWords.push(words.length, ...words.map((word) => stemHash(fold(word))));
        }
      }
      if (reading.prior !== null) type |= FLAG.priorGiven;
      if (position === order.length - 1) type |= FLAG.last;
      readingEntity.push(reading.entity);
      readingPrior.push(priorCode(priors[at]!));
      readingType.push(type);
    }
  }
  blocks.push(readingEntity.length);
  needs.push(0xffffffff, neededWords.length);
  return {
    nameBlocks: Uint32Array.from(blocks),
    spellings: Uint8Array.from(names, ({ name }) => spellingCode(name)),
    readingEntity: Uint32Array.from(readingEntity),
    readingPrior: Uint8Array.from(readingPrior),
    readingType: Uint8Array.from(readingType),
    needs: Uint32Array.from(needs),
    neededWords: Uint32Array.from(neededWords),
  };
}

function entityParts(entities: readonly Entity[], numbers: ReadonlyMap<string, number>, strings: Strings) {
  const words = entities.map((entity) => wordsOf(entity, entities, numbers));
  const vocabulary = weighVocabulary(words);
  const ids: number[] = [];
  const labels: number[] = [];
  const families: number[] = [];
  const contextAt: number[] = [0];
  const context: number[] = [];
  const relatedAt: number[] = [0];
  const related: number[] = [];
  const highest = entities.reduce((most, entity) => Math.max(most, sound(entity.salience)), 0);
  const kinds = new Uint8Array(entities.length);
  const salience = new Uint8Array(entities.length);
  for (const [number, entity] of entities.entries()) {
    ids.push(strings.add(entity.id));
    labels.push(strings.add(entity.label));
    kinds[number] = Math.max(0, KINDS.indexOf(entity.kind));
    salience[number] =
      highest > 0 ? Math.round((255 * Math.log1p(sound(entity.salience))) / Math.log1p(highest)) : 0;
    for (const family of new Set(entity.names.filter(isFamily).map(({ name }) => fold(name))))
      families.push(number, strings.add(family));
    const own = [...words[number]!].map((hash) => vocabulary.numberOf.get(hash)!);
    own.sort((a, b) => vocabulary.weights[b]! - vocabulary.weights[a]! || a - b);
    context.push(...own.slice(0, MAX_CONTEXT).sort((a, b) => a - b));
    contextAt.push(context.length);
    related.push(...tiesOf(entity, numbers, number).slice(0, MAX_RELATED));
    relatedAt.push(related.length);
  }
  return {
    ids: Uint32Array.from(ids),
    labels: Uint32Array.from(labels),
    families: Uint32Array.from(families),
    contextAt: Uint32Array.from(contextAt),
    context: Uint32Array.from(context),
    relatedAt: Uint32Array.from(relatedAt),
    related: Uint32Array.from(related),
    vocabulary: vocabulary.hashes,
    vocabularyWeight: vocabulary.weights,
    kinds,
    salience,
  };
}

/** A salience that packs may give: anything that is no positive number counts as none. */
function sound(salience: number): number {
  return Number.isFinite(salience) && salience > 0 ? salience : 0;
}

function isFamily(name: EntityName): boolean {
  return name.type === 'family';
}

function targetsOf(entity: Entity): string[] {
  const targets = entity.relations.map(({ target }) => target);
  for (const { of } of entity.roles) if (of !== undefined) targets.push(of);
  return targets;
}

/** Numbers of the entities this one is tied to, without repetition and without itself. */
function tiesOf(entity: Entity, numbers: ReadonlyMap<string, number>, self: number): number[] {
  const ties = new Set<number>();
  for (const target of targetsOf(entity)) {
    const number = numbers.get(target);
    if (number !== undefined && number !== self) ties.add(number);
  }
  return [...ties];
}

/** Hashes of the words that may stand near this entity's name: of its description, its posts and what it is tied to. */
function wordsOf(
  entity: Entity,
  entities: readonly Entity[],
  numbers: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const texts = [entity.description, ...entity.roles.map(({ title }) => title)];
  for (const target of targetsOf(entity)) {
    const number = numbers.get(target);
    if (number !== undefined) texts.push(entities[number]!.label);
  }
  return new Set(texts.flatMap(contextHashes));
}

/** Every word once, with its weight: the rarer among the entities, the more it tells. */
function weighVocabulary(words: readonly ReadonlySet<number>[]) {
  const bearers = new Map<number, number>();
  for (const own of words) for (const hash of own) bearers.set(hash, (bearers.get(hash) ?? 0) + 1);
  const hashes = Uint32Array.from(bearers.keys()).sort();
  const numberOf = new Map<number, number>();
  const weights = new Uint8Array(hashes.length);
  const most = Math.log(1 + words.length);
  for (const [number, hash] of hashes.entries()) {
    numberOf.set(hash, number);
    weights[number] = Math.round((255 * Math.log((1 + words.length) / bearers.get(hash)!)) / most);
  }
  return { hashes, numberOf, weights };
}

type Strings = ReturnType<typeof createStrings>;

/** Collects strings; the number that `add` answers is the string's offset in the region. */
function createStrings() {
  const places = new Map<string, number>();
  let buffer = new Uint8Array(1024);
  let used = 0;
  return {
    add(text: string): number {
      const known = places.get(text);
      if (known !== undefined) return known;
      const units = text.slice(0, 0xffff);
      let wide = false;
      for (let index = 0; index < units.length && !wide; index += 1) wide = units.charCodeAt(index) > 0xff;
      const size = 3 + units.length * (wide ? 2 : 1);
      if (used + size > buffer.length) {
        const larger = new Uint8Array(Math.max(buffer.length * 2, used + size));
        larger.set(buffer);
        buffer = larger;
      }
      const at = used;
      buffer[used++] = units.length & 0xff;
      buffer[used++] = units.length >> 8;
      buffer[used++] = wide ? 2 : 1;
      for (let index = 0; index < units.length; index += 1) {
        const unit = units.charCodeAt(index);
        buffer[used++] = unit & 0xff;
        if (wide) buffer[used++] = unit >> 8;
      }
      places.set(text, at);
      return at;
    },
    bytes: () => buffer.subarray(0, used),
  };
}

function assemble(
  regions: Readonly<Record<Region, Uint32Array | Uint8Array>>,
  counts: {
    readonly names: number;
    readonly readings: number;
    readonly entities: number;
    readonly words: number;
  },
): ArrayBuffer {
  const offsets: number[] = [];
  let end = HEADER_BYTES;
  for (const region of REGIONS) {
    offsets.push(end);
    end += regions[region].byteLength;
  }
  offsets.push(end);
  const buffer = new ArrayBuffer(Math.ceil(end / 4) * 4);
  const words = new Uint32Array(buffer);
  words[AT.magic] = MAGIC;
  words[AT.version] = VERSION;
  words[AT.length] = buffer.byteLength;
  words[AT.names] = counts.names;
  words[AT.readings] = counts.readings;
  words[AT.entities] = counts.entities;
  words[AT.words] = counts.words;
  words.set(offsets, REGIONS_AT);
  for (const [index, region] of REGIONS.entries()) {
    const { buffer: from, byteOffset, byteLength } = regions[region];
    new Uint8Array(buffer).set(new Uint8Array(from, byteOffset, byteLength), offsets[index]!);
  }
  words[AT.checksum] = checksum(words);
  return buffer;
}
