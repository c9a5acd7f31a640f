// Walks a pack as it is read: its manifest, each sound record, and at its end a summary of it all.

import type { Claim } from '@/lib/core/model/claim';
import type { Entity, SameAs } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import { MAX_LINKS, MAX_PACK_NAMES } from '@/lib/core/model/limits';
import { fail, ok, type Result } from '@/lib/core/model/result';
import type { ManifestRecord } from '@/lib/core/packs/records';
import { say, sayCount } from '@/lib/core/words/say';
import type { PackEvents } from './read-pack-stream';
import { cancelled, createPace } from './slices';

export interface PackContents {
  readonly manifest: ManifestRecord;
  readonly summary: PackSummary;
  readonly sameAs: readonly SameAs[];
}

/** Sentences kept with a pack: enough to mend it by; the rest is counted. */
const MOST_REFUSALS = 100;

/** Reads in slices. `manifest` and `batch` (after some records) may stop it with a fault; `broken`: the pack is refused whole. */
export async function readPack<Code extends string>(
  pack: PackEvents,
  take: {
    readonly signal: AbortSignal;
    manifest(manifest: ManifestRecord): Promise<Result<null, Code>>;
    entity(entity: Entity): void;
    claim(claim: Claim): void;
    batch(): Promise<Result<null, Code>>;
  },
): Promise<Result<PackContents, Code | 'broken' | 'cancelled'>> {
  let manifest: ManifestRecord | null = null;
  const refused: string[] = [];
  let refusals = 0;
  let entities = 0;
  let names = 0;
  let claims = 0;
  const sameAs: SameAs[] = [];
  const refuse = (message: string): void => {
    refusals += 1;
    if (refused.length < MOST_REFUSALS) refused.push(message);
  };
  const pace = createPace(take.signal);
  for await (const events of pack) {
    for (const event of events) {
      if (event.is === 'broken') return take.signal.aborted ? cancelled() : fail('broken', event.message);
      if (event.is === 'manifest') {
        manifest = event.manifest;
        const taken = await take.manifest(manifest);
        if (!taken.ok) return taken;
      } else if (event.is === 'entity') {
        const { record: _, ...entity } = event.entity;
        take.entity(entity);
        entities += 1;
        names += entity.names.length;
      } else if (event.is === 'claim') {
        const { record: _, ...claim } = event.claim;
        take.claim(claim);
        claims += 1;
      } else if (event.is === 'same-as') {
        const { record: _, ...link } = event.sameAs;
        if (sameAs.length < MAX_LINKS) sameAs.push(link);
        else refuse(say('fault_tooManyLinks', event.line, MAX_LINKS));
      } else if (event.is === 'refused') refuse(event.message);
    }
    // Whatever the manifest says.
    if (names > MAX_PACK_NAMES) return fail('broken', say('fault_tooManyNames', MAX_PACK_NAMES / 1e6));
    const taken = await take.batch();
    if (!taken.ok) return taken;
    // What has come in is read without a pause between, unless one is made.
    if (!(await pace.goOn())) return cancelled();
  }
  if (refusals > refused.length) refused.push(sayCount('pack_moreRefused', refusals - refused.length));
  const { id, title, version, dataAsOf, licence, description, languages } = manifest!;
  const said = { ...(description === undefined ? {} : { description }), languages, claims };
  return ok({
    manifest: manifest!,
    summary: { id, title, version, dataAsOf, licence, entities, names, refused, ...said },
    sameAs,
  });
}
