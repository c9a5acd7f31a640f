// Sets the clock of the extension's worker and pages forward, in a real Chromium, whose own clock is the machine's. All code of ours asks `Date.now`
// for the time, through `lib/edge/platform/clock.ts`.
import type { Browser, Page, Target } from 'puppeteer-core';
import { isWorker } from './launch';

export interface ClockAhead {
  /** From now on it is so many milliseconds later than it is: in this worker, in those that follow, and in `page`. */
  set(milliseconds: number, page: Page): Promise<void>;
  /** Resolves once every worker that has started is on that time: only then may one be stopped. */
  settled(): Promise<void>;
}

/** `Date.now` is wrapped once, and reads how far ahead it is. */
const AHEAD = `globalThis.millisecondsAhead ??= (() => {
  const now = Date.now;
  Date.now = () => now() + globalThis.millisecondsAhead;
  return 0;
})()`;

const setTo = (milliseconds: number): string => `${AHEAD}; globalThis.millisecondsAhead = ${milliseconds};`;

export function createClockAhead(browser: Browser): ClockAhead {
  let ahead = 0;
  const underWay = new Set<Promise<void>>();

  async function turn(target: Target): Promise<void> {
    // A session that is left open would keep the target of a worker that ends.
    const session = await target.createCDPSession();
    await session.send('Runtime.evaluate', { expression: setTo(ahead) });
    await session.detach();
  }

  function turnWorker(target: Target): void {
    if (!isWorker(target)) return;
    const turning = turn(target).finally(() => underWay.delete(turning));
    underWay.add(turning);
  }

  browser.on('targetcreated', turnWorker);
  const settled = async (): Promise<void> => {
    await Promise.all(underWay);
  };
  return {
    settled,
    async set(milliseconds, page) {
      ahead = milliseconds;
      for (const target of browser.targets()) turnWorker(target);
      await page.evaluate(setTo(ahead));
      await settled();
    },
  };
}
