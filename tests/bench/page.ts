// npm run bench -- page: how soon after an article is parsed its marks are painted, and how long we hold the page's main
// thread. The demo story, in a real Chromium, warm.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT } from '../support/built-extension';
import { waitForClosedWords, waitForNoClosedWords } from '../support/closed-roots';
import { firstPage, launchChromium } from '../support/launch';
import { pointAtMark, waitForMarks } from '../support/marks';
import { serveFolder } from '../support/static-server';
import { machine, median } from './machine';
import { type OwnTask, TRACE_CATEGORIES, type TraceEvent, tasksOf } from './main-thread';
import type { BenchOptions } from './options';

/** Loads before anything is measured: the worker is up, the compiler warm, the library open. */
const WARM_UP = 5;
const LOADS = 20;
/** Loads that are traced; the profiler slows what it watches, so these are not timed. */
const TRACED = 8;
/** A frame at 60 Hz: a longer task is felt. Milliseconds. */
const FRAME = 16;

export interface PageFigures {
  /** `DOMContentLoaded` to the end of the first frame with marks, milliseconds, sorted. */
  readonly toPaint: readonly number[];
  /** The longest task of each traced load, with the pointing that follows, in which we ran; by the clock and by the core; sorted. */
  readonly longestWall: readonly number[];
  readonly longestCpu: readonly number[];
  /** The longest that our code held a task of a traced load, on the core; sorted. */
  readonly longestOurs: readonly number[];
  /** All main-thread time of ours in a traced load, by the core; sorted. */
  readonly allCpu: readonly number[];
  readonly marks: number;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const quantile = (values: readonly number[], q: number): number =>
  values[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;

/**
 * Notes in the page when it was parsed and when its marks were on the screen. As text, because tsx wraps named functions in a
 * helper that the page does not have. Marks that are there before a frame are painted by it; a message comes after it.
 */
const CLOCK = `
  window.clock = { parsed: 0, painted: 0 };
  document.addEventListener('DOMContentLoaded', () => { clock.parsed = performance.now(); });
  requestAnimationFrame(function look() {
    if (![...CSS.highlights.values()].some((ranges) => ranges.size > 0)) {
      requestAnimationFrame(look);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { clock.painted = performance.now(); };
    port2.postMessage(null);
  });
`;

async function timeLoad(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const handle = await page.waitForFunction(() => {
    const { parsed, painted } = (window as unknown as { clock: { parsed: number; painted: number } }).clock;
    return painted > 0 && parsed > 0 ? painted - parsed : null;
  });
  return (await handle.jsonValue()) as number;
}

interface TracedLoad {
  readonly tasks: readonly OwnTask[];
  readonly trace: Uint8Array;
}

/** Our tasks while the story is loaded, a name pointed at, its card read and closed. */
async function traceLoad(page: Page, url: string, origin: string): Promise<TracedLoad> {
  await page.tracing.start({ categories: TRACE_CATEGORIES });
  await page.goto(url);
  await waitForMarks(page);
  await pointAtMark(page, 'Dan Caine');
  await waitForClosedWords(page, 'Dan Caine');
  await page.keyboard.press('Escape');
  await waitForNoClosedWords(page);
  const buffer = await page.tracing.stop();
  if (!buffer) throw new Error('Chromium gave no trace.');
  const { traceEvents } = JSON.parse(Buffer.from(buffer).toString('utf8')) as { traceEvents: TraceEvent[] };
  return { tasks: tasksOf(traceEvents, origin), trace: buffer };
}

/** The slowest traced load, to be looked into with the browser's developer tools. */
const KEPT = '.cache/bench/page-trace.json';

function keepTrace(trace: Uint8Array): void {
  mkdirSync(dirname(join(ROOT, KEPT)), { recursive: true });
  writeFileSync(join(ROOT, KEPT), trace);
}

export async function measurePage(): Promise<PageFigures> {
  const server = await serveFolder(join(ROOT, 'tests/demo'));
  const { browser, extensionId } = await launchChromium({ headless: true });
  try {
    const page = await firstPage(browser);
    const url = `${server.origin}/story.html`;
    await page.evaluateOnNewDocument(CLOCK);
    for (let load = 0; load < WARM_UP; load++) await timeLoad(page, url);
    const marks = await waitForMarks(page);
    const toPaint: number[] = [];
    for (let load = 0; load < LOADS; load++) toPaint.push(await timeLoad(page, url));
    const longestWall: number[] = [];
    const longestCpu: number[] = [];
    const longestOurs: number[] = [];
    const allCpu: number[] = [];
    for (let load = 0; load < TRACED; load++) {
      const { tasks, trace } = await traceLoad(page, url, `chrome-extension://${extensionId}/`);
      if (tasks.length === 0)
        throw new Error('The trace shows no task of the extension: nothing was measured.');
      const slowest = Math.max(...tasks.map(({ ours }) => ours));
      if (slowest > Math.max(0, ...longestOurs)) keepTrace(trace);
      longestOurs.push(slowest);
      longestWall.push(Math.max(...tasks.map(({ wall }) => wall)));
      longestCpu.push(Math.max(...tasks.map(({ cpu }) => cpu)));
      allCpu.push(tasks.reduce((sum, { cpu }) => sum + cpu, 0));
    }
    return {
      toPaint: sorted(toPaint),
      longestWall: sorted(longestWall),
      longestCpu: sorted(longestCpu),
      longestOurs: sorted(longestOurs),
      allCpu: sorted(allCpu),
      marks: marks.length,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

export async function run(options: BenchOptions): Promise<void> {
  const where = machine();
  const { marks, ...figures } = await measurePage();
  const row = (values: readonly number[]) => ({
    median: median(values),
    nineInTenUnder: quantile(values, 0.9),
    longest: values.at(-1) ?? Number.NaN,
    measured: values.length,
  });
  const record = {
    what: 'page: the demo story in Chromium, warm; milliseconds',
    machine: where,
    marks,
    parsedToPainted: row(figures.toPaint),
    heldByUsAtATime: row(figures.longestOurs),
    longestTaskWithUs: row(figures.longestWall),
    longestTaskWithUsOnTheCore: row(figures.longestCpu),
    allTasksWithUsOnTheCore: row(figures.allCpu),
  };
  if (options.record) {
    mkdirSync(join(ROOT, 'tests/bench/records'), { recursive: true });
    writeFileSync(join(ROOT, 'tests/bench/records/page.json'), `${JSON.stringify(record, null, 2)}\n`);
  }
  if (options.json) console.log(JSON.stringify(record, null, 2));
  else {
    console.log(`The demo story in Chromium, warm, ${marks} marks. Milliseconds.`);
    const rounded = (figure: ReturnType<typeof row>) =>
      Object.fromEntries(Object.entries(figure).map(([name, value]) => [name, Math.round(value * 10) / 10]));
    console.table({
      'article parsed to marks painted': rounded(record.parsedToPainted),
      'longest we held the main thread, on the core': rounded(record.heldByUsAtATime),
      'longest task in which we ran at all, by the clock': rounded(record.longestTaskWithUs),
      'longest task in which we ran at all, on the core': rounded(record.longestTaskWithUsOnTheCore),
      'all tasks of a load in which we ran, on the core': rounded(record.allTasksWithUsOnTheCore),
    });
  }
  // A frame of the browser's own in which a listener of ours ran for a moment is no block of ours; the rows below say how long it was.
  const { longest } = record.heldByUsAtATime;
  if (longest > FRAME) {
    console.error(
      `We held the main thread for ${longest.toFixed(1)} ms, more than a frame of ${FRAME} ms; see ${KEPT}.`,
    );
    process.exitCode = 1;
  }
}
