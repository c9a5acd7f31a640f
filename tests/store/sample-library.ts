// Made-up entities and the few steps of an install, for tests of the store.
import type { KnowledgeParts } from '@/lib/core/annotate/knowledge';
import { type Day, parseDay } from '@/lib/core/model/dates';
import type { Entity, EntityId, SameAs, Source } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import type { Result } from '@/lib/core/model/result';
import { type KnowledgeStore, openKnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { writeLayer } from '@/lib/edge/store/layer-parts';
import { publish, readPublished } from '@/lib/edge/store/publish';
import { parseRecord, readRecords } from '@/lib/edge/store/read-library';
import { beginGeneration } from '@/lib/edge/store/write-generation';

export const day = (text: string): Day => parseDay(text)!;

export const SOURCES: Readonly<Record<string, Source>> = { almanac: { title: 'An invented almanac' } };

export function entity(sketch: Partial<Entity> & Pick<Entity, 'id'>): Entity {
  return {
    kind: 'person',
    label: sketch.id,
    description: 'someone made up',
    names: [{ name: sketch.id, type: 'full' }],
    roles: [],
    facts: [],
    relations: [],
    ids: {},
    salience: 1,
    ...sketch,
  };
}

/** Holds a post of `of`. */
export function holder(id: EntityId, of: EntityId, salience = 1): Entity {
  return entity({
    id,
    salience,
    roles: [{ title: 'Head', of, from: null, to: null, sources: ['almanac'] }],
  });
}

/** A country with a leader and a capital, and enough others to need several shards. */
export function sampleEntities(others = 500): Entity[] {
  return [
    entity({ id: 'place/ruritania', kind: 'place' }),
    holder('person/rudolf', 'place/ruritania', 5),
    entity({
      id: 'place/strelsau',
      kind: 'place',
      relations: [{ type: 'capital of', target: 'place/ruritania', sources: ['almanac'] }],
    }),
    ...Array.from({ length: others }, (_, number) => entity({ id: `person/number-${number}` })),
  ];
}

export function summary(id: string, entities: readonly Entity[], version = '1'): PackSummary {
  return {
    id,
    title: `Pack ${id}`,
    version,
    dataAsOf: day('2026-02-01'),
    licence: 'CC0-1.0',
    entities: entities.length,
    names: entities.length,
    refused: [],
  };
}

export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.message}`);
  return result.value;
}

export async function openStore(): Promise<KnowledgeStore> {
  return value(await openKnowledgeStore());
}

/** Stands for the parts of an index: the store does not look into them. Every byte is `byte`; pages are of half a MB. */
export function parts(byte: number, pages = 3): KnowledgeParts {
  const filled = (length: number): ArrayBuffer => new Uint8Array(length).fill(byte).buffer;
  return {
    names: filled(1),
    entities: filled(2),
    pages: Array.from({ length: pages }, () => filled(500_000)),
    claims: filled(3),
  };
}

/** Every write of an install, as the background makes them. Stops at the first fault. */
export async function installSample(
  store: KnowledgeStore,
  {
    pack,
    entities,
    sameAs = [],
    version = '1',
    at = 1,
    drainEvery = Number.POSITIVE_INFINITY,
  }: {
    readonly pack: string;
    readonly entities: readonly Entity[];
    readonly sameAs?: readonly SameAs[];
    readonly version?: string;
    readonly at?: number;
    /** Entities after which what is held is written, as for a pack too big to be held. */
    readonly drainEvery?: number;
  },
): Promise<Result<unknown>> {
  const begun = await beginGeneration(store, { pack, records: entities.length, at });
  if (!begun.ok) return begun;
  const writer = begun.value;
  for (const [position, each] of entities.entries()) {
    writer.add(each);
    if ((position + 1) % drainEvery === 0) {
      const drained = await writer.drain(true);
      if (!drained.ok) return drained;
    }
  }
  const drained = await writer.drain(true);
  if (!drained.ok) return drained;
  const written = writer.written();
  const stored = await writeLayer(store, written.layer, parts(Number(version)));
  if (!stored.ok) return stored;
  return publish(store, {
    pack,
    written,
    job: null,
    contents: { summary: summary(pack, entities, version), sources: SOURCES, sameAs },
    examinedBy: null,
    at,
  });
}

/** Every entity of an installed pack, in the order of its shards. */
export async function recordsOf(store: KnowledgeStore, pack: string): Promise<Entity[]> {
  const published = value(await readPublished(store))!.packs.find((each) => each.pack === pack)!;
  const entities: Entity[] = [];
  for await (const records of readRecords(store, published)) {
    for (const record of value(records)) {
      const parsed = value(parseRecord(record));
      if (parsed.record !== 'claim') entities.push(parsed);
    }
  }
  return entities;
}
