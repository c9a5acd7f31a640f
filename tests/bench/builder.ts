// How fast the builder turns a Wikidata dump into a pack, and in how much memory: at 100,000 lines and at 1,000,000, which must not take more
// than the target. `npm run bench -- builder [--lines N,N] [--record]`. With DuckDB installed, its path on the same lines beside it.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuilderFigures, BuilderTask } from './builder-child';
import { writeDump, writeLines } from './builder-lines';
import { type Machine, machine } from './machine';
import type { BenchOptions } from './options';

const WHAT =
  'builder: a pack out of made-up lines like those of a Wikidata dump; sourceMb and packMb in millions of bytes, peakMb (resident) in 2^20';
const SIZES = [100_000, 1_000_000];
/** Where DuckDB is measured: it is slower, and nothing is learnt from more. */
const BESIDE = 100_000;
/** Issue 6: 1,000,000 lines under 300 MB of memory. */
const MOST_MB = 300;
/** A strict choice, which is where sifting before parsing could pay. */
const STRICT = 11;

interface Run {
  readonly lines: number;
  readonly form: 'array' | 'lines';
  readonly engine: 'plain' | 'duckdb';
  /** Fewest pages of an item that is taken. */
  readonly sitelinks: number;
  readonly sourceMb: number;
  readonly packMb: number;
  readonly figures: BuilderFigures;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

export async function run({ json, record, rest }: BenchOptions): Promise<void> {
  const given = rest[rest.indexOf('--lines') + 1];
  const sizes = rest.includes('--lines') && given ? given.split(',').map(Number) : SIZES;
  const at = machine();
  const folder = mkdtempSync(join(tmpdir(), 'backstory-builder-'));
  const runs: Run[] = [];
  try {
    for (const lines of sizes) {
      writeDump(join(folder, 'dump.json'), lines);
      runs.push(build(folder, { lines, form: 'array', engine: 'plain', sitelinks: 0 }));
    }
    rmSync(join(folder, 'dump.json'));
    runs.push(...besideDuckDb(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const result = { what: WHAT, machine: at, targetMb: MOST_MB, runs };
  if (record) keep(result);
  if (json) console.log(JSON.stringify(result, null, 2));
  else print(runs, at);
  if (runs.some(({ engine, figures }) => engine === 'plain' && figures.peakMb > MOST_MB))
    process.exitCode = 1;
}

/** Both paths over one entity a line, all of it and a strict choice. */
function besideDuckDb(folder: string): Run[] {
  if (!existsSync(join(root, 'node_modules/@duckdb/node-api'))) {
    console.error(
      'DuckDB is not installed (npm install --no-save @duckdb/node-api): its path is not measured.',
    );
    return [];
  }
  writeLines(join(folder, 'dump.json'), BESIDE);
  return [0, STRICT].flatMap((sitelinks) =>
    (['plain', 'duckdb'] as const).map((engine) =>
      build(folder, { lines: BESIDE, form: 'lines', engine, sitelinks }),
    ),
  );
}

function build(folder: string, about: Pick<Run, 'lines' | 'form' | 'engine' | 'sitelinks'>): Run {
  const { engine, sitelinks } = about;
  const out = join(folder, 'pack.jsonl.gz');
  const task: BuilderTask = { folder, file: 'dump.json', out, engine, sitelinks };
  const child = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(here, 'builder-child.ts'), JSON.stringify(task)],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (child.status !== 0) throw new Error(`The build failed: ${child.stderr}`);
  const figures = JSON.parse(child.stdout) as BuilderFigures;
  const megabytes = (path: string): number => statSync(path).size / 1e6;
  return { ...about, sourceMb: megabytes(join(folder, 'dump.json')), packMb: megabytes(out), figures };
}

function print(runs: readonly Run[], { cpu, cores, load }: Machine): void {
  console.log(`${cpu}, ${cores} cores, load ${load}`);
  for (const { lines, form, engine, sitelinks, sourceMb, packMb, figures } of runs) {
    const { entities, seconds, cpuSeconds, peakMb } = figures;
    console.log(
      `${lines} ${form === 'array' ? 'lines of a dump' : 'entities a line'}, ${engine}${sitelinks > 0 ? `, ${sitelinks} pages and more` : ''}: ` +
        `${entities} entities, ${packMb.toFixed(1)} MB; ${seconds.toFixed(1)} s (${Math.round(lines / seconds)} lines/s, ` +
        `${(sourceMb / seconds).toFixed(1)} MB/s), ${cpuSeconds.toFixed(1)} s of processor; peak ${Math.round(peakMb)} MB`,
    );
  }
}

function keep(result: object): void {
  const path = join(here, 'records/builder.json');
  mkdirSync(join(here, 'records'), { recursive: true });
  const rounded = JSON.stringify(
    result,
    (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
    2,
  );
  if (existsSync(path) && readFileSync(path, 'utf8') === `${rounded}\n`) return;
  writeFileSync(path, `${rounded}\n`);
}
