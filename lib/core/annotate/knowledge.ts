// What we know: layers, one for each installed pack, each an index of names and a table of entities with its details in pages.

import { CombinedTable } from '../link/table/combined-table';
import type { EntityTable } from '../link/table/entity-table';
import { IdAliases, NO_ALIASES } from '../link/table/id-aliases';
import { type LayerTable, openEntityTable, pageOf } from '../link/table/layer-table';
import type { TableFault } from '../link/table/table-regions';
import { indexSum } from '../match/layout';
import { type NameIndex, openNameIndex } from '../match/name-index';
import type { NameMatch } from '../match/scan';
import type { EntityId } from '../model/entity';
import { type Fault, fail, ok, type Result } from '../model/result';
import type { KnowledgeParts } from './knowledge-builder';

export { buildKnowledge, caseRuleOf, KnowledgeBuilder, type KnowledgeParts } from './knowledge-builder';

/**
 * A pack's opened buffers: views only, so opening costs the checksums. Its index of claims is no part of it: that is opened when an article
 * asks for it (`needs.ts`), so that names neither wait for claims nor fall with them.
 */
export interface Layer {
  readonly names: NameIndex;
  readonly entities: LayerTable;
}

/** Layers in the order of their trust: of two that tell of one entity the first counts. */
export interface Knowledge {
  readonly layers: readonly Layer[];
  /** Ids that mean the same. */
  readonly aliases: IdAliases;
}

/** A page of details of a layer, by their numbers. */
export interface PageRef {
  readonly layer: number;
  readonly page: number;
}

export type KnowledgeFault = 'truncated' | 'not-an-index' | 'wrong-version' | 'damaged';

/** Opens a pack's stored buffers; a damaged or foreign one is refused and must be built again from the pack. */
export function openLayer(parts: Pick<KnowledgeParts, 'names' | 'entities'>): Result<Layer, KnowledgeFault> {
  const names = openNameIndex(parts.names);
  if (!names.ok) return names;
  const entities = openEntityTable(parts.entities);
  if (!entities.ok) return asKnowledgeFault(entities.fault);
  if (indexSum(parts.names) !== entities.value.indexSum)
    return fail(
      'damaged',
      'The index of names and the table of entities are of two builds; index the library again.',
    );
  return ok({ names: names.value, entities: entities.value });
}

/** Layers as one library. Costs nothing: a pack is added or removed by combining others. `same`: ids that mean the same, by classes. */
export function combineLayers(
  layers: readonly Layer[],
  same: readonly (readonly EntityId[])[] = [],
): Knowledge {
  return { layers, aliases: same.length === 0 ? NO_ALIASES : new IdAliases(same) };
}

/** Makes a page's details known; a damaged one is refused. */
export function admitPage(
  { layers }: Knowledge,
  { layer, page }: PageRef,
  bytes: ArrayBuffer,
): Result<null, KnowledgeFault> {
  const admitted = layers[layer]!.entities.admit(page, bytes);
  return admitted.ok ? admitted : asKnowledgeFault(admitted.fault);
}

function asKnowledgeFault({ code, message }: Fault<TableFault>) {
  return fail<KnowledgeFault>(code === 'not-a-table' ? 'not-an-index' : code, message);
}

/** The pages with details of what the names found may mean that were not admitted yet, in the order of layers and pages. */
export function missingPages({ layers }: Knowledge, found: readonly NameMatch[]): PageRef[] {
  const missing: PageRef[] = [];
  const entries = found.flatMap(({ entries }) => entries);
  let first = 0;
  for (const [layer, { entities }] of layers.entries()) {
    const pages = new Set<number>();
    for (const entry of entries)
      if (entry >= first && entry < first + entities.entries)
        pages.add(pageOf(entities.entityOf(entry - first)));
    for (const page of [...pages].sort((a, b) => a - b))
      if (!entities.hasPage(page)) missing.push({ layer, page });
    first += entities.entries;
  }
  return missing;
}

/** The table that linking asks about the names found. One layer without links answers for itself; several are joined, for these names only. */
export function tableOf({ layers, aliases }: Knowledge, found: readonly NameMatch[]): EntityTable {
  const [first, ...others] = layers;
  return first && others.length === 0 && aliases.isEmpty
    ? first.entities
    : new CombinedTable(
        layers.map(({ entities }) => entities),
        found.flatMap(({ entries }) => entries),
        aliases,
      );
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
