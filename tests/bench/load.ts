// `npm run bench -- load [PART ...]`: what the built extension holds, and how long it takes, under load and after long use, in real
// browsers. Without a part all of them, in some fifteen minutes; each can be run by its name.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/built-extension';
import { isWithin, type Part, printPart } from './load-rows';
import { machine } from './machine';
import type { BenchOptions } from './options';

const PARTS: Readonly<Record<string, (options: readonly string[]) => Promise<readonly Part[]>>> = {
  roaming: async (options) => (await import('./load-roaming')).measureRoaming(options),
  day: async () => (await import('./load-day')).measureDay(),
  tabs: async () => (await import('./load-tabs')).measureTabs(),
  library: async (options) => (await import('./load-library')).measureLibrary(options),
  live: async () => (await import('./load-live')).measureLive(),
  churn: async (options) => (await import('./load-churn')).measureChurn(options),
  long: async () => (await import('./load-long')).measureLong(),
};

interface RecordFile {
  readonly what: string;
  readonly parts: Record<string, unknown>;
}

/** Parts are measured one at a time: the record keeps the others as they were. */
function keep(name: string, part: unknown): void {
  const path = join(ROOT, 'tests/bench/records/load.json');
  const before: RecordFile = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { what: 'load: the built extension under load and after long use', parts: {} };
  before.parts[name] = part;
  writeFileSync(path, `${JSON.stringify(before, null, 2)}\n`);
}

export async function run({ rest, record, json }: BenchOptions): Promise<void> {
  const named = rest.filter((argument) => !argument.startsWith('--'));
  const unknown = named.find((name) => !(name in PARTS));
  if (unknown !== undefined) {
    console.error(`There is no part ${unknown}. Parts: ${Object.keys(PARTS).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  for (const name of named.length > 0 ? named : Object.keys(PARTS)) {
    const where = machine();
    const since = performance.now();
    const parts = await PARTS[name]!(rest.filter((argument) => argument.startsWith('--')));
    const seconds = (performance.now() - since) / 1000;
    for (const part of parts) {
      if (json) console.log(JSON.stringify(part, null, 2));
      else printPart(name, part, seconds);
      for (const row of part.rows.filter((each) => !isWithin(each))) {
        console.error(`${row.what}: ${row.bound!.figure} is more than ${row.bound!.atMost}.`);
        process.exitCode = 1;
      }
    }
    // Beside those of Chromium.
    const how = rest.filter((option) => option === '--firefox');
    if (record)
      keep([name, ...how].join(' '), {
        machine: where,
        seconds: Math.round(seconds),
        parts,
      });
  }
}
