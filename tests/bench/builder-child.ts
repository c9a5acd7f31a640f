// Builds one pack in a process of its own, as `npm run pack -- build` does: its memory is then its own.

import { buildPackFile } from '@/packs/build';
import { packSource } from '@/packs/source-folder';

/** What the parent asks for, as JSON in the first argument. */
export interface BuilderTask {
  readonly folder: string;
  readonly file: string;
  readonly out: string;
  readonly engine: 'plain' | 'duckdb';
  readonly sitelinks: number;
}

export interface BuilderFigures {
  readonly entities: number;
  readonly names: number;
  readonly seconds: number;
  /** Of all threads. */
  readonly cpuSeconds: number;
  /** The most that was resident at once. */
  readonly peakMb: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as BuilderTask;
const source = packSource(
  task.folder,
  {
    id: 'bench',
    title: 'Made for a benchmark',
    version: '1',
    languages: ['en'],
    licence: 'CC0-1.0',
    dataAsOf: '2021-07-29',
    inputs: [{ form: 'wikidata-dump', file: task.file, engine: task.engine, sitelinks: task.sitelinks }],
  },
  'the benchmark',
);
if (!source.ok) throw new Error(source.fault.message);
const before = performance.now();
const built = await buildPackFile(source.value, task.out);
if (!built.ok) throw new Error(built.fault.message);
const seconds = (performance.now() - before) / 1000;
const { user, system } = process.cpuUsage();
const { entities, names } = built.value.tally;
const figures: BuilderFigures = {
  entities,
  names,
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakMb: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
