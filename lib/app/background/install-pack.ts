// Installing a pack: read into a new generation and its index at once, which count for nothing until somebody makes them current.

import { KnowledgeBuilder } from '@/lib/core/annotate/knowledge';
import { fail, ok, type Result } from '@/lib/core/model/result';
import type { ManifestRecord } from '@/lib/core/packs/records';
import { say } from '@/lib/core/words/say';
import { now } from '@/lib/edge/platform/clock';
import { extensionVersion } from '@/lib/edge/platform/runtime';
import type { StoreCode } from '@/lib/edge/store/faults';
import type {
  Arrival,
  GenerationContents,
  KnowledgeStore,
  PublishedRow,
  StoredGeneration,
} from '@/lib/edge/store/knowledge-db';
import { writeLayer } from '@/lib/edge/store/layer-parts';
import { publish } from '@/lib/edge/store/publish';
import type { JobRow } from '@/lib/edge/store/work-rows';
import { beginGeneration, type GenerationWriter } from '@/lib/edge/store/write-generation';
import { readPack } from './read-pack';
import { type PackEvents, type PackStream, readOneStream } from './read-pack-stream';
import { cancelled, runInSlices } from './slices';

/**
 * - `broken` the pack is refused whole
 * - `unwanted` it was looked at and is not to be installed
 * - `cancelled` it was given up
 */
export type InstallCode = StoreCode | 'broken' | 'unwanted' | 'cancelled';

/** How far it is. */
export type InstallStep =
  /** `records` of `total`, as the manifest counts them. */
  { readonly is: 'reading'; readonly records: number; readonly total: number } | { readonly is: 'indexing' };

/** Written whole, and used by nobody yet. */
export interface WrittenPack {
  readonly pack: string;
  readonly written: StoredGeneration;
  readonly contents: GenerationContents;
}

/**
 * Reads the whole pack, or only up to the manifest where `admit` declines it. On any fault nothing has changed; what was written of the
 * generation is swept later. No other pack is read or written.
 */
export async function writePack<Code extends string>(
  events: PackEvents,
  options: {
    readonly store: KnowledgeStore;
    readonly arrival: Pick<Arrival, 'origin' | 'signedBy'>;
    readonly admit: (manifest: ManifestRecord) => Promise<Result<null, Code>>;
    readonly watch: (step: InstallStep) => void;
    readonly signal: AbortSignal;
  },
): Promise<Result<WrittenPack, InstallCode | Code>> {
  const { store, arrival, watch, signal } = options;
  let writer: GenerationWriter | null = null;
  let records = 0;
  let total = 0;
  const builder = new KnowledgeBuilder();
  const read = await readPack<InstallCode | Code>(events, {
    signal,
    async manifest(manifest) {
      const admitted = await options.admit(manifest);
      if (!admitted.ok) return admitted;
      total = manifest.counts.entities + (manifest.counts.claims ?? 0);
      const begun = await beginGeneration(store, { pack: manifest.id, records: total, at: now() });
      if (!begun.ok) return begun;
      writer = begun.value;
      return ok(null);
    },
    entity(entity) {
      writer!.add(entity);
      builder.add(entity);
      records += 1;
    },
    claim(claim) {
      writer!.addClaim(claim);
      builder.addClaim(claim);
      records += 1;
    },
    async batch() {
      if (!writer) return ok(null);
      watch({ is: 'reading', records, total });
      return writer.drain(false);
    },
  });
  if (!read.ok) return read;
  const drained = await writer!.drain(true);
  if (!drained.ok) return drained;

  watch({ is: 'indexing' });
  const built = await runInSlices(builder.finish(), signal);
  if (!built.ok) return built;
  const written = writer!.written();
  const stored = await writeLayer(store, written.layer, built.value);
  if (!stored.ok) return stored;
  if (signal.aborted) return cancelled();
  const { summary, manifest, sameAs } = read.value;
  const { names, entities, pages, claims } = built.value;
  const index = [names, entities, ...pages, ...(claims ? [claims] : [])].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );
  const { origin } = arrival;
  const updatesAt = manifest.updatesAt ?? (origin.from === 'url' ? origin.url : null);
  return ok({
    pack: manifest.id,
    written,
    contents: {
      summary,
      sources: manifest.sources,
      sameAs,
      arrival: { ...arrival, updatesAt, stored: writer!.units() + index },
    },
  });
}

/** Installs the pack that comes with the extension. `wanted` may decline it by its manifest. */
export async function installPackaged(
  stream: PackStream,
  options: {
    readonly store: KnowledgeStore;
    readonly wanted: (manifest: ManifestRecord) => boolean;
    readonly watch?: (step: InstallStep) => void;
    readonly job?: (pack: string) => JobRow;
    readonly signal: AbortSignal;
  },
): Promise<Result<PublishedRow, InstallCode>> {
  const { store, wanted, watch = () => undefined, job, signal } = options;
  const pack = await writePack<'unwanted'>(readOneStream(stream, signal), {
    store,
    arrival: { origin: { from: 'packaged' }, signedBy: null },
    admit: async (manifest) => (wanted(manifest) ? ok(null) : fail('unwanted', say('fault_packInstalled'))),
    watch,
    signal,
  });
  if (!pack.ok) return pack;
  return publish(store, {
    ...pack.value,
    examinedBy: extensionVersion(),
    job: job?.(pack.value.pack) ?? null,
    at: now(),
  });
}
