// Clocks that run in a page while the interface is measured, and what the machine itself costs at the same time.
import type { Page } from 'puppeteer-core';

/**
 * As text, because tsx wraps named functions in a helper that the page does not have. What a frame shows is painted by it; a message
 * comes after it. A card is seen once a point beside its words is its host's: no element that is still invisible is.
 */
export const CLOCKS = `
  window.uiClock = { rested: 0 };
  addEventListener('pointermove', () => requestAnimationFrame(() => { uiClock.rested = performance.now(); }), { capture: true, passive: true });
  window.afterFrame = (done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(null);
  });
  window.whenCardSeen = (points) => new Promise((resolve, reject) => {
    const begun = performance.now();
    requestAnimationFrame(function look() {
      if (performance.now() - begun > 10_000) return reject(new Error('No card was seen.'));
      if (!points.some(({ x, y }) => document.elementFromPoint(x, y)?.localName === 'backstory-card'))
        return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ seen: performance.now(), rested: uiClock.rested });
      port2.postMessage(null);
    });
  });
  window.whenSettled = () => new Promise((resolve) => {
    let last = performance.now();
    const watch = new MutationObserver(() => { last = performance.now(); });
    watch.observe(document, { subtree: true, childList: true, characterData: true });
    let frames = 0;
    requestAnimationFrame(function look(now) {
      frames = now - last > 50 ? frames + 1 : 0;
      if (frames < 2) return requestAnimationFrame(look);
      watch.disconnect();
      resolve();
    });
  });
`;

export interface ClockWindow {
  readonly uiClock: { rested: number };
  afterFrame(done: (at: number) => void): void;
  whenCardSeen(
    points: readonly { readonly x: number; readonly y: number }[],
  ): Promise<{ seen: number; rested: number }>;
  /** Nothing has changed for a while: what was asked for is read and drawn. */
  whenSettled(): Promise<void>;
}

/** How late a timer of this many milliseconds and the frame after it come where nothing is to be done: nobody's fault but the machine's. */
export async function lateness(page: Page, delay: number, rounds: number): Promise<number[]> {
  const late: number[] = [];
  for (let round = 0; round < rounds; round++)
    late.push(
      await page.evaluate((after) => {
        const { afterFrame } = window as unknown as ClockWindow;
        const since = performance.now();
        return new Promise<number>((resolve) =>
          setTimeout(() => afterFrame((at) => resolve(at - since - after)), after),
        );
      }, delay),
    );
  return late;
}

/** What a page's main thread has done so far, on the core; milliseconds. Whatever is measured after it is the difference. */
export async function workMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
}
