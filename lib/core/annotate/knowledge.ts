// What we know, as two buffers: the index of names and the table of entities. Built after an install, opened at every start.

import { buildEntityTable, type EntityTable, type NamedReading, openEntityTable } from '../link/entity-table';
import { buildNameIndex, type NameEntry, type NameIndex, openNameIndex } from '../match/name-index';
import type { CaseRule, Entity, EntityName } from '../model/entity';
import { fail, ok, type Result } from '../model/result';

/** Two values to store as they are. */
export interface KnowledgeBuffers {
  readonly names: ArrayBuffer;
  readonly entities: ArrayBuffer;
}

/** Opened buffers: views only, so opening costs the checksums. */
export interface Knowledge {
  readonly names: NameIndex;
  readonly entities: EntityTable;
}

export type KnowledgeFault = 'truncated' | 'not-an-index' | 'wrong-version' | 'damaged';

/** Longest name that is always letter for letter where the pack gives no rule: "US" and "WHO" are words in small letters. */
const EXACT_LENGTH = 3;

/** The rule of a name that gives none. */
export function caseRuleOf({ name, type, case: rule }: EntityName): CaseRule {
  return rule ?? (type === 'acronym' || name.length <= EXACT_LENGTH ? 'exact' : 'cased');
}

/**
 * Builds both buffers. Of two entities with one id the first counts; the store does not let two packs give the same id. Names that
 * are spelt alike under one rule become one entry with several readings.
 */
export function buildKnowledge(entities: Iterable<Entity>): KnowledgeBuffers {
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
  return { names: buildNameIndex(entries), entities: buildEntityTable(list, names) };
}

/** One reading per entity: that of the name given first, which packs put in front. */
function addReading(readings: NamedReading[], reading: NamedReading): void {
  if (!readings.some(({ entity }) => entity === reading.entity)) readings.push(reading);
}

/** Opens stored buffers; a damaged or foreign one is refused and must be built again from the packs. */
export function openKnowledge(buffers: KnowledgeBuffers): Result<Knowledge, KnowledgeFault> {
  const names = openNameIndex(buffers.names);
  if (!names.ok) return names;
  const entities = openEntityTable(buffers.entities);
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

/** How many names are known; the same name of two entities counts once. */
export function nameCount({ entities }: Knowledge): number {
  return entities.names;
}
