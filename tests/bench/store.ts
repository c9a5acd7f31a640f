// `npm run bench -- store [ENTITIES ...]`: installing, opening, reading and removing a pack in a real Chromium, and what a
// card costs in the extension's own worker, warm and from a killed worker.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { CHROMIUM_SWITCHES, findBrowser } from '../support/browsers.mjs';
import { ROOT } from '../support/built-extension';
import { firstPage, launchChromium, stopWorker } from '../support/launch';
import { serveFolder } from '../support/static-server';
import { machine, median } from './machine';
import { TRACE_CATEGORIES, type TraceEvent, tasksOf } from './main-thread';
import type { BenchOptions } from './options';
import { costOf } from './process-meter';
import type { InstallFigures, PackFigures, Phases, ReadingFigures } from './store-page';

/** 240,000 entities have a million names. */
const ENTITIES = [3_000, 65_536, 240_000];
const WARM_CARDS = 60;
const COLD_CARDS = 8;

interface StoreFigures extends PackFigures, InstallFigures, ReadingFigures {
  /** Milliseconds of the processor, in all threads of the page. */
  readonly installCpu: number;
  /** Bytes beyond what was resident before, garbage not yet collected with it; null where the system does not tell. */
  readonly installPeakMemory: number | null;
  /** In another install, traced and with nothing beside it. Milliseconds of the processor. */
  readonly longestTask: number;
}

interface ExtensionFigures {
  /** First run, from a worker that does not run: woken, the starter pack installed, one card answered. Milliseconds. */
  readonly firstRun: readonly number[];
  readonly coldCard: readonly number[];
  readonly warmCard: readonly number[];
}

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;

async function measureInPage(sizes: readonly number[]): Promise<StoreFigures[]> {
  const folder = join(ROOT, '.cache/bench-store');
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': ROOT } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      lib: {
        entry: join(ROOT, 'tests/bench/store-page.ts'),
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'page.js',
      },
    },
  });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>Store</title><script src="page.js"></script>',
  );
  const server = await serveFolder(folder);
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium on this machine.');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: CHROMIUM_SWITCHES,
  });
  try {
    const page = await firstPage(browser);
    const figures: StoreFigures[] = [];
    for (const size of sizes) {
      await page.goto(`${server.origin}/index.html`);
      const pack = await inPage(page, 'prepare', size);
      const { done, cost } = await costOf({ browser, page }, () => inPage(page, 'measureInstall'));
      const longestTask = await longestTaskDuring(page, server.origin, () => inPage(page, 'installAgain'));
      const reading = await inPage(page, 'measureReading');
      const { cpu: installCpu, peakMemory: installPeakMemory } = cost;
      figures.push({ ...pack, ...done, installCpu, installPeakMemory, longestTask, ...reading });
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs a phase of `store-page.ts`. */
function inPage<Name extends keyof Phases>(
  page: Page,
  phase: Name,
  ...args: Parameters<Phases[Name]>
): Promise<Awaited<ReturnType<Phases[Name]>>> {
  return page.evaluate(
    (name, ...given) => {
      const { phases } = globalThis as unknown as { phases: Record<string, (...args: unknown[]) => unknown> };
      return phases[name]!(...given);
    },
    phase as string,
    ...args,
  ) as Promise<Awaited<ReturnType<Phases[Name]>>>;
}

/** The longest that our code held the page's thread, without the time in which another process had the core. Milliseconds. */
async function longestTaskDuring(page: Page, origin: string, work: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({ categories: TRACE_CATEGORIES });
  // The profiler's own start is no task of ours.
  await page.evaluate(() => undefined);
  await work();
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return Math.max(...tasksOf(trace.traceEvents, origin).map(({ cpu }) => cpu));
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

async function measureInExtension(): Promise<ExtensionFigures> {
  const { browser, extensionId } = await launchChromium({ headless: true });
  try {
    const page = await firstPage(browser);
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await timeCard(page, 'nobody').catch(() => undefined);
    const ids = await installedIds(page);
    if (ids.length === 0)
      throw new Error('The extension has installed nothing: there is nothing to measure.');
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
    return { firstRun, coldCard, warmCard };
  } finally {
    await browser.close();
  }
}

export async function run(options: BenchOptions): Promise<void> {
  const where = machine();
  const sizes = options.rest.length > 0 ? options.rest.map(Number) : ENTITIES;
  const page = await measureInPage(sizes);
  const extension = await measureInExtension();
  const record = {
    what: 'store: an invented pack in a page of Chromium, and cards of the starter pack in the extension; milliseconds',
    machine: where,
    page: page.map(({ readOne, readForty, answered, ...figures }) => ({
      ...figures,
      answered: { median: median(answered), longest: Math.max(...answered) },
      readOne: { median: median(readOne), nineInTenUnder: quantile(readOne, 0.9) },
      readForty: { median: median(readForty), nineInTenUnder: quantile(readForty, 0.9) },
    })),
    extension: {
      firstRun: { median: median(extension.firstRun), longest: Math.max(...extension.firstRun) },
      coldCard: { median: median(extension.coldCard), longest: Math.max(...extension.coldCard) },
      warmCard: { median: median(extension.warmCard), nineInTenUnder: quantile(extension.warmCard, 0.9) },
    },
  };
  if (options.record) {
    mkdirSync(join(ROOT, 'tests/bench/records'), { recursive: true });
    writeFileSync(join(ROOT, 'tests/bench/records/store.json'), `${JSON.stringify(record, null, 2)}\n`);
  }
  if (options.json) console.log(JSON.stringify(record, null, 2));
  else print(record);
}

interface Printed {
  readonly page: readonly Record<string, unknown>[];
  readonly extension: Record<string, Record<string, number>>;
}

function print(record: Printed): void {
  const rounded = (value: unknown): unknown =>
    typeof value === 'number'
      ? Math.round(value * 10) / 10
      : Object.values(value as Record<string, number>)
          .map((part) => part.toFixed(1))
          .join(' / ');
  const row = (figures: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, rounded(figure)]));
  console.log('Milliseconds; two figures are the median and the ninth of ten (or the longest).');
  console.table(record.page.map(row));
  console.table([row(record.extension)]);
}
