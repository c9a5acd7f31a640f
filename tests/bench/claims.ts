// `npm run bench -- claims`: what 40 sentences of a story cost against 20,000 claims, and the index's bytes, building and opening.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { readMaterial } from './claims-material';
import { buildClaims, openings, wholeWay } from './claims-measure';
import { machine } from './machine';
import type { BenchOptions } from './options';

const DATA = '../shared/data';
const RECORD = 'tests/bench/records/claims.json';
const BARS = { milliseconds: 6, bytes: 300 } as const;

export async function run(options: BenchOptions): Promise<void> {
  if (!existsSync(`${DATA}/claims`)) {
    console.log('Skipped: ../shared/data/claims is not here, and claims and stories come from it.');
    return;
  }
  const where = machine();
  const material = await readMaterial(DATA);
  const built = buildClaims(material.claims);
  const opened = openings(built.buffer, material.names);
  const found = wholeWay(built.buffer, material.stories);
  const record = {
    what: `${material.stories.length} stories of ${material.sentences} sentences against ${built.claims} claims: milliseconds of wall clock; the quickest of several runs of each story, then the spread over the stories`,
    machine: where,
    loadAtEnd: loadavg()[0]!,
    claims: built.claims,
    bytes: built.buffer.byteLength / built.claims,
    build: built.milliseconds,
    longestSlice: built.longestSlice,
    open: opened,
    found,
    bars: {
      ...BARS,
      met: found.whole.p50 <= BARS.milliseconds && built.buffer.byteLength / built.claims <= BARS.bytes,
    },
  };
  if (options.record) {
    mkdirSync('tests/bench/records', { recursive: true });
    writeFileSync(RECORD, `${JSON.stringify(record, rounded, 2)}\n`);
  }
  if (options.json) console.log(JSON.stringify(record, rounded, 2));
  else print(record);
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}

interface Printed {
  readonly claims: number;
  readonly bytes: number;
  readonly build: number;
  readonly longestSlice: number;
  readonly open: ReturnType<typeof openings>;
  readonly found: ReturnType<typeof wholeWay>;
}

function print({ claims, bytes, build, longestSlice, open, found }: Printed): void {
  console.log(
    `${claims} claims, ${bytes.toFixed(1)} bytes each; built in ${build.toFixed(0)} ms, longest slice ${longestSlice.toFixed(1)} ms`,
  );
  console.log(
    `opened in ${open.claims.toFixed(2)} ms (${(open.claimBytes / 1e6).toFixed(1)} MB); the name index of ${open.nameCount} names in ${open.names.toFixed(2)} ms (${(open.nameBytes / 1e6).toFixed(1)} MB)`,
  );
  for (const [what, { p50, p95 }] of Object.entries(found))
    console.log(`${what.padEnd(12)} p50 ${p50.toFixed(2)} ms  p95 ${p95.toFixed(2)} ms`);
}
