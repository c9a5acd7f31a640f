// What a reader meets in the extension itself: cards by message, and a pack installed from a gzip file by a page of ours, as the
// library page does it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { firstPage, launchChromium, stopWorker } from '../support/launch';
import { inventEntities, packOf } from './store-pack';

const WARM_CARDS = 60;
const COLD_CARDS = 8;
/** Bytes handed to the page at once. */
const PIECE = 4_000_000;

/** Milliseconds. */
interface CardFigures {
  readonly coldCard: readonly number[];
  readonly warmCard: readonly number[];
}

/** A pack from a file, beside the starter pack. Milliseconds. */
export interface FileFigures extends CardFigures {
  readonly entities: number;
  readonly names: number;
  readonly fileBytes: number;
  /** From the click to the pack that answers. */
  readonly install: number;
  /** The longest that the page which asked could not serve an event meanwhile. */
  readonly longestPause: number;
  /** Cards of the starter pack meanwhile. */
  readonly cardMeanwhile: readonly number[];
  /** Until the answer; until nothing of the pack is left on the disk. */
  readonly remove: number;
  readonly swept: number;
}

export interface ExtensionFigures extends CardFigures {
  /** First run, from a worker that does not run: woken, the starter pack installed, one card answered. Milliseconds. */
  readonly firstRun: readonly number[];
  readonly files: readonly FileFigures[];
}

/** Ids of entities that the extension has installed, spread over its shards. */
function installedIds(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('knowledge');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const rows = request.result.transaction('shards').objectStore('shards').getAll();
          rows.onerror = () => reject(rows.error);
          rows.onsuccess = () => {
            request.result.close();
            resolve(rows.result.flatMap(({ ids }: { ids: string[] }) => ids.filter((_, at) => at % 7 === 0)));
          };
        };
      }),
  );
}

/** Time of one question for a card, asked by a page of ours, in milliseconds. */
function timeCard(page: Page, entity: string): Promise<number> {
  return page.evaluate(async (id) => {
    const start = performance.now();
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    const answer = (await chrome.runtime.sendMessage({
      backstory: 1,
      to: 'background',
      name: 'card',
      payload: { entity: id, asOf: '2025-08-20' },
    })) as { ok: boolean; fault?: { message: string } };
    const time = performance.now() - start;
    if (!answer.ok && answer.fault) throw new Error(answer.fault.message);
    return time;
  }, entity);
}

async function measureCards(page: Page, ids: readonly string[]): Promise<CardFigures> {
  const at = (number: number): string => ids[(number * 31) % ids.length]!;
  const warmCard: number[] = [];
  for (let card = 0; card < 10; card++) await timeCard(page, at(card));
  for (let card = 0; card < WARM_CARDS; card++) warmCard.push(await timeCard(page, at(card)));
  const coldCard: number[] = [];
  for (let card = 0; card < COLD_CARDS; card++) {
    await stopWorker(page);
    coldCard.push(await timeCard(page, at(card)));
    // What a waking worker does besides (looking for remains of installs) is over before the next.
    await pause(500);
  }
  return { warmCard, coldCard };
}

/** Puts the bytes of a file into the page, where a reader would choose it. */
async function giveFile(page: Page, bytes: Buffer): Promise<void> {
  // tsx names every function by a helper of its own, which the page lacks.
  await page.evaluate('Object.assign(globalThis, { pieces: [], __name: (named) => named })');
  for (let at = 0; at < bytes.length; at += PIECE)
    await page.evaluate(
      async (piece) => {
        const { pieces } = globalThis as unknown as { pieces: Blob[] };
        pieces.push(await (await fetch(`data:application/octet-stream;base64,${piece}`)).blob());
      },
      bytes.subarray(at, at + PIECE).toString('base64'),
    );
}

async function measureFile(page: Page, size: number, starterId: string): Promise<FileFigures> {
  const entities = inventEntities(size, 7);
  const { bytes } = await packOf('bench', entities);
  await giveFile(page, Buffer.from(await bytes.arrayBuffer()));
  const installed = await page.evaluate(installFromPage, starterId);
  const step = Math.ceil(size / 1_000);
  const cards = await measureCards(
    page,
    entities.filter((_, at) => at % step === 0).map(({ id }) => id),
  );
  const removed = await page.evaluate(removeFromPage);
  return {
    entities: size,
    names: entities.reduce((sum, { names }) => sum + names.length, 0),
    fileBytes: bytes.size,
    ...installed,
    ...cards,
    ...removed,
  };
}

/** Runs in the page: asks for the install, and meanwhile for cards, until the job is done. */
async function installFromPage(
  starterId: string,
): Promise<Pick<FileFigures, 'install' | 'longestPause' | 'cardMeanwhile'>> {
  const { chrome, pieces } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    pieces: Blob[];
  };
  const ask = async (name: string, payload: unknown) => {
    const message = { backstory: 1, to: 'background', name, payload };
    const answer = (await chrome.runtime.sendMessage(message)) as {
      ok: boolean;
      value: { job: string; jobs: { job: string; state: { is: string; sentence?: string } }[] };
      fault?: { message: string };
    };
    if (!answer.ok) throw new Error(answer.fault?.message);
    return answer.value;
  };
  let longestPause = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    const now = performance.now();
    longestPause = Math.max(longestPause, now - last - 4);
    last = now;
  }, 4);
  const blob = URL.createObjectURL(new Blob(pieces));
  const start = performance.now();
  const { job } = await ask('installPack', { from: 'file', blob, name: 'bench.jsonl.gz' });
  const cardMeanwhile: number[] = [];
  for (;;) {
    const asked = performance.now();
    await ask('card', { entity: starterId, asOf: '2025-08-20' });
    cardMeanwhile.push(performance.now() - asked);
    const { jobs } = await ask('packs', {});
    const state = jobs.find((each) => each.job === job)?.state;
    if (!state || state.is === 'done') break;
    if (state.is === 'failed') throw new Error(state.sentence);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const install = performance.now() - start;
  clearInterval(ticking);
  await ask('endJob', { job });
  return { install, longestPause, cardMeanwhile };
}

/** Runs in the page: removes the pack, and waits until nothing of it is on the disk. */
async function removeFromPage(): Promise<Pick<FileFigures, 'remove' | 'swept'>> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('knowledge');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
  const count = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const request = database.transaction('generations').objectStore('generations').count();
      request.onerror = () => reject(request.error);
      request.onsuccess = () => resolve(request.result);
    });
  const start = performance.now();
  const message = { backstory: 1, to: 'background', name: 'removePack', payload: { pack: 'bench' } };
  const answer = (await chrome.runtime.sendMessage(message)) as { ok: boolean; fault?: { message: string } };
  if (!answer.ok) throw new Error(answer.fault?.message);
  const remove = performance.now() - start;
  while ((await count()) > 1) await new Promise((resolve) => setTimeout(resolve, 20));
  const swept = performance.now() - start;
  database.close();
  return { remove, swept };
}

export async function measureInExtension(sizes: readonly number[]): Promise<ExtensionFigures> {
  const { browser, extensionId } = await launchChromium({ headless: true });
  try {
    const page = await firstPage(browser);
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await timeCard(page, 'nobody').catch(() => undefined);
    const ids = await installedIds(page);
    if (ids.length === 0)
      throw new Error('The extension has installed nothing: there is nothing to measure.');
    const { warmCard, coldCard } = await measureCards(page, ids);

    const firstRun: number[] = [];
    for (let run = 0; run < 3; run++) {
      await stopWorker(page);
      await page.goto('about:blank');
      await page.goto(`chrome-extension://${extensionId}/manifest.json`);
      await page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.deleteDatabase('knowledge');
            request.onsuccess = () => resolve();
            request.onerror = () => reject(request.error);
          }),
      );
      firstRun.push(await timeCard(page, ids[0]!));
    }
    const files: FileFigures[] = [];
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    for (const size of sizes) files.push(await measureFile(page, size, ids[0]!));
    return { firstRun, coldCard, warmCard, files };
  } finally {
    await browser.close();
  }
}
