// The newspaper of tests/demo/life, and what its tests ask of it: which words are marked now, and how often the background was asked.
import type { Browser, Page } from 'puppeteer-core';
import { isWorker } from './launch';

export type StoryName = 'one' | 'two';

/** What tests/demo/life/app.js offers. */
export interface App {
  readonly article: (name: StoryName) => HTMLElement;
  readonly paragraph: (text: string) => HTMLElement;
  readonly show: (name: StoryName) => void;
  readonly index: () => void;
  readonly describe: (name: StoryName) => void;
  readonly state: (name: StoryName, url: string) => void;
}

declare global {
  interface Window {
    app: App;
  }
}

/** A name that only this story holds. */
export const ONLY_IN = { one: 'Friedrich Merz', two: 'Keir Starmer' } as const;

/** Words of all marks that a reader can see: those on nodes that are on the page. In no order. */
export function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((ranges) =>
      [...ranges].flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
        if (!startContainer.isConnected || !endContainer.isConnected) return [];
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return [range.toString()];
      }),
    ),
  );
}

/** Resolves once these words are marked. `timeout`: another than the driver's own, milliseconds. */
export async function waitForMarked(page: Page, words: string, timeout?: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...CSS.highlights.values()].some((ranges) =>
        [...ranges].some(
          ({ startContainer: node, startOffset, endOffset }) =>
            node.isConnected && (node.textContent ?? '').slice(startOffset, endOffset) === wanted,
        ),
      ),
    timeout === undefined ? {} : { timeout },
    words,
  );
}

/** Resolves once nothing is marked. */
export async function waitForNoMarks(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...CSS.highlights.values()].every((ranges) =>
      [...ranges].every(({ startContainer }) => !startContainer.isConnected),
    ),
  );
}

export interface Calls {
  /** How many stories the background was asked about since the worker was first listened to. */
  readonly annotated: () => Promise<number>;
}

/**
 * Listens in the worker beside the extension's own listener, over the debugging protocol, which also keeps the worker up.
 * Call it once a story is marked: the worker runs then. Chromium only: in Firefox `countCallsFrom` does it.
 */
export async function countCalls(browser: Browser): Promise<Calls> {
  const worker = await (await browser.waitForTarget(isWorker)).worker();
  if (!worker) throw new Error('The extension has no worker.');
  await worker.evaluate(() => {
    const scope = globalThis as unknown as {
      asked?: number;
      chrome: { runtime: { onMessage: { addListener: (listener: (message: unknown) => void) => void } } };
    };
    if (scope.asked !== undefined) return;
    scope.asked = 0;
    scope.chrome.runtime.onMessage.addListener((message) => {
      if (JSON.stringify(message).includes('"annotate"')) scope.asked = (scope.asked ?? 0) + 1;
    });
  });
  return {
    annotated: () => worker.evaluate(() => (globalThis as unknown as { asked: number }).asked),
  };
}

/** Listens in a page of our own, which hears what is said to the background too, for as long as that page stays. */
export async function countCallsFrom(own: Page): Promise<Calls> {
  await own.evaluate(() => {
    const scope = globalThis as unknown as {
      asked: number;
      browser: { runtime: { onMessage: { addListener: (listener: (message: unknown) => void) => void } } };
    };
    scope.asked = 0;
    scope.browser.runtime.onMessage.addListener((message) => {
      if (JSON.stringify(message).includes('"annotate"')) scope.asked++;
    });
  });
  return { annotated: () => own.evaluate(() => (globalThis as unknown as { asked: number }).asked) };
}
