// A library that answers: the layers of its packs, opened, and a way to read entities and pages, from disk or from memory.

import {
  combineLayers,
  type Knowledge,
  KnowledgeBuilder,
  type Layer,
  openKnowledge,
  openLayer,
} from '@/lib/core/annotate/knowledge';
import type { Claim, ClaimId } from '@/lib/core/model/claim';
import type { Entity } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import { fail, ok, type Result } from '@/lib/core/model/result';
import type { ToldClaim } from '@/lib/core/model/told';
import { classesOf, type IdClasses } from '@/lib/core/reconcile/same-as';
import { say, sayCount } from '@/lib/core/words/say';
import { now } from '@/lib/edge/platform/clock';
import { type StoreCode, storeFault } from '@/lib/edge/store/faults';
import { joinEntities } from '@/lib/edge/store/join-entities';
import type { KnowledgeStore, PublishedPack, PublishedRow } from '@/lib/edge/store/knowledge-db';
import { readLayer } from '@/lib/edge/store/layer-parts';
import { createMemoryShelf } from '@/lib/edge/store/memory-library';
import { askedPacks, nextRevision } from '@/lib/edge/store/publish';
import { readClaims, readClasses, readEntities, toldByReader } from '@/lib/edge/store/read-entities';
import { readPacks } from '@/lib/edge/store/read-library';
import { claimsInMemory, claimsOnDisk, type LayerClaims, NO_CLAIMS } from './layer-claims';
import type { OwnNames, ReadEntities } from './own-names';
import { readPack } from './read-pack';
import { type PackStream, readOneStream } from './read-pack-stream';
import { runInSlices } from './slices';

/** An open layer, and where it comes from. It is kept when another library follows: so are the pages it was given. */
export interface HeldLayer {
  readonly layer: Layer;
  /** The number by which `published` names it; null for one that is on no disk. */
  readonly number: number | null;
  /** Where its pages are: on disk until an article needs them, or all here. */
  readonly pages: 'on-disk' | 'in-memory';
  readonly claims: LayerClaims;
}

/** As the reader and the packs tell them: in the order of the ids, then of trust. */
export type ReadClaims = (ids: readonly ClaimId[]) => Promise<Result<readonly ToldClaim[], StoreCode>>;

export interface OpenLibrary {
  readonly revision: number;
  readonly knowledge: Knowledge;
  /** Beside the layers of `knowledge`. */
  readonly held: readonly HeldLayer[];
  /** Of the fact-checks that the reader keeps: they come before all layers. */
  readonly ownClaims: LayerClaims;
  /** Current packs whose index is missing, damaged or of another form: none of their names is matched until it is built again. */
  readonly unopened: readonly PublishedPack[];
  /** Current packs whose index an earlier version of the extension built, without their claims: their names serve until it is built again. */
  readonly unclaimed: readonly PublishedPack[];
  readonly packs: readonly PackSummary[];
  /** Which ids mean the same. */
  readonly classes: IdClasses;
  /** What the reader should know about it, each one sentence. */
  readonly notes: readonly string[];
  /** Where its entities lie. */
  readonly kept: 'on-disk' | 'in-memory';
  readonly read: ReadEntities;
  readonly readClaims: ReadClaims;
}

/** Opens what is current. Only what is not open yet is read. */
export async function openStored(
  store: KnowledgeStore,
  row: PublishedRow,
  { own, open }: { readonly own: OwnNames; readonly open: readonly HeldLayer[] },
): Promise<Result<OpenLibrary, StoreCode>> {
  const asked = askedPacks(row);
  const [summaries, classes, ...layers] = await Promise.all([
    readPacks(store, asked),
    readClasses(store, asked),
    ...asked.map(({ layer }) => openPackLayer(store, layer, open)),
  ]);
  if (!summaries.ok) return summaries;
  if (!classes.ok) return classes;
  const packs = summaries.value.filter((summary) => summary !== null);
  // Without the rows of all its packs the database is not what we wrote; of several, the others serve.
  if (asked.length > 0 && packs.length === 0) return storeFault('corrupted');
  const held: HeldLayer[] = [];
  const unopened: PublishedPack[] = [];
  const unclaimed: PublishedPack[] = [];
  if (own.layer) held.push(inMemory(own.layer, NO_CLAIMS));
  for (const [at, layer] of layers.entries()) {
    if (!layer.ok) return layer;
    const summary = summaries.value[at];
    if (!summary) continue;
    if (!layer.value) unopened.push(asked[at]!);
    else {
      held.push(layer.value.held);
      if (!layer.value.saysClaims && summary.claims !== 0) unclaimed.push(asked[at]!);
    }
  }
  const unstored = held.some(({ number, pages }) => number !== null && pages === 'in-memory');
  return ok({
    revision: row.revision,
    knowledge: combineLayers(
      held.map(({ layer }) => layer),
      classes.value.classes,
    ),
    held,
    ownClaims: own.claims,
    unopened,
    unclaimed,
    packs,
    classes: classes.value,
    notes: [
      ...(unstored ? [say('note_full')] : []),
      ...asked.flatMap(({ pack }, at) => (summaries.value[at] ? [] : [lostNote(pack)])),
      ...own.notes,
      ...packs.flatMap(refusedNote),
    ],
    kept: 'on-disk',
    read: (ids) => readEntities(store, ids, own.shelves),
    readClaims: (ids) => readClaims(store, ids, own.kept),
  });
}

/** Whether some pack's names can be matched, or there is none to be. */
export function serves({ unopened, packs }: OpenLibrary): boolean {
  return unopened.length === 0 || unopened.length < packs.length;
}

/** Numbers of the layers that must be built again, be it for their names or for their claims. */
export function unindexedIn({ unopened, unclaimed }: OpenLibrary): ReadonlySet<number> {
  return new Set([...unopened, ...unclaimed].map(({ layer }) => layer));
}

function inMemory(layer: Layer, claims: LayerClaims): HeldLayer {
  return { layer, number: null, pages: 'in-memory', claims };
}

/** Null: its parts are not there, or are none that can be opened. */
async function openPackLayer(
  store: KnowledgeStore,
  number: number,
  open: readonly HeldLayer[],
): Promise<Result<{ readonly held: HeldLayer; readonly saysClaims: boolean } | null, StoreCode>> {
  const before = open.find((layer) => layer.number === number);
  if (before) return ok({ held: before, saysClaims: true });
  const parts = await readLayer(store, number);
  if (!parts.ok) return parts;
  const layer = parts.value ? openLayer(parts.value) : null;
  if (!parts.value || !layer?.ok) return ok(null);
  const { claims } = parts.value;
  const held: HeldLayer = { layer: layer.value, number, pages: 'on-disk', claims: claimsOnDisk(claims) };
  return ok({ held, saysClaims: claims.are !== 'unknown' });
}

/** A pack that finds no room on the disk serves from memory, for as long as the worker lives. */
export async function openInMemory(
  stream: PackStream,
  { own, signal }: { readonly own: OwnNames; readonly signal: AbortSignal },
): Promise<Result<OpenLibrary, 'broken' | 'cancelled'>> {
  const entities: Entity[] = [];
  const claims = new Map<ClaimId, Claim>();
  const builder = new KnowledgeBuilder();
  const read = await readPack<never>(readOneStream(stream, signal), {
    signal,
    manifest: async () => ok(null),
    entity(entity) {
      entities.push(entity);
      builder.add(entity);
    },
    claim(claim) {
      claims.set(claim.id, claim);
      builder.addClaim(claim);
    },
    batch: async () => ok(null),
  });
  if (!read.ok) return read;
  const built = await runInSlices(builder.finish(), signal);
  if (!built.ok) return built;
  const opened = openKnowledge(built.value);
  if (!opened.ok) return fail('broken', opened.fault.message);
  const { summary, manifest, sameAs } = read.value;
  const { sources } = manifest;
  const memory = createMemoryShelf(entities.map((entity) => ({ entity, pack: summary, sources })));
  const classes = classesOf([sameAs]);
  const held = [
    ...(own.layer ? [inMemory(own.layer, NO_CLAIMS)] : []),
    ...opened.value.layers.map((layer) => inMemory(layer, claimsInMemory(built.value.claims))),
  ];
  return ok({
    revision: nextRevision(null, now()),
    knowledge: combineLayers(
      held.map(({ layer }) => layer),
      classes.classes,
    ),
    held,
    ownClaims: own.claims,
    unopened: [],
    unclaimed: [],
    packs: [summary],
    classes,
    notes: [say('note_full'), ...own.notes, ...refusedNote(summary)],
    kept: 'in-memory',
    read: async (ids) => ok(joinEntities(ids, [...own.shelves, memory], classes)),
    readClaims: async (ids) =>
      ok(
        ids.flatMap((id) => {
          const claim = claims.get(id);
          return [...toldByReader(own.kept, id), ...(claim ? [{ claim, pack: summary, sources }] : [])];
        }),
      ),
  });
}

function lostNote(pack: string): string {
  return say('note_packUnread', pack);
}

function refusedNote({ title, refused }: PackSummary): string[] {
  const [first, ...others] = refused;
  if (first === undefined) return [];
  const fault = first.replace(/\.$/, '');
  const { length } = others;
  return [
    length === 0
      ? say('note_packRefused', title, fault)
      : sayCount('note_packRefusedMore', length, title, fault),
  ];
}
