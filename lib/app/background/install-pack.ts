// Installing a pack: streamed into a new generation, an index built over everything, and both made current at once.

import { buildKnowledge, type KnowledgeParts } from '@/lib/core/annotate/knowledge';
import type { Entity } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import { fail, ok, type Result } from '@/lib/core/model/result';
import type { ManifestRecord } from '@/lib/core/packs/records';
import { now } from '@/lib/edge/platform/clock';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore, PublishedRow } from '@/lib/edge/store/knowledge-db';
import { nextRevision, packsWith, publish } from '@/lib/edge/store/publish';
import { readAllEntities } from '@/lib/edge/store/read-library';
import { beginGeneration, type GenerationWriter } from '@/lib/edge/store/write-generation';
import { readPackStream } from './read-pack-stream';

export type PackStream = ReadableStream<Uint8Array<ArrayBuffer>>;

/** `broken` the pack is refused whole; `unwanted` it was looked at and is not to be installed. */
export type InstallCode = StoreCode | 'broken' | 'unwanted';

export interface Installed {
  readonly row: PublishedRow;
  readonly buffers: KnowledgeParts;
}

/** Sentences kept with a pack: enough to mend it by; the rest is counted. */
const MOST_REFUSALS = 100;

/**
 * Reads the whole stream, or only up to the manifest where `wanted` declines it. On any fault nothing has changed; what was
 * written of the generation is swept later.
 */
export async function installPack(
  stream: PackStream,
  options: {
    readonly store: KnowledgeStore;
    readonly current: PublishedRow | null;
    readonly examinedBy: string | null;
    readonly wanted: (manifest: ManifestRecord) => boolean;
  },
): Promise<Result<Installed, InstallCode>> {
  const { store, current, examinedBy } = options;
  let writer: GenerationWriter | null = null;
  const read = await readPack<InstallCode>(stream, {
    async manifest(manifest) {
      if (!options.wanted(manifest)) return fail('unwanted', 'The pack is installed already.');
      const begun = await beginGeneration(store, {
        pack: manifest.id,
        records: manifest.counts.entities,
        at: now(),
      });
      if (!begun.ok) return begun;
      writer = begun.value;
      return ok(null);
    },
    async entities(entities) {
      for (const entity of entities) writer!.add(entity);
      return writer!.drain(false);
    },
  });
  if (!read.ok) return read;
  const drained = await writer!.drain(true);
  if (!drained.ok) return drained;

  const written = writer!.written();
  const packs = packsWith(current, written);
  const entities = await readAllEntities(store, packs);
  if (!entities.ok) return entities;
  const buffers = buildKnowledge(entities.value);
  const row: PublishedRow = {
    key: 'current',
    revision: nextRevision(current, now()),
    packs,
    examinedBy: examinedBy ?? current?.examinedBy ?? null,
  };
  const { summary, manifest } = read.value;
  const published = await publish(store, {
    row,
    index: buffers,
    generation: { number: written.generation, summary, sources: manifest.sources },
  });
  return published.ok ? ok({ row, buffers }) : published;
}

export interface PackContents {
  readonly manifest: ManifestRecord;
  readonly summary: PackSummary;
}

/** Walks a pack; each step may stop it with a fault. */
export async function readPack<Code extends string>(
  stream: PackStream,
  take: {
    manifest(manifest: ManifestRecord): Promise<Result<null, Code>>;
    entities(entities: readonly Entity[]): Promise<Result<null, Code>>;
  },
): Promise<Result<PackContents, Code | 'broken'>> {
  let manifest: ManifestRecord | null = null;
  const refused: string[] = [];
  let refusals = 0;
  let entities = 0;
  let names = 0;
  for await (const events of readPackStream(stream)) {
    const batch: Entity[] = [];
    for (const event of events) {
      if (event.is === 'broken') return fail('broken', event.message);
      if (event.is === 'manifest') {
        manifest = event.manifest;
        const taken = await take.manifest(manifest);
        if (!taken.ok) return taken;
      } else if (event.is === 'entity') {
        const { record: _, ...entity } = event.entity;
        batch.push(entity);
        entities += 1;
        names += entity.names.length;
      } else if (event.is === 'refused') {
        refusals += 1;
        if (refused.length < MOST_REFUSALS) refused.push(event.message);
      }
    }
    const taken = batch.length > 0 ? await take.entities(batch) : ok(null);
    if (!taken.ok) return taken;
  }
  if (refusals > refused.length) refused.push(`${refusals - refused.length} more records were refused.`);
  const { id, title, version, dataAsOf, licence } = manifest!;
  return ok({
    manifest: manifest!,
    summary: { id, title, version, dataAsOf, licence, entities, names, refused },
  });
}

/** Whether pack version `a` is later than `b`: numbers divided by dots, compared one by one. */
export function isLater(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
