// Stories whose questions are lost: the background is stopped twice while a story asks, at any moment of its first 600 ms. Each is marked all the
// same. The same in both browsers; `npm run faults -- stories|stories-firefox --seeds N --steps M` plays N rounds of M stories and tells how many were not.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { dice } from '../faults/dice';
import { ONLY_IN, waitForMarked } from '../support/life';

const SEEDS = Number(process.env.FAULT_SEEDS ?? 1);
const FIRST = Number(process.env.FAULT_SEED ?? 1);
/** Milliseconds of a story's life within which both stops fall. */
const WITHIN = 600;
/** A story is given up that has no marks after so long, milliseconds. Nothing waits for it where all goes well. */
const PATIENCE = 45_000;

export interface Stoppable {
  readonly page: Page;
  readonly story: string;
  /** Ends the background, where it runs; resolves once it is gone. */
  readonly stop: () => Promise<unknown>;
}

export function outlivesLostQuestions(open: () => Promise<Stoppable>, usual: number): void {
  const stories = Number(process.env.FAULT_STEPS ?? usual);
  let at: Stoppable;
  beforeAll(async () => {
    at = await open();
  });

  /** How long it took from the last stop to the marks, milliseconds; null: there were none. */
  async function markedAfter(stops: readonly number[]): Promise<number | null> {
    const { page, story, stop } = at;
    await page.goto('about:blank');
    const begun = performance.now();
    const loaded = page.goto(story);
    for (const moment of stops) {
      await pause(Math.max(0, begun + moment - performance.now()));
      await stop();
    }
    const stopped = performance.now();
    await loaded;
    const marked = await waitForMarked(page, ONLY_IN.one, PATIENCE).then(
      () => true,
      () => false,
    );
    return marked ? performance.now() - stopped : null;
  }

  it.each(Array.from({ length: SEEDS }, (_, each) => FIRST + each))(
    'no story stays unmarked: round %i',
    { timeout: 3_600_000 },
    async (seed) => {
      const { roll } = dice(seed);
      const told: { stops: number[]; after: number | null }[] = [];
      for (let story = 0; story < stories; story++) {
        const stops = [roll(WITHIN), roll(WITHIN)].sort((a, b) => a - b);
        const after = await markedAfter(stops);
        told.push({ stops, after: after && Math.round(after) });
      }
      if (process.env.FAULT_SEEDS) console.log(`seed ${seed}: ${JSON.stringify(told)}`);
      const unmarked = told.filter(({ after }) => after === null);
      expect(unmarked, `seed ${seed}, of ${stories} stories`).toEqual([]);
    },
  );
}
