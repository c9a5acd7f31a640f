// What a page, a panel or the worker holds once its garbage is collected: bytes, nodes, listeners, entries of maps. Chromium only.
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { isWorker } from './launch';

/** Figures by name; which there are depends on whose they are. */
export type Held = Readonly<Record<string, number>>;

/** Garbage that only finalisers let go of is gone after the second collection. */
const COLLECTIONS = 3;

export interface Watched {
  readonly now: () => Promise<Held>;
}

/** Percent by which bytes may grow, and bytes that are no growth: code that is compiled at its later use. */
const MOST_GROWTH = 5;
const FEW_BYTES = 300_000;
/**
 * Counts may grow by so many: what the browser is just putting away; in maps, what the worker remembers of each of the last fifty tabs.
 * Nodes come and go by some hundred with the documents that are put away. A page’s own world had 4, 7 or 11 signals in runs of which none grew.
 */
const FEW: Readonly<Record<string, number>> = {
  nodes: 200,
  listeners: 20,
  'entries of maps': 60,
  'entries of sets': 60,
  signals: 10,
};
const VERY_FEW = 3;

/** What has grown by more, in words. */
export function heldBeside(before: Held, after: Held): string[] {
  return Object.entries(after).flatMap(([what, now]) => {
    const then = before[what] ?? 0;
    const isGrown = /heap|bytes|buffers/.test(what)
      ? now - then > Math.max(FEW_BYTES, (then * MOST_GROWTH) / 100)
      : now - then > (FEW[what] ?? VERY_FEW);
    return isGrown ? [`${what} from ${then} to ${now}`] : [];
  });
}

async function collect(session: CDPSession): Promise<void> {
  for (let time = 0; time < COLLECTIONS; time++) await session.send('HeapProfiler.collectGarbage');
}

async function heapOf(session: CDPSession): Promise<Held> {
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = (await session.send(
    'Runtime.getHeapUsage',
  )) as { usedSize: number; embedderHeapUsedSize: number; backingStorageSize: number };
  return { heap: usedSize, 'DOM heap': embedderHeapUsedSize, buffers: backingStorageSize };
}

/** How many objects of a prototype are alive, or what a function, given as text, makes of the list of them. */
async function countOf(
  session: CDPSession,
  prototype: string,
  how: { readonly contextId?: number; readonly count?: string } = {},
): Promise<number> {
  const { contextId, count = 'function () { return this.length; }' } = how;
  const objectGroup = 'held';
  const { result } = await session.send('Runtime.evaluate', {
    expression: `typeof ${prototype} === 'undefined' ? null : ${prototype}.prototype`,
    objectGroup,
    ...(contextId === undefined ? {} : { contextId }),
  });
  if (!result.objectId) return 0;
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId,
    objectGroup,
  });
  const { result: told } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: count,
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return told.value as number;
}

const ENTRIES = 'function () { return this.reduce((sum, { size }) => sum + size, 0); }';

async function collectionsOf(session: CDPSession, contextId?: number): Promise<Held> {
  const where = contextId === undefined ? {} : { contextId };
  return {
    'entries of maps': await countOf(session, 'Map', { ...where, count: ENTRIES }),
    'entries of sets': await countOf(session, 'Set', { ...where, count: ENTRIES }),
    signals: await countOf(session, 'AbortSignal', where),
    observers: await countOf(session, 'MutationObserver', where),
  };
}

/** A page, a panel: its whole renderer, and of what is in our scripts' own world the collections. `world`: part of that world's name. */
export async function watchPageHeld(page: Page, world?: string): Promise<Watched> {
  const session = await page.createCDPSession();
  const worlds = new Map<number, string>();
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.set(context.id, context.origin));
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
    worlds.delete(executionContextId),
  );
  await session.send('Runtime.enable');
  return {
    now: async () => {
      await collect(session);
      const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      const ours = world && [...worlds].findLast(([, origin]) => origin.includes(world))?.[0];
      const highlighted = await session.send('Runtime.evaluate', {
        expression: '[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)',
        returnByValue: true,
      });
      return {
        ...(await heapOf(session)),
        documents,
        nodes,
        listeners: jsEventListeners,
        'highlighted ranges': highlighted.result.value as number,
        ...(world === undefined || ours ? await collectionsOf(session, ours || undefined) : {}),
      };
    },
  };
}

/** The extension's worker that runs when it is asked, and that this keeps from ending by itself. */
export function watchWorkerHeld(browser: Browser): Watched {
  return {
    now: async () => {
      const worker = await (await browser.waitForTarget(isWorker)).worker();
      if (!worker) throw new Error('The extension has no worker.');
      return workerHeld(worker.client);
    },
  };
}

/**
 * The same of whichever worker runs when it is asked; it may end afterwards. One that is stopped while a session is attached keeps its
 * target, and the next worker waits in it for a debugger that never comes.
 */
export function watchWorkersHeld(browser: Browser): Watched {
  return {
    now: async () => {
      const session = await (await browser.waitForTarget(isWorker)).createCDPSession();
      const held = await workerHeld(session);
      await session.detach();
      return held;
    },
  };
}

async function workerHeld(session: CDPSession): Promise<Held> {
  await collect(session);
  return {
    ...(await heapOf(session)),
    ...(await collectionsOf(session)),
    transactions: await countOf(session, 'IDBTransaction'),
    connections: await countOf(session, 'IDBDatabase'),
    ports: await countOf(session, 'MessagePort'),
  };
}

/** What the extension has on the disk: bytes as the browser counts them, and the records of each table. `own`: a page of the extension's. */
export function stored(own: Page): Promise<Held> {
  return own.evaluate(async () => {
    const told: Record<string, number> = {};
    const { usage = 0 } = await navigator.storage.estimate();
    told['bytes on disk'] = usage;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const table of database.objectStoreNames)
        told[`${name}/${table}`] = await new Promise<number>((resolve, reject) => {
          const request = database.transaction(table).objectStore(table).count();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      database.close();
    }
    return told;
  });
}
