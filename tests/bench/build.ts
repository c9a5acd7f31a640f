// `npm run bench -- build`: what it costs to build the knowledge of one pack: time beside merely reading, memory, longest slice; all times are processor time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { KnowledgeBuilder, type KnowledgeParts } from '@/lib/core/annotate/knowledge';
import type { Entity } from '@/lib/core/model/entity';
import { oneLine, tokenize } from '@/lib/core/text/tokens';
import { packLines } from './build-corpus';
import { machine, median } from './machine';
import { corpusIsThere } from './names-corpus';
import type { BenchOptions } from './options';

const SIZES = [250_000, 1_000_000];
const RUNS = 3;

/** Processor time of this process, in ms: the machine may be busy with other things. The collector's threads count as well. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Characters of names cut into tokens together, as the builder does. */
const BATCH = 1 << 15;

/** Of all slices, one in this many is followed by a collection and a look at the memory. */
const LOOK_EVERY = 8;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

export async function run(options: BenchOptions): Promise<void> {
  if (!corpusIsThere()) {
    console.log('Skipped: ../shared/data/linking is not here, and the packs are made of it.');
    return;
  }
  const where = machine();
  const sizes = options.rest.length > 0 ? options.rest.map(Number) : SIZES;
  const results: Measured[] = [];
  for (const size of sizes) results.push(measure(await packLines(size)));
  const record = {
    what: 'building the knowledge of one pack; reading is JSON.parse of each line and tokenising all names in batches; times are processor time',
    machine: where,
    results,
  };
  if (options.record) {
    mkdirSync('tests/bench/records', { recursive: true });
    writeFileSync('tests/bench/records/build.json', `${JSON.stringify(record, null, 2)}\n`);
  }
  if (options.json) console.log(JSON.stringify(record, null, 2));
  else for (const result of results) print(result);
}

interface Measured {
  readonly names: number;
  readonly entities: number;
  /** JSON.parse of each line, and `tokenize` of all names. */
  readonly readMs: number;
  /** JSON.parse of each line, `add`, `finish`. */
  readonly buildMs: number;
  readonly addMs: number;
  readonly finishMs: number;
  readonly buildOverRead: number;
  readonly slices: number;
  /** Every run does the same work in each slice: the least of its times counts. */
  readonly longestSliceMs: number;
  /** The same of single calls of `add`, by the wall clock. */
  readonly longestAddMs: number;
  readonly bytesPerName: { readonly names: number; readonly entities: number; readonly pages: number };
  /** The most that was held beside the lines at any look, finished parts included: array buffers and heap, garbage collected. */
  readonly peakMb: number;
  readonly finishedMb: number;
  readonly peakOverFinished: number;
}

function measure(lines: readonly string[]): Measured {
  const peak = peakOfBuilding(lines);
  const readTimes: number[] = [];
  const builds: Timed[] = [];
  for (let at = 0; at < RUNS; at += 1) {
    readTimes.push(timeReading(lines));
    builds.push(timeBuilding(lines));
  }
  const { names, entities, pages } = builds[0]!.parts;
  const count = lines.reduce((sum, line) => sum + (JSON.parse(line) as Entity).names.length, 0);
  const pageBytes = pages.reduce((sum, page) => sum + page.byteLength, 0);
  const finished = names.byteLength + entities.byteLength + pageBytes;
  const readMs = median(readTimes);
  const buildMs = median(builds.map(({ addMs, finishMs }) => addMs + finishMs));
  const measured = {
    names: count,
    entities: lines.length,
    readMs: Math.round(readMs),
    buildMs: Math.round(buildMs),
    addMs: Math.round(median(builds.map(({ addMs }) => addMs))),
    finishMs: Math.round(median(builds.map(({ finishMs }) => finishMs))),
    buildOverRead: round(buildMs / readMs),
    slices: builds[0]!.slices.length,
    longestSliceMs: round(longest(builds.map(({ slices }) => slices))),
    longestAddMs: round(longest(builds.map(({ adds }) => adds))),
    bytesPerName: {
      names: round(names.byteLength / count),
      entities: round(entities.byteLength / count),
      pages: round(pageBytes / count),
    },
  };
  return {
    ...measured,
    peakMb: round(peak / 1e6),
    finishedMb: round(finished / 1e6),
    peakOverFinished: round(peak / finished),
  };
}

function timeReading(lines: readonly string[]): number {
  const from = now();
  let names: string[] = [];
  let waiting = 0;
  for (const line of lines)
    for (const { name } of (JSON.parse(line) as Entity).names) {
      names.push(oneLine(name));
      waiting += name.length + 1;
      if (waiting < BATCH) continue;
      tokenize(names.join('\n'));
      names = [];
      waiting = 0;
    }
  tokenize(names.join('\n'));
  return now() - from;
}

interface Timed {
  readonly parts: KnowledgeParts;
  readonly addMs: number;
  readonly finishMs: number;
  readonly slices: readonly number[];
  readonly adds: Float32Array;
}

function timeBuilding(lines: readonly string[]): Timed {
  const adds = new Float32Array(lines.length);
  const from = now();
  const builder = new KnowledgeBuilder();
  for (let at = 0; at < lines.length; at += 1) {
    const entity = JSON.parse(lines[at]!) as Entity;
    // The processor's clock costs as much as an `add`.
    const before = performance.now();
    builder.add(entity);
    adds[at] = performance.now() - before;
  }
  const added = now();
  const slices: number[] = [];
  const steps = builder.finish();
  for (;;) {
    const before = now();
    const step = steps.next();
    slices.push(now() - before);
    if (step.done) return { parts: step.value, addMs: added - from, finishMs: now() - added, slices, adds };
  }
}

/** The longest of the slices, each by the quickest of its runs: what else the machine did does not count. */
function longest(runs: readonly ArrayLike<number>[]): number {
  let most = 0;
  for (let at = 0; at < runs[0]!.length; at += 1)
    most = Math.max(most, Math.min(...runs.map((times) => times[at]!)));
  return most;
}

function peakOfBuilding(lines: readonly string[]): number {
  const before = held();
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, held() - before);
  };
  const builder = new KnowledgeBuilder();
  const some = Math.ceil(lines.length / 10);
  for (const [at, line] of lines.entries()) {
    builder.add(JSON.parse(line) as Entity);
    if (at % some === some - 1) look();
  }
  const steps = builder.finish();
  for (let slice = 0; ; slice += 1) {
    const step = steps.next();
    if (slice % LOOK_EVERY === 0 || step.done) look();
    if (step.done) return peak;
  }
}

function held(): number {
  collectGarbage();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

const round = (value: number): number => Math.round(value * 100) / 100;

function print(result: Measured): void {
  const { bytesPerName: each } = result;
  console.log(
    `${result.names} names of ${result.entities} entities: built in ${result.buildMs} ms (${result.addMs} + ${result.finishMs}), ${result.buildOverRead} x the ${result.readMs} ms of reading`,
  );
  console.log(
    `  ${result.slices} slices, the longest ${result.longestSliceMs} ms; longest add ${result.longestAddMs} ms`,
  );
  console.log(
    `  peak ${result.peakMb} MB, ${result.peakOverFinished} x the ${result.finishedMb} MB finished; bytes a name: ${each.names} names, ${each.entities} entities, ${each.pages} pages`,
  );
}
