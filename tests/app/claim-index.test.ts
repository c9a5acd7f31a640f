// The index of a pack's claims through the life of the pack: installed, switched, updated, removed; damaged, of an earlier version, killed.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KnowledgeBuilder } from '@/lib/core/annotate/knowledge';
import type { Claim } from '@/lib/core/model/claim';
import { ok } from '@/lib/core/model/result';
import { packLines } from '@/lib/core/packs/write-pack';
import { KNOWLEDGE_DB } from '@/lib/edge/store/knowledge-db';
import { switchPack } from '@/lib/edge/store/rearrange';
import { type Breakage, breakWrites, diskFull, killed } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { type Life, startLife } from './life';
import { day, packed, RUDOLF, RURITANIA, STRELSAU, sampleLines } from './sample-pack';
import { files, killWorker, STARTER_PATH, serveFiles } from './worker';

const STORY = 'Rudolf Elphberg met nobody in Strelsau.';
const HEAD = {
  id: 'checked',
  title: 'Checked claims',
  version: '1',
  languages: ['en'],
  licence: 'CC0-1.0',
  dataAsOf: day('2026-02-01'),
  sources: { almanac: { title: 'An invented almanac' } },
};

function claim(id: string, text: string): Claim {
  const review = { publisher: 'Almanac', rating: { label: 'False' }, sources: ['almanac'] };
  return { id, text, about: [RUDOLF.id], reviews: [review] };
}

const FERRY = claim(
  'claim/ferry',
  'The ferry to Strelsau carries four hundred passengers on every day of the week.',
);
const CROWN = claim('claim/crown', 'Rudolf Elphberg sold the crown of Ruritania to a merchant in 2023.');

let worker: Life;
let breakage: Breakage | null = null;

beforeEach(() => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  worker = startLife();
});
afterEach(() => {
  breakage?.mend();
  breakage = null;
  killWorker();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function stream(claims: readonly Claim[], version = '1') {
  const lines = packLines({ ...HEAD, version }, [RUDOLF, RURITANIA], { claims });
  return new Response(packed(lines)).body!;
}

const NEVER = new AbortController().signal;
async function install(claims: readonly Claim[], version?: string): Promise<void> {
  value(await worker.install(stream(claims, version), NEVER));
}

/** Ids in the indexes that a story is asked with, in their order. */
async function indexed(): Promise<string[]> {
  const library = value(await worker.life.ready());
  const indexes = await worker.life.claims(library);
  return indexes.flatMap((index) => Array.from({ length: index.count }, (_, number) => index.id(number)));
}

async function changeLayers(
  change: (row: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const db = await new Dexie(KNOWLEDGE_DB).open();
  for (const row of await db.table('layers').toArray()) await db.table('layers').put(change(row));
  db.close();
}

describe('the claims of a pack', () => {
  it('are indexed with its names, also for the next worker', async () => {
    await install([FERRY, CROWN]);
    expect(await indexed()).toEqual([FERRY.id, CROWN.id]);
    worker = startLife();
    expect(await indexed()).toEqual([FERRY.id, CROWN.id]);
  });

  it('are not asked while it is switched off, and are gone with it', async () => {
    await install([FERRY]);
    const turn = (on: boolean) =>
      worker.life.packs.rearrange((store) => switchPack(store, { pack: 'checked', on, at: Date.now() }));
    value(await turn(false));
    expect(await indexed()).toEqual([]);
    value(await turn(true));
    expect(await indexed()).toEqual([FERRY.id]);
    value(await worker.remove('checked'));
    expect(await indexed()).toEqual([]);
    worker = startLife();
    expect(await indexed()).toEqual([]);
  });

  it('are those of its later version after an update', async () => {
    await install([FERRY]);
    await install([CROWN], '2');
    expect(await indexed()).toEqual([CROWN.id]);
  });

  it('that say nothing which could be matched are told and not indexed', async () => {
    const topic = claim('claim/topic', 'Crowns');
    await install([topic]);
    expect(await indexed()).toEqual([]);
    const card = await worker.claimCard({ claims: [topic.id], sentence: 'A sentence about crowns.' });
    expect(card.claims[0]!.text).toBe('Crowns');
  });

  it('whose install was killed at whichever write leave the version before', async () => {
    await install([FERRY]);
    for (let at = 1; ; at += 1) {
      breakage = breakWrites(at, killed);
      const installed = await worker.install(stream([CROWN], '2'), NEVER);
      const { count } = breakage;
      breakage.mend();
      worker = startLife();
      expect(await indexed(), `write ${at}`).toEqual([installed.ok ? CROWN.id : FERRY.id]);
      if (installed.ok || count() < at) break;
    }
  });

  it('serve from memory where the disk is full', async () => {
    files.set(
      STARTER_PATH,
      packed(packLines({ ...HEAD, id: 'starter' }, [RUDOLF, RURITANIA], { claims: [FERRY] })),
    );
    breakage = breakWrites(1, diskFull);
    worker = startLife();
    expect(await indexed()).toEqual([FERRY.id]);
    const card = await worker.claimCard({ claims: [FERRY.id], sentence: FERRY.text });
    expect(card.claims[0]).toMatchObject({ claim: FERRY.id, pack: 'Checked claims' });
    expect(card.sources).toEqual([{ title: 'An invented almanac' }]);
  });
});

describe('claims of a library that an earlier version of the extension wrote', () => {
  /** As version 1 of the format and of the extension left it: a layer that knows of no claims, a summary that does not count them. */
  async function makeOld(): Promise<void> {
    killWorker();
    await changeLayers(({ claims: _, ...row }) => row);
    const db = await new Dexie(KNOWLEDGE_DB).open();
    for (const row of await db.table('generations').toArray()) {
      delete row.contents.summary.claims;
      await db.table('generations').put(row);
    }
    db.close();
  }

  it('are indexed from its records in the background; its names serve meanwhile, and stories are asked again', async () => {
    await install([FERRY]);
    await makeOld();
    worker = startLife();
    let rebuilding = 0;
    const { finish } = KnowledgeBuilder.prototype;
    vi.spyOn(KnowledgeBuilder.prototype, 'finish').mockImplementation(function* (this: KnowledgeBuilder) {
      rebuilding += 1;
      return yield* finish.call(this);
    });
    const mended = vi.fn();
    const once = new Promise<void>((resolve) => mended.mockImplementation(resolve));
    worker.life.onMended(mended);
    expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id]);
    expect(rebuilding).toBe(0);
    expect(await indexed()).toEqual([]);
    await once;
    expect(mended).toHaveBeenCalledOnce();
    expect(await indexed()).toEqual([FERRY.id]);
    expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id]);
    rebuilding = 0;
    worker = startLife();
    await worker.find(STORY);
    await worker.life.packs.tidy();
    expect(rebuilding).toBe(0);
  });

  it('are not looked for in a pack that is known to have none', async () => {
    await install([]);
    killWorker();
    await changeLayers(({ claims: _, ...row }) => row);
    worker = startLife();
    expect(value(await worker.life.ready()).unclaimed.map(({ pack }) => pack)).toEqual([]);
  });
});

describe('a damaged index of claims', () => {
  const damage = async (): Promise<void> => {
    killWorker();
    await changeLayers((row) =>
      row.claims ? { ...row, claims: new Blob([new Uint8Array(64).fill(7)]) } : row,
    );
    worker = startLife();
  };

  it('does not take the names down, and is built again from the records', async () => {
    await install([FERRY]);
    await damage();
    const mended = new Promise<void>((resolve) => worker.life.onMended(resolve));
    expect(await worker.find(STORY)).toEqual([RUDOLF.id, STRELSAU.id]);
    await mended;
    expect(await indexed()).toEqual([FERRY.id]);
  });

  it('that cannot be built again is tried once in a worker: no story pays for it twice', async () => {
    await install([FERRY]);
    await damage();
    const library = value(await worker.life.ready());
    const mend = vi.spyOn(worker.life.packs, 'mend').mockResolvedValue(ok(null));
    await worker.life.claims(library);
    await worker.life.claims(library);
    await worker.life.atRest();
    await vi.waitFor(() => expect(mend).toHaveBeenCalled());
    expect(mend).toHaveBeenCalledOnce();
  });
});
