// A pack's index that is missing, damaged, or of a form that another version of the extension reads: its records make it again.

import { KnowledgeBuilder, type KnowledgeParts, openKnowledge } from '@/lib/core/annotate/knowledge';
import { ok, type Result } from '@/lib/core/model/result';
import { now } from '@/lib/edge/platform/clock';
import { type StoreCode, storeFault } from '@/lib/edge/store/faults';
import type { KnowledgeStore, PublishedPack } from '@/lib/edge/store/knowledge-db';
import { writeLayer } from '@/lib/edge/store/layer-parts';
import { publishLayer } from '@/lib/edge/store/publish';
import { parseRecord, readPacks, readRecords } from '@/lib/edge/store/read-library';
import { nextLayerNumber } from '@/lib/edge/store/write-generation';
import { claimsInMemory } from './layer-claims';
import type { HeldLayer } from './open-library';
import { cancelled, createPace, runInSlices } from './slices';

/**
 * Builds the pack's layer, stores it under a new number, and names it in `published`. The answer is null, or the layer itself
 * where the disk has no room for it: it answers as well from memory, and only the next start has to build it once more.
 */
export async function rebuildLayer(
  store: KnowledgeStore,
  pack: PublishedPack,
  signal: AbortSignal,
): Promise<Result<HeldLayer | null, StoreCode | 'cancelled'>> {
  const built = await buildFromRecords(store, pack, signal);
  if (!built.ok) return built;
  const stored = await storeLayer(store, pack, built.value);
  if (stored.ok) return ok(null);
  if (stored.fault.code !== 'full') return stored;
  const opened = openKnowledge(built.value);
  if (!opened.ok) return storeFault('corrupted');
  return ok({
    layer: opened.value.layers[0]!,
    number: pack.layer,
    pages: 'in-memory',
    claims: claimsInMemory(built.value.claims),
  });
}

async function storeLayer(
  store: KnowledgeStore,
  { generation }: PublishedPack,
  parts: KnowledgeParts,
): Promise<Result<unknown, StoreCode>> {
  const number = await nextLayerNumber(store, now());
  if (!number.ok) return number;
  const written = await writeLayer(store, number.value, parts);
  if (!written.ok) return written;
  return publishLayer(store, { generation, layer: number.value, at: now() });
}

async function buildFromRecords(
  store: KnowledgeStore,
  pack: PublishedPack,
  signal: AbortSignal,
): Promise<Result<KnowledgeParts, StoreCode | 'cancelled'>> {
  const builder = new KnowledgeBuilder();
  const pace = createPace(signal);
  let entities = 0;
  let claims = 0;
  for await (const records of readRecords(store, pack)) {
    if (!records.ok) return records;
    for (const record of records.value) {
      const parsed = parseRecord(record);
      if (!parsed.ok) return parsed;
      if (parsed.value.record === 'claim') {
        builder.addClaim(parsed.value);
        claims += 1;
      } else {
        builder.add(parsed.value);
        entities += 1;
      }
      if (!(await pace.goOn())) return cancelled();
    }
  }
  const [summary] = await summaryOf(store, pack);
  // Records are missing: what would be built is not the pack. Packs that came in before claims were counted do not say how many they have.
  if (summary?.entities !== entities || (summary.claims ?? claims) !== claims) return storeFault('corrupted');
  return runInSlices(builder.finish(), signal);
}

async function summaryOf(store: KnowledgeStore, pack: PublishedPack) {
  const packs = await readPacks(store, [pack]);
  return packs.ok ? packs.value : [];
}
