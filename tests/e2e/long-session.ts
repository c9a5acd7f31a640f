// A long session whose background is killed again and again: what the reader wrote is there, exactly. The same in both browsers.
// `npm run faults -- chromium|firefox --seeds N --steps M` plays longer ones.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import type { PacksView } from '@/lib/core/model/pack-life';
import type { Result } from '@/lib/core/model/result';
import { entity, packed, sampleLines } from '../app/sample-pack';
import { PACKS } from '../faults/deeds';
import { type MortalDriver, playSession, stepsOf, type Tally } from '../faults/session';
import { tablesOf, throwAway } from './emptied';
import { askBackground } from './restoring';

const SEEDS = Number(process.env.FAULT_SEEDS ?? 1);
const FIRST = Number(process.env.FAULT_SEED ?? 1);

export interface Mortal {
  /** A page of our own. */
  readonly page: Page;
  /** Resolves when the background is dead. */
  readonly kill: () => Promise<unknown>;
}

/** `begin` gives an extension as on the day of its installation. `usual`: steps where nobody says how many. */
export function outlivesKills(begin: () => Promise<Mortal>, usual: number): void {
  const steps = Number(process.env.FAULT_STEPS ?? usual);
  let mortal: Mortal;
  let page: Page;

  async function start(): Promise<void> {
    mortal = await begin();
    ({ page } = mortal);
    await packsView();
  }

  beforeAll(start);

  /** A worker that was killed answers nothing, or that it is gone: asked again, the next one answers. */
  async function ask(call: string, payload: object): Promise<Result<unknown>> {
    return (await askBackground(page, call, payload).catch(() => ({ ok: false }))) as Result<unknown>;
  }

  async function packsView(): Promise<PacksView> {
    for (const until = performance.now() + 30_000; performance.now() < until; await pause(20)) {
      const told = (await ask('packs', {})) as Result<PacksView>;
      const isAtRest =
        told?.ok && told.value.jobs.every(({ state }) => /^(?:done|failed|cancelled)$/.test(state.is));
      if (isAtRest) return told.value;
    }
    throw new Error('Jobs have not come to an end.');
  }

  const driver: MortalDriver = {
    ask,
    blob: (bytes) =>
      page.evaluate(
        (text) => URL.createObjectURL(new Blob([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))])),
        Buffer.from(bytes).toString('base64'),
      ),
    pack: (id, version) =>
      packed(
        sampleLines({
          id,
          version: String(version),
          entities: [entity({ id: `place/${id}`, kind: 'place', label: `Castle ${id}` })],
        }),
      ),
    tables: () => tablesOf(page),
    // What a page tells of itself takes a page and half a minute of reading: the ledger is filled by what comes back.
    read: null,
    async atRest() {
      await packsView();
    },
    loseLibrary: () => throwAway(page, 'knowledge'),
    kill(soon) {
      // Milliseconds after the question has left: most deeds take some tens of them.
      const dead = pause(soon).then(() => mortal.kill());
      return { dead: dead.then(() => undefined), finish: () => dead.then(() => undefined) };
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

  it.each(Array.from({ length: SEEDS }, (_, at) => FIRST + at))(
    'nothing written is lost, and nothing is half: session %i',
    { timeout: 3_600_000 },
    async (seed) => {
      if (seed > FIRST) {
        await start();
      }
      const tally: Tally = { deeds: 0, kills: 0, fills: 0, passed: 0, undone: 0 };
      const failed = await playSession(driver, stepsOf(seed, steps), tally);
      if (process.env.FAULT_SEEDS) console.log(`seed ${seed}: ${JSON.stringify(tally)}`);
      expect(failed, `seed ${seed}, of ${steps} steps`).toBeNull();
      expect(tally.kills).toBeGreaterThan(steps / 6);
    },
  );
}
