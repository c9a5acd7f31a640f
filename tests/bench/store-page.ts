// What the store's benchmark runs in a page of a real Chromium: the same modules as the background, on an invented pack.
import { admitPages } from '@/lib/app/background/admit-pages';
import { writePack } from '@/lib/app/background/install-pack';
import { NO_CLAIMS } from '@/lib/app/background/layer-claims';
import { type OpenLibrary, openStored } from '@/lib/app/background/open-library';
import { readPack } from '@/lib/app/background/read-pack';
import { readOneStream } from '@/lib/app/background/read-pack-stream';
import { rebuildLayer } from '@/lib/app/background/rebuild-layer';
import { NEVER } from '@/lib/app/background/slices';
import { annotateInSteps, readArticle } from '@/lib/core/annotate/annotate';
import type { EntityId } from '@/lib/core/model/entity';
import { ok } from '@/lib/core/model/result';
import {
  closeKnowledgeStore,
  deleteKnowledgeStore,
  type KnowledgeStore,
  openKnowledgeStore,
} from '@/lib/edge/store/knowledge-db';
import { publish, readPublished } from '@/lib/edge/store/publish';
import { readEntities } from '@/lib/edge/store/read-entities';
import { removePacks } from '@/lib/edge/store/rearrange';
import { sweep } from '@/lib/edge/store/sweep';
import { pausesDuring, time, value } from './store-meter';
import { inventEntities, packOf, sequence } from './store-pack';
import { measureSearch } from './store-search';

export interface PackFigures {
  readonly entities: number;
  readonly names: number;
  readonly packBytes: number;
  readonly textUnits: number;
}

/** Milliseconds, beside a small pack that is there already and answers meanwhile. */
export interface InstallFigures {
  readonly install: number;
  /** The longest time the page could not answer while the pack was installed, and how often it was more than a frame. */
  readonly longestPause: number;
  readonly pausesOverFrame: number;
  /** A question to the small pack during the install: names found, pages read, and an entity read. */
  readonly answered: readonly number[];
}

export interface ReadingFigures {
  /** Bytes of the finished index: its two buffers, and all its pages. */
  readonly indexBytes: number;
  readonly pageBytes: number;
  /** From here on milliseconds. The longest pause while nothing is done for two seconds: what the machine itself costs. */
  readonly longestIdlePause: number;
  readonly open: number;
  readonly readOne: readonly number[];
  readonly readForty: readonly number[];
  /** The pack unpacked, parsed and checked, and nothing done with it. */
  readonly readPack: number;
  /** The index from the records, as after a damage. */
  readonly rebuild: number;
  readonly longestRebuildPause: number;
  readonly remove: number;
  readonly sweeping: number;
  /** To the small pack, as during the install. */
  readonly longestAnswerMeanwhile: number;
}

/** Entities of the small pack, and how often it is asked, in milliseconds. */
const SMALL = 1_000;
const ASK_EVERY = 40;
const READS = 100;
const IDLE = 2_000;

async function install(store: KnowledgeStore, stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const pack = await writePack(readOneStream(stream, NEVER), {
    store,
    arrival: { origin: { from: 'unknown' }, signedBy: null },
    admit: async () => ok(null),
    watch: () => undefined,
    signal: NEVER,
  });
  return value(await publish(store, { ...value(pack), examinedBy: null, job: null, at: Date.now() }));
}

const NO_OWN = { layer: null, notes: [], shelves: [], kept: [], claims: NO_CLAIMS };

async function openLibrary(store: KnowledgeStore): Promise<OpenLibrary> {
  const row = value(await readPublished(store))!;
  return value(await openStored(store, row, { own: NO_OWN, open: [] }));
}

/** Asks the library about an article of these names, as the background does, until `done`. */
async function askAllAlong(
  {
    store,
    library,
    ids,
    text,
  }: { store: KnowledgeStore; library: OpenLibrary; ids: EntityId[]; text: string },
  done: () => boolean,
): Promise<number[]> {
  const times: number[] = [];
  const article = { text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }], links: [] };
  while (!done()) {
    times.push(
      await time(async () => {
        // The question comes as an event: it waits for its turn.
        await new Promise((resolve) => setTimeout(resolve));
        const steps = annotateInSteps(
          readArticle({ article, language: 'en', date: null }),
          library.knowledge,
        );
        for (let step = steps.next(null); ; step = steps.next(null)) {
          if (step.done) {
            if (step.value.annotations.length === 0) throw new Error('The old library found nothing.');
            break;
          }
          if (step.value.of !== 'pages') continue;
          if (value(await admitPages(store, library, step.value.pages)).size > 0)
            throw new Error('A page is lost.');
        }
        expectAll(value(await readEntities(store, ids)), ids);
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
  }
  return times;
}

/** What the phases share. The pack's bytes lie in a Blob, which is no memory of the page. */
interface Prepared {
  readonly bytes: Blob;
  readonly ids: readonly EntityId[];
  readonly small: { readonly ids: EntityId[]; readonly text: string };
}
let prepared: Prepared;

async function prepare(count: number): Promise<PackFigures> {
  value(await deleteKnowledgeStore());
  const small = inventEntities(SMALL, 3);
  const entities = inventEntities(count, 7);
  const { bytes, units } = await packOf('bench', entities);
  const store = value(await openKnowledgeStore());
  await install(store, (await packOf('small', small)).bytes.stream());
  closeKnowledgeStore(store);
  prepared = {
    bytes,
    ids: entities.map(({ id }) => id),
    small: { ids: [small[0]!.id], text: `${small[0]!.label} met ${small[1]!.label}.` },
  };
  const names = entities.reduce((sum, entity) => sum + entity.names.length, 0);
  return { entities: count, names, packBytes: bytes.size, textUnits: units };
}

async function measureInstall(): Promise<InstallFigures> {
  const store = value(await openKnowledgeStore());
  const question = { store, library: await openLibrary(store), ...prepared.small };
  let installTime = 0;
  let answered: number[] = [];
  const pauses = await pausesDuring(async () => {
    let done = false;
    const asking = askAllAlong(question, () => done);
    installTime = await time(() => install(store, prepared.bytes.stream()));
    done = true;
    answered = await asking;
  });
  closeKnowledgeStore(store);
  return {
    install: installTime,
    longestPause: pauses.longest,
    pausesOverFrame: pauses.overFrame,
    answered,
  };
}

/** The same pack again, and nothing else beside it: for looking at what holds the thread. */
async function installAgain(): Promise<void> {
  const store = value(await openKnowledgeStore());
  await install(store, prepared.bytes.stream());
  value(await sweep(store));
  closeKnowledgeStore(store);
}

async function measureReading(): Promise<ReadingFigures> {
  const { ids, bytes } = prepared;
  const store = value(await openKnowledgeStore());
  const open = await time(() => openLibrary(store));
  const next = sequence(11);
  const some = (amount: number): EntityId[] => Array.from({ length: amount }, () => ids[next(ids.length)]!);
  const readOne: number[] = [];
  const readForty: number[] = [];
  for (let read = 0; read < READS; read++) {
    const one = some(1);
    const forty = some(40);
    readOne.push(await time(async () => expectAll(value(await readEntities(store, one)), one)));
    readForty.push(await time(async () => expectAll(value(await readEntities(store, forty)), forty)));
  }
  const idle = await pausesDuring(() => new Promise((resolve) => setTimeout(resolve, IDLE)));
  const reading = await time(async () =>
    value(
      await readPack<never>(readOneStream(bytes.stream(), NEVER), {
        claim: () => undefined,
        signal: NEVER,
        manifest: async () => ({ ok: true, value: null }),
        entity: () => undefined,
        batch: async () => ({ ok: true, value: null }),
      }),
    ),
  );
  const pack = value(await readPublished(store))!.packs.find((each) => each.pack === 'bench')!;
  const row = (await store.db.layers.get(pack.layer))!;
  let pageBytes = 0;
  await store.db.pages
    .where('[layer+page]')
    .between([pack.layer], [pack.layer + 1])
    .each((page) => {
      pageBytes += page.bytes.byteLength;
    });
  let rebuild = 0;
  const rebuildPauses = await pausesDuring(async () => {
    rebuild = await time(async () => value(await rebuildLayer(store, pack, NEVER)));
  });
  const question = { store, library: await openLibrary(store), ...prepared.small };
  let removed = false;
  const asking = askAllAlong(question, () => removed);
  // What a reader waits for; what is left on the disk is cleared away afterwards.
  const remove = await time(async () => {
    value(await removePacks(store, { packs: ['bench'], at: Date.now() }));
    await openLibrary(store);
  });
  const sweeping = await time(async () => value(await sweep(store)));
  removed = true;
  const longestAnswerMeanwhile = Math.max(...(await asking));
  closeKnowledgeStore(store);
  return {
    indexBytes: row.names.size + row.entities.size,
    pageBytes,
    longestIdlePause: idle.longest,
    open,
    readOne,
    readForty,
    readPack: reading,
    rebuild,
    longestRebuildPause: rebuildPauses.longest,
    remove,
    sweeping,
    longestAnswerMeanwhile,
  };
}

function expectAll(found: ReadonlyMap<EntityId, unknown>, ids: readonly EntityId[]): void {
  if (ids.some((id) => !found.has(id))) throw new Error('The store lost an entity.');
}

export const phases = {
  prepare,
  measureInstall,
  installAgain,
  measureSearch: () => measureSearch(prepared.ids.length),
  measureReading,
};
export type Phases = typeof phases;

Object.assign(globalThis, { phases });
