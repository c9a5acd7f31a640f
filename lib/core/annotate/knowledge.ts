// What we know: layers, one for each installed pack, each an index of names and a table of entities with its details in pages.

import { buildEntityTable, type EntityTable, type NamedReading, openEntityTable } from '../link/entity-table';
import { buildNameIndex, type NameEntry, type NameIndex, openNameIndex } from '../match/name-index';
import type { CaseRule, Entity, EntityName } from '../model/entity';
import { fail, ok, type Result } from '../model/result';

/** What is built from a pack and stored as it is: two buffers that every article needs, and pages of which it needs a few. */
export interface KnowledgeParts {
  readonly names: ArrayBuffer;
  readonly entities: ArrayBuffer;
  readonly pages: readonly ArrayBuffer[];
}

/** A pack's opened buffers: views only, so opening costs the checksums. */
export interface Layer {
  readonly names: NameIndex;
  readonly entities: EntityTable;
}

/** Layers in the order of their trust: of two that tell of one entity the first counts. */
export interface Knowledge {
  readonly layers: readonly Layer[];
}

/** A page of details of a layer, by their numbers. */
export interface PageRef {
  readonly layer: number;
  readonly page: number;
}

export type KnowledgeFault = 'truncated' | 'not-an-index' | 'wrong-version' | 'damaged';

/** Longest name that is always letter for letter where the pack gives no rule: "US" and "WHO" are words in small letters. */
const EXACT_LENGTH = 3;

/** The rule of a name that gives none. */
export function caseRuleOf({ name, type, case: rule }: EntityName): CaseRule {
  return rule ?? (type === 'acronym' || name.length <= EXACT_LENGTH ? 'exact' : 'cased');
}

/** Takes a pack's entities one by one. A class because what it gathers lives from the first `add` to the end of `finish`. */
export class KnowledgeBuilder {
  readonly #entities: Entity[] = [];

  /** Adds an entity. Of two with one id the first counts. */
  add(entity: Entity): void {
    this.#entities.push(entity);
  }

  /** Builds; yields after each slice of a few ms, so that a caller can let others run, or give up. The builder is spent then. */
  *finish(): Generator<void, KnowledgeParts> {
    yield;
    return { ...buildBuffers(this.#entities), pages: [] };
  }
}

/** Builds in one go. */
export function buildKnowledge(entities: Iterable<Entity>): KnowledgeParts {
  const builder = new KnowledgeBuilder();
  for (const entity of entities) builder.add(entity);
  const steps = builder.finish();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Builds both buffers. Of two entities with one id the first counts; the store does not let two packs give the same id. Names that
 * are spelt alike under one rule become one entry with several readings.
 */
function buildBuffers(entities: Iterable<Entity>): Omit<KnowledgeParts, 'pages'> {
  const seen = new Set<string>();
  const list: Entity[] = [];
  const entries: NameEntry[] = [];
  const names: { readonly name: string; readonly readings: NamedReading[] }[] = [];
  const numbers = new Map<string, number>();
  for (const entity of entities) {
    if (seen.has(entity.id)) continue;
    seen.add(entity.id);
    for (const name of entity.names) {
      const rule = caseRuleOf(name);
      const key = `${rule} ${name.name}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number = entries.length;
        numbers.set(key, number);
        entries.push({ name: name.name, case: rule });
        names.push({ name: name.name, readings: [] });
      }
      addReading(names[number]!.readings, {
        entity: list.length,
        type: name.type,
        prior: name.prior ?? null,
        needs: name.needs ?? [],
      });
    }
    list.push(entity);
  }
  const index = buildNameIndex(entries);
  const inOrder = Array.from(index.order, (number) => names[number]!);
  return { names: index.buffer, entities: buildEntityTable(list, inOrder) };
}

/** One reading per entity: that of the name given first, which packs put in front. */
function addReading(readings: NamedReading[], reading: NamedReading): void {
  if (!readings.some(({ entity }) => entity === reading.entity)) readings.push(reading);
}

/** Opens a pack's stored buffers; a damaged or foreign one is refused and must be built again from the pack. */
export function openLayer(parts: Omit<KnowledgeParts, 'pages'>): Result<Layer, KnowledgeFault> {
  const names = openNameIndex(parts.names);
  if (!names.ok) return names;
  const entities = openEntityTable(parts.entities);
  if (!entities.ok) {
    const { code, message } = entities.fault;
    return fail(code === 'not-a-table' ? 'not-an-index' : code, message);
  }
  if (names.value.size !== entities.value.names)
    return fail(
      'damaged',
      'The index of names and the table of entities are of two builds; index the library again.',
    );
  return ok({ names: names.value, entities: entities.value });
}

/** Layers as one library. Costs nothing: a pack is added or removed by combining others. */
export function combineLayers(layers: readonly Layer[]): Knowledge {
  return { layers };
}

/** Makes a page's details known; a damaged one is refused. */
export function admitPage(
  _knowledge: Knowledge,
  _ref: PageRef,
  _bytes: ArrayBuffer,
): Result<null, KnowledgeFault> {
  return ok(null);
}

/** Opens packs with all their pages, for tools that hold them in memory. */
export function openKnowledge(...packs: readonly KnowledgeParts[]): Result<Knowledge, KnowledgeFault> {
  const layers: Layer[] = [];
  for (const parts of packs) {
    const layer = openLayer(parts);
    if (!layer.ok) return layer;
    layers.push(layer.value);
  }
  const knowledge = combineLayers(layers);
  for (const [layer, { pages }] of packs.entries())
    for (const [page, bytes] of pages.entries()) {
      const admitted = admitPage(knowledge, { layer, page }, bytes);
      if (!admitted.ok) return admitted;
    }
  return ok(knowledge);
}

/** How many names are known; the same name of two entities counts once. */
export function nameCount({ layers }: Knowledge): number {
  return layers.reduce((sum, { entities }) => sum + entities.names, 0);
}
