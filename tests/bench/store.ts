// `npm run bench -- store [ENTITIES ...]`: installing, opening, reading and removing a pack in a real Chromium, and what a
// card costs in the extension's own worker, warm and from a killed worker.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { CHROMIUM_SWITCHES, findBrowser } from '../support/browsers.mjs';
import { ROOT } from '../support/built-extension';
import { firstPage } from '../support/launch';
import { serveFolder } from '../support/static-server';
import { machine, median } from './machine';
import { TRACE_CATEGORIES, type TraceEvent, tasksOf } from './main-thread';
import type { BenchOptions } from './options';
import { costOf } from './process-meter';
import { measureInExtension } from './store-extension';
import type { InstallFigures, PackFigures, Phases, ReadingFigures } from './store-page';
import type { SearchFigures } from './store-search';

/** 240,000 entities have a million names. */
const ENTITIES = [3_000, 65_536, 240_000];

interface StoreFigures extends PackFigures, InstallFigures, SearchFigures, ReadingFigures {
  /** Milliseconds of the processor, in all threads of the page. */
  readonly installCpu: number;
  /** Bytes beyond what was resident before, garbage not yet collected with it; null where the system does not tell. */
  readonly installPeakMemory: number | null;
  /** In another install, traced and with nothing beside it. Milliseconds of the processor. */
  readonly longestTask: number;
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
      const search = await inPage(page, 'measureSearch');
      const reading = await inPage(page, 'measureReading');
      const { cpu: installCpu, peakMemory: installPeakMemory } = cost;
      figures.push({ ...pack, ...done, installCpu, installPeakMemory, longestTask, ...search, ...reading });
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

export async function run(options: BenchOptions): Promise<void> {
  const where = machine();
  const sizes = options.rest.length > 0 ? options.rest.map(Number) : ENTITIES;
  const page = await measureInPage(sizes);
  const extension = await measureInExtension(sizes);
  const record = {
    what: 'store: an invented pack in a page of Chromium, and cards of the starter pack in the extension; milliseconds',
    machine: where,
    page: page.map(({ readOne, readForty, answered, search, ...figures }) => ({
      ...figures,
      answered: { median: median(answered), longest: Math.max(...answered) },
      search: { median: median(search), longest: Math.max(...search) },
      readOne: { median: median(readOne), nineInTenUnder: quantile(readOne, 0.9) },
      readForty: { median: median(readForty), nineInTenUnder: quantile(readForty, 0.9) },
    })),
    extension: {
      firstRun: { median: median(extension.firstRun), longest: Math.max(...extension.firstRun) },
      coldCard: { median: median(extension.coldCard), longest: Math.max(...extension.coldCard) },
      warmCard: { median: median(extension.warmCard), nineInTenUnder: quantile(extension.warmCard, 0.9) },
    },
    file: extension.files.map(({ cardMeanwhile, coldCard, warmCard, ...figures }) => ({
      ...figures,
      cardMeanwhile: { median: median(cardMeanwhile), longest: Math.max(...cardMeanwhile) },
      coldCard: { median: median(coldCard), longest: Math.max(...coldCard) },
      warmCard: { median: median(warmCard), nineInTenUnder: quantile(warmCard, 0.9) },
    })),
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
  readonly file: readonly Record<string, unknown>[];
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
  console.table(record.file.map(row));
}
