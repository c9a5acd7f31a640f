// A long session of reading and writing, in which the worker is killed again and again: what the reader wrote is there, exactly, and what is known is whole.
// `npm run faults -- --seeds N --steps M` plays longer ones.
import { Dexie } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PacksView } from '@/lib/core/model/pack-life';
import { KNOWLEDGE_DB } from '@/lib/edge/store/knowledge-db';
import { USER_DB } from '@/lib/edge/store/user-db';
import { callBackground } from '@/lib/edge/wire/call';
import { PACKS } from '../faults/deeds';
import { type MortalDriver, playSession, type Step, stepsOf, type Tally, Unrest } from '../faults/session';
import { shrink } from '../faults/shrink';
import { readTables } from '../faults/user-tables';
import { type Breakage, breakWrites, diskFull, killed } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { pageSender, speakingAs } from '../support/fake-browser';
import { blobOf } from './packs';
import { entity, packed, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker, story } from './worker';

const SEEDS = Number(process.env.FAULT_SEEDS ?? 2);
const STEPS = Number(process.env.FAULT_STEPS ?? 150);
const FIRST = Number(process.env.FAULT_SEED ?? 1);

let breakage: Breakage | null = null;
afterEach(() => {
  breakage?.mend();
  breakage = null;
  killWorker();
  vi.unstubAllGlobals();
});

async function packsView(): Promise<PacksView> {
  return vi.waitFor(
    async () => {
      const told = await fromPanel('packs', {});
      if (!told.ok) throw new Unrest(told.fault.message);
      const at = told.value.jobs.filter(({ state }) => !/^(?:done|failed|cancelled)$/.test(state.is));
      if (at.length > 0) throw new Unrest(`jobs that do not end: ${JSON.stringify(at)}`);
      return told.value;
    },
    { timeout: 20_000, interval: 2 },
  );
}

const driver: MortalDriver = {
  ask: (call, payload) => fromPanel(call as 'packs', payload as Record<never, never>),
  blob: async (bytes) => blobOf(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes),
  pack: (id, version) =>
    packed(
      sampleLines({
        id,
        version: String(version),
        entities: [entity({ id: `place/${id}`, kind: 'place', label: `Castle ${id}` })],
      }),
    ),
  tables: () => readTables(USER_DB),
  async read(url, text) {
    const as = <Done>(act: () => Done): Done => speakingAs(pageSender(1, url), act);
    const told = await as(() => callBackground('annotate', story(text)));
    // A page that is off is not answered, and says nothing then.
    if (!told.ok) return told.fault.code === 'off-site';
    const kept = await as(() =>
      callBackground('storyRead', { token: 'token', title: 'A story', publisher: null, published: null }),
    );
    return kept.ok;
  },
  async atRest() {
    await packsView();
  },
  kill(soon) {
    breakage = breakWrites(soon, killed);
    const watched = breakage;
    let look: NodeJS.Timeout;
    return {
      // At 0 it is dead before it has heard of anything.
      dead: new Promise<void>((resolve) => {
        look = setInterval(() => {
          if (soon === 0 || watched.count() >= soon) resolve();
        }, 1);
      }),
      async finish() {
        clearInterval(look);
        killWorker();
        watched.mend();
        breakage = null;
        await startWorker();
      },
    };
  },
  fill(soon) {
    breakage = breakWrites(soon, diskFull);
    return () => {
      breakage?.mend();
      breakage = null;
    };
  },
  async loseLibrary() {
    await Dexie.delete(KNOWLEDGE_DB);
  },
  async shelf() {
    const { packs } = await packsView();
    return Object.fromEntries(
      PACKS.map((id) => {
        const there = packs.find((one) => one.id === id);
        if (!there) return [id, null];
        const { version, before, isOff } = there;
        return [id, { version: Number(version), before: before === null ? null : Number(before), isOff }];
      }),
    );
  },
};

async function play(steps: readonly Step[], tally: Tally) {
  breakage?.mend();
  killWorker();
  freshIndexedDb();
  await fakeBrowser.storage.local.clear();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
  await packsView();
  return playSession(driver, steps, tally);
}

const newTally = (): Tally => ({ deeds: 0, kills: 0, fills: 0, passed: 0, undone: 0 });

it.each(Array.from({ length: SEEDS }, (_, at) => FIRST + at))(
  'nothing written is lost, and nothing is half: session %i',
  { timeout: 3_600_000 },
  async (seed) => {
    const steps = stepsOf(seed, STEPS);
    const tally = newTally();
    const failed = await play(steps, tally);
    // Told before it is made shorter, which takes long.
    if (process.env.FAULT_SEEDS) console.log(`seed ${seed}: ${JSON.stringify({ ...tally, failed })}`);
    if (failed) {
      const shorter = await shrink(
        steps.slice(0, failed.at + 1),
        async (fewer) => (await play(fewer, newTally())) !== null,
        60,
      );
      const again = await play(shorter, newTally());
      expect.fail(
        `seed ${seed}, step ${failed.at}: ${failed.fault}\nshortened to ${JSON.stringify(shorter)}: ${again?.fault ?? 'holds'}`,
      );
    }
    expect(tally.kills).toBeGreaterThan(STEPS / 8);
  },
);
