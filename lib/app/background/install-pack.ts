// Installing a pack: streamed into a new generation and its index at once, and made current when both are whole.

import { KnowledgeBuilder } from '@/lib/core/annotate/knowledge';
import { fail, ok, type Result } from '@/lib/core/model/result';
import type { ManifestRecord } from '@/lib/core/packs/records';
import { now } from '@/lib/edge/platform/clock';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore, PublishedRow } from '@/lib/edge/store/knowledge-db';
import { writeLayer } from '@/lib/edge/store/layer-parts';
import { publish } from '@/lib/edge/store/publish';
import { beginGeneration, type GenerationWriter } from '@/lib/edge/store/write-generation';
import { type PackStream, readPack } from './read-pack';
import { cancelled, runInSlices } from './slices';

/**
 * - `broken` the pack is refused whole
 * - `unwanted` it was looked at and is not to be installed
 * - `cancelled` it was given up
 */
export type InstallCode = StoreCode | 'broken' | 'unwanted' | 'cancelled';

/**
 * Reads the whole stream, or only up to the manifest where `wanted` declines it. On any fault nothing has changed; what was
 * written of the generation is swept later. No other pack is read or written.
 */
export async function installPack(
  stream: PackStream,
  options: {
    readonly store: KnowledgeStore;
    /** The version of the extension whose packaged pack this is; null for any other pack. */
    readonly examinedBy: string | null;
    readonly wanted: (manifest: ManifestRecord) => boolean;
    readonly signal: AbortSignal;
  },
): Promise<Result<PublishedRow, InstallCode>> {
  const { store, examinedBy, signal } = options;
  let writer: GenerationWriter | null = null;
  const builder = new KnowledgeBuilder();
  const read = await readPack<InstallCode>(stream, {
    signal,
    async manifest(manifest) {
      if (!options.wanted(manifest)) return fail('unwanted', 'The pack is installed already.');
      const begun = await beginGeneration(store, {
        pack: manifest.id,
        records: manifest.counts.entities + (manifest.counts.claims ?? 0),
        at: now(),
      });
      if (!begun.ok) return begun;
      writer = begun.value;
      return ok(null);
    },
    entity(entity) {
      writer!.add(entity);
      builder.add(entity);
    },
    claim(claim) {
      writer!.addClaim(claim);
    },
    batch: async () => writer!.drain(false),
  });
  if (!read.ok) return read;
  const drained = await writer!.drain(true);
  if (!drained.ok) return drained;

  const built = await runInSlices(builder.finish(), signal);
  if (!built.ok) return built;
  const pack = writer!.written();
  const stored = await writeLayer(store, pack.layer, built.value);
  if (!stored.ok) return stored;
  if (signal.aborted) return cancelled();
  const { summary, manifest, sameAs } = read.value;
  const contents = { summary, sources: manifest.sources, sameAs };
  return publish(store, { pack, contents, examinedBy, at: now() });
}
