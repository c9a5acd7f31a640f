// Several packs' tables as one, for the names of one article: what two of them know is one entity, and so is what links call the same.

import type { EntityId, EntityKind } from '../../model/entity';
import type { EntityTable, NameReadings, Times } from './entity-table';
import { type IdAliases, NO_ALIASES } from './id-aliases';
import type { LayerTable } from './layer-table';
import { hashId } from './numbered-hashes';
import { sharePriors } from './priors';
import { type EntryReading, groupByName, likeliestFirst } from './readings';

/** Where an entity or entry of the whole lies: its layer, and its number there. */
interface Place {
  readonly layer: LayerTable;
  readonly at: number;
}

/**
 * Entries and entities of a layer follow those of the layers before it. Identity is settled for what the article's names may mean
 * and nothing else, so opening costs nothing; the pages of all of these must have been admitted.
 */
export class CombinedTable implements EntityTable {
  readonly #layers: readonly LayerTable[];
  readonly #firstEntries: readonly number[];
  readonly #firstEntities: readonly number[];
  readonly #highestSalience: number;
  /** Candidates that an earlier layer knows: their number → the number there. */
  readonly #same = new Map<number, number>();
  readonly #aliases: IdAliases;
  /** Candidates by the keys of their ids. */
  readonly #byId = new Map<string, number>();

  /** `found`: all entries found in the article, in any order. */
  constructor(layers: readonly LayerTable[], found: readonly number[], aliases: IdAliases = NO_ALIASES) {
    this.#layers = layers;
    this.#aliases = aliases;
    this.#firstEntries = startsOf(layers.map(({ entries }) => entries));
    this.#firstEntities = startsOf(layers.map(({ entities }) => entities));
    this.#highestSalience = Math.max(...layers.map(({ highestSalience }) => highestSalience));
    // In the order of the layers, so that the first that knows an entity gives its number.
    const candidates = new Set(found.map((entry) => this.#entityOf(entry)));
    for (const entity of [...candidates].sort((a, b) => a - b)) {
      const key = aliases.key(hashId(this.#idOf(entity)));
      const first = this.#byId.get(key);
      if (first === undefined) this.#byId.set(key, entity);
      else this.#same.set(entity, first);
    }
  }

  readings(entries: readonly number[], hash: number): readonly NameReadings[] {
    const readings = entries.flatMap((entry) => this.#entry(entry, hash) ?? []);
    return groupByName(readings).map((together): NameReadings => {
      const [{ spelling, rule }] = together;
      return { spelling, rule, readings: likeliestFirst(this.#shareAgain(once(together))) };
    });
  }

  /** Where one name has readings from several layers, each layer has shared all of it among its own. */
  #shareAgain(readings: readonly EntryOfLayer[]): readonly EntryReading[] {
    if (new Set(readings.map(({ layer }) => layer)).size < 2) return readings;
    const shared = sharePriors(
      readings.map(({ entity, prior, priorGiven }) => ({
        prior: priorGiven ? prior : null,
        salience: Math.expm1(this.#logSalience(entity)),
      })),
    );
    return readings.map((reading, index) => ({ ...reading, prior: shared[index]! }));
  }

  kind(entity: number): EntityKind {
    const { layer, at } = this.#placeOf(entity);
    return layer.kind(at);
  }

  salience(entity: number): number {
    return this.#highestSalience === 0 ? 0 : this.#logSalience(entity) / this.#highestSalience;
  }

  #logSalience(entity: number): number {
    const { layer, at } = this.#placeOf(entity);
    return layer.salience(at) * layer.highestSalience;
  }

  id(entity: number): EntityId {
    return this.#idOf(entity);
  }

  isCalled(entity: number, id: EntityId): boolean {
    return this.#aliases.key(hashId(this.#idOf(entity))) === this.#aliases.key(hashId(id));
  }

  #idOf(entity: number): EntityId {
    const { layer, at } = this.#placeOf(entity);
    return layer.id(at);
  }

  label(entity: number): string {
    const { layer, at } = this.#placeOf(entity);
    return layer.label(at);
  }

  familyNames(entity: number): readonly string[] {
    const { layer, at } = this.#placeOf(entity);
    return layer.familyNames(at);
  }

  described(entity: number): readonly number[] {
    const { layer, at } = this.#placeOf(entity);
    return layer.described(at);
  }

  context(entity: number): readonly number[] {
    const { layer, at } = this.#placeOf(entity);
    return layer.context(at);
  }

  /** Its pack's ties, and those to candidates that only other packs hold. */
  related(entity: number): readonly number[] {
    const { layer, at } = this.#placeOf(entity);
    const offset = entity - at;
    const related = new Set(layer.related(at).map((other) => this.#first(other + offset)));
    for (const pair of layer.outerTies(at)) {
      const other = this.#byId.get(this.#aliases.key(pair));
      if (other !== undefined) related.add(other);
    }
    return [...related];
  }

  times(entity: number): Times {
    const { layer, at } = this.#placeOf(entity);
    return layer.times(at);
  }

  /** Its pack's: ties to what only other packs hold are few. */
  isOfCounted(entity: number): boolean {
    return this.#placeOf(entity).layer.isOfCounted();
  }

  tieCount(entity: number): number {
    const { layer, at } = this.#placeOf(entity);
    return layer.tieCount(at);
  }

  /** The least of the layers': in a small pack every word is rare, and what is common in one pack tells little in another. */
  wordWeight(hash: number): number | null {
    const weights = this.#layers.map((layer) => layer.wordWeight(hash)).filter((weight) => weight !== null);
    return weights.length === 0 ? null : Math.min(...weights);
  }

  /** A reading under the number that its entity goes by, unless it does not bear the name. */
  #entry(entry: number, hash: number): EntryOfLayer | null {
    const index = layerOf(this.#firstEntries, entry);
    const layer = this.#layers[index]!;
    const reading = layer.entry(entry - this.#firstEntries[index]!);
    if (!layer.bears(reading.entity, hash)) return null;
    return { ...reading, entity: this.#first(reading.entity + this.#firstEntities[index]!), layer: index };
  }

  #entityOf(entry: number): number {
    const index = layerOf(this.#firstEntries, entry);
    return this.#layers[index]!.entityOf(entry - this.#firstEntries[index]!) + this.#firstEntities[index]!;
  }

  /** The number under which an entity goes: that of the first layer that knows it. */
  #first(entity: number): number {
    return this.#same.get(entity) ?? entity;
  }

  #placeOf(entity: number): Place {
    const index = layerOf(this.#firstEntities, entity);
    return { layer: this.#layers[index]!, at: entity - this.#firstEntities[index]! };
  }
}

interface EntryOfLayer extends EntryReading {
  readonly layer: number;
}

/** One reading per entity: that of the first layer, with what the same layer gives it under other ids. */
function once(readings: readonly EntryOfLayer[]): EntryOfLayer[] {
  const first = new Map<number, EntryOfLayer>();
  for (const reading of readings) {
    const before = first.get(reading.entity);
    if (!before) first.set(reading.entity, reading);
    else if (before.layer === reading.layer)
      first.set(reading.entity, { ...before, prior: Math.min(1, before.prior + reading.prior) });
  }
  return [...first.values()];
}

function startsOf(sizes: readonly number[]): number[] {
  let start = 0;
  return sizes.map((size) => {
    start += size;
    return start - size;
  });
}

/** The layer that holds a number; empty layers hold none. */
export function layerOf(starts: readonly number[], number: number): number {
  let layer = starts.length - 1;
  while (starts[layer]! > number) layer -= 1;
  return layer;
}
