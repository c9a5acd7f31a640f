// npm run bench -- article [DIR]: what finding and reading the story costs the page's main thread, page by page, in real Chromium.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundleForPage, openPageBrowser, type PageBrowser } from '../eval/article-browser';
import type { InPageOptions, report } from '../eval/article-in-page';
import { type SavedPage, savedPages } from '../eval/article-pages';
import { machine, median } from './machine';
import type { BenchOptions } from './options';

const PAGES = '../shared/data/pages';
const IN_PAGE = fileURLToPath(new URL('../eval/article-in-page.ts', import.meta.url));
/** Runs in one page after the first: what it costs once the browser has compiled our code. */
const WARM_RUNS = 5;

/** Milliseconds. `longest`: the longest stretch without a point to pause at. */
interface Cost {
  readonly gate: number;
  readonly all: number;
  readonly longest: number;
}

interface Row {
  readonly page: string;
  readonly elements: number;
  /** The first run in a fresh page, our code not compiled yet: what a reader pays. */
  readonly cold: Cost;
  readonly warm: Cost;
  /** The readability library on a clone of the document, where it is installed. */
  readonly readability: number | null;
}

/** The library's own file, if someone has installed it beside us; it is no dependency of ours. */
function readabilitySource(): string | null {
  try {
    return readFileSync(
      createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
      'utf8',
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

async function measure(
  browser: PageBrowser,
  page: SavedPage,
  code: string,
  library: string | null,
): Promise<Row> {
  const { value } = await browser.visit(page.file, async (live) => {
    // Layout is done before we start, as it is when a content script runs.
    await live.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    await live.evaluate(code);
    return live.evaluate(
      ({ options, runs, source }) => {
        const { backstoryReport } = globalThis as unknown as { backstoryReport: { report: typeof report } };
        const results = Array.from({ length: runs + 1 }, () => backstoryReport.report(options));
        let readability: number | null = null;
        if (source) {
          const from = performance.now();
          const Readability = new Function(`${source};return Readability`)() as new (
            document: Document,
          ) => { parse(): unknown };
          new Readability(document.cloneNode(true) as Document).parse();
          readability = performance.now() - from;
        }
        return { elements: results[0]!.elements, took: results.map((result) => result.took), readability };
      },
      {
        options: { url: page.url ?? 'https://news.example/story', asked: true, lean: true } as InPageOptions,
        runs: WARM_RUNS,
        source: library,
      },
    );
  });
  const [cold, ...warm] = value.took;
  const middle = (pick: (cost: Cost) => number) => median(warm.map(pick));
  return {
    page: page.id,
    elements: value.elements,
    cold: cold!,
    warm: {
      gate: middle((cost) => cost.gate),
      all: middle((cost) => cost.all),
      longest: middle((cost) => cost.longest),
    },
    readability: value.readability,
  };
}

function p95(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? Number.NaN;
}

function print(rows: readonly Row[]): void {
  console.log('ms on the page’s main thread; cold: first run in a fresh page, code not yet compiled\n');
  console.log('elements  cold: gate   all  longest   warm: gate   all  longest  readability  page');
  const cells = (cost: Cost) =>
    [cost.gate, cost.all, cost.longest].map((ms) => ms.toFixed(1).padStart(7)).join('');
  for (const { page, elements, cold, warm, readability } of [...rows].sort((a, b) => b.cold.all - a.cold.all))
    console.log(
      `${String(elements).padStart(8)}  ${cells(cold)}  ${cells(warm)}  ${(readability?.toFixed(1) ?? '-').padStart(11)}  ${page.slice(0, 60)}`,
    );
  for (const [name, pick] of [
    ['cold, gate', (row: Row) => row.cold.gate],
    ['cold, find and read', (row: Row) => row.cold.all],
    ['cold, longest stretch', (row: Row) => row.cold.longest],
    ['warm, gate', (row: Row) => row.warm.gate],
    ['warm, find and read', (row: Row) => row.warm.all],
    ['warm, longest stretch', (row: Row) => row.warm.longest],
  ] as const) {
    const times = rows.map(pick);
    console.log(
      `${name}: median ${median(times).toFixed(1)}, p95 ${p95(times).toFixed(1)}, most ${Math.max(...times).toFixed(1)}`,
    );
  }
  const library = rows.flatMap(({ readability }) => readability ?? []);
  if (library.length > 0)
    console.log(
      `readability on a clone, cold: median ${median(library).toFixed(1)}, p95 ${p95(library).toFixed(1)}`,
    );
  else console.log('@mozilla/readability is not installed here, so it was not measured beside us.');
}

export async function run(options: BenchOptions): Promise<void> {
  const folder = options.rest[0] ?? PAGES;
  if (!existsSync(folder)) {
    console.log(`Skipped: there are no saved pages in ${folder}.`);
    return;
  }
  const where = machine();
  const code = await bundleForPage(IN_PAGE, 'backstoryReport');
  const library = readabilitySource();
  const browser = await openPageBrowser();
  const rows: Row[] = [];
  try {
    for (const page of savedPages(folder))
      if (page.truth?.length !== 0) rows.push(await measure(browser, page, code, library));
  } finally {
    await browser.close();
  }
  const record = {
    what: 'the story of saved pages found and read, ms on the main thread',
    machine: where,
    rows,
  };
  if (options.record) {
    mkdirSync('tests/bench/records', { recursive: true });
    writeFileSync('tests/bench/records/article.json', `${JSON.stringify(record, null, 2)}\n`);
  }
  if (options.json) console.log(JSON.stringify(record, null, 2));
  else print(rows);
}
