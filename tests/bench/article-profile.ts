// npm run bench -- article --profile: where the time of the first run in a fresh page goes, summed over all pages. One visit of a page
// is traced, for compiler, collector and layout; in another a sampling profiler tells the functions.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForPage, type PageBrowser, type Visit } from '../eval/article-browser';
import type { SavedPage } from '../eval/article-pages';
import { ROOT } from '../support/built-extension';
import { type Meter, meterOf, settle } from './article-meter';
import type { TraceEvent } from './main-thread';

const OWN = fileURLToPath(new URL('article-own.ts', import.meta.url));
const NAME = 'backstoryOwn';
/** The code whose lines the list of functions names. */
const KEPT = '.cache/bench/article-own.js';
/** Microseconds between two samples. */
const INTERVAL = 100;
const CATEGORIES = [
  'toplevel',
  'blink',
  'blink.user_timing',
  'v8',
  'disabled-by-default-v8.compile',
  'disabled-by-default-v8.gc',
];
const MARK = 'backstory-measured';

const KINDS = [
  { kind: 'parse and compile JavaScript', names: /^V8\.(?:Compile|Parse|PreParse)/ },
  {
    kind: 'optimising compilers',
    names:
      /^V8\.(?:Finalize|Maglev|Turbofan|Optimize|MarkCandidates|Baseline|CompileBaseline|GetOptimizedCode)/,
  },
  { kind: 'collect garbage', names: /^(?:V8\.GC|MinorGC|MajorGC|BlinkGC)/ },
  {
    kind: 'style and layout',
    names: /UpdateStyleAndLayout|UpdateLayoutTree|^Layout$|updateStyle|recalcStyle|performLayout/,
  },
] as const;

/** Milliseconds on a core by kind; what is of no kind is `run`: our code, and what it calls in the browser. */
export type TimeByKind = ReadonlyMap<string, number>;

/** The time of our tasks by the outermost event of a known kind. */
export function timeByKind(events: readonly TraceEvent[]): TimeByKind {
  const times = new Map<string, number>();
  const add = (kind: string, microseconds: number) =>
    times.set(kind, (times.get(kind) ?? 0) + microseconds / 1000);
  const marks = events.filter(({ name }) => name === MARK).sort((a, b) => a.ts - b.ts);
  const [from, to] = [marks[0], marks.at(-1)];
  if (!from || !to || from === to) throw new Error('The trace does not hold what was measured.');
  const ours = events
    .filter(
      ({ ph, pid, tid, ts }) =>
        ph === 'X' && pid === from.pid && tid === from.tid && ts >= from.ts && ts <= to.ts,
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let taskEnds = 0;
  let countedUntil = 0;
  for (const { name, ts, dur = 0, tdur = dur } of ours) {
    if (name === 'ThreadControllerImpl::RunTask' && ts >= taskEnds) {
      taskEnds = ts + dur;
      add('run', tdur);
    }
    const kind = KINDS.find(({ names }) => names.test(name))?.kind;
    if (!kind || ts < countedUntil || ts + dur > taskEnds) continue;
    countedUntil = ts + dur;
    add(kind, tdur);
    add('run', -tdur);
  }
  return times;
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
}

export interface FunctionTime {
  /** Alone, and with all it calls. */
  self: number;
  total: number;
}

const IDLE = new Set(['(idle)', '(root)']);

/** Shares `cost` out among functions by how often they were seen: samples come by the clock, the cost is by the core. */
export function timeByFunction(profile: Profile, cost: number): Map<string, FunctionTime> {
  const parents = new Map<number, ProfileNode>();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  for (const node of profile.nodes) for (const child of node.children ?? []) parents.set(child, node);
  const seen = (profile.samples ?? []).flatMap((id) => nodes.get(id) ?? []);
  const busy = seen.filter(({ callFrame }) => !IDLE.has(callFrame.functionName));
  const times = new Map<string, FunctionTime>();
  const share = cost / busy.length;
  for (const node of busy) {
    const stack = new Set<string>();
    for (let at: ProfileNode | undefined = node; at; at = parents.get(at.id))
      if (!IDLE.has(at.callFrame.functionName)) stack.add(nameOf(at));
    for (const name of stack) {
      const time = times.get(name) ?? { self: 0, total: 0 };
      time.total += share;
      if (name === nameOf(node)) time.self += share;
      times.set(name, time);
    }
  }
  return times;
}

function nameOf({ callFrame: { functionName, lineNumber } }: ProfileNode): string {
  // The browser's own functions have no line.
  return lineNumber < 0
    ? functionName || '(native)'
    : `${functionName || '(anonymous)'}, line ${lineNumber + 1}`;
}

async function firstRun(meter: Meter, code: string): Promise<number> {
  const script = await meter.load(code);
  const gate = await meter.cost(`${NAME}.gate()`);
  const read = await meter.cost(`${NAME}.read()`);
  return script + gate.cost + read.cost;
}

async function traced(visit: Visit, code: string): Promise<TimeByKind> {
  await settle(visit);
  const events: TraceEvent[] = [];
  const session = await visit.page.context().browser()!.newBrowserCDPSession();
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  const mark = { expression: `void performance.mark('${MARK}')` };
  await visit.cdp.send('Runtime.evaluate', mark);
  for (const expression of [`${code};0`, `${NAME}.gate()`, `${NAME}.read()`])
    await visit.cdp.send('Runtime.evaluate', { expression, awaitPromise: true });
  await visit.cdp.send('Runtime.evaluate', mark);
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return timeByKind(events);
}

async function sampled(visit: Visit, code: string): Promise<Map<string, FunctionTime>> {
  await settle(visit);
  const meter = await meterOf(visit);
  await visit.cdp.send('Profiler.enable');
  await visit.cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await visit.cdp.send('Profiler.start');
  const cost = await firstRun(meter, code);
  const { profile } = await visit.cdp.send('Profiler.stop');
  return timeByFunction(profile, cost);
}

/** How many functions are listed. */
const LISTED = 60;

export async function profilePages(browser: PageBrowser, pages: readonly SavedPage[]): Promise<void> {
  const shipped = await bundleForPage(OWN, NAME);
  const legible = await bundleForPage(OWN, NAME, { minify: false });
  mkdirSync(dirname(join(ROOT, KEPT)), { recursive: true });
  writeFileSync(join(ROOT, KEPT), legible);
  const kinds = new Map<string, number>();
  const functions = new Map<string, FunctionTime>();
  for (const page of pages) {
    const byKind = await browser.visit(page, (visit) => traced(visit, shipped));
    for (const [kind, ms] of byKind.value) kinds.set(kind, (kinds.get(kind) ?? 0) + ms);
    const byFunction = await browser.visit(page, (visit) => sampled(visit, legible));
    for (const [name, { self, total }] of byFunction.value) {
      const sum = functions.get(name) ?? { self: 0, total: 0 };
      functions.set(name, { self: sum.self + self, total: sum.total + total });
    }
  }
  print(pages.length, kinds, functions);
}

function print(pages: number, kinds: TimeByKind, functions: ReadonlyMap<string, FunctionTime>): void {
  const row = (ms: number, all: number) =>
    `${(ms / pages).toFixed(3).padStart(8)} ms ${((ms / all) * 100).toFixed(1).padStart(5)} %`;
  const all = [...kinds.values()].reduce((sum, ms) => sum + ms, 0);
  console.log(`Our script, gate and reading, first run, mean of ${pages} pages, on the core; as it ships:\n`);
  for (const [kind, ms] of [...kinds].sort((a, b) => b[1] - a[1])) console.log(`${row(ms, all)}  ${kind}`);
  console.log(
    `\nBy function, from samples of the same code with its names kept (${KEPT}). Alone, with what the browser does for it, its compiling included; and with all it calls:\n`,
  );
  const sum = [...functions.values()].reduce((ms, { self }) => ms + self, 0);
  for (const [name, { self, total }] of [...functions].sort((a, b) => b[1].self - a[1].self).slice(0, LISTED))
    console.log(`${row(self, sum)}  ${row(total, sum)}  ${name}`);
}
