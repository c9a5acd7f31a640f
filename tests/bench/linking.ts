// `npm run bench -- linking`: what linking a 1,000-word article costs against the shared base, stage by stage, and with twice the names.
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { WORDS } from './linking-articles';
import type { Figures, Task, Times } from './linking-child';
import { machine } from './machine';
import { corpusIsThere } from './names-corpus';
import type { BenchOptions } from './options';

const RECORD = 'tests/bench/records/linking.json';
/** Milliseconds of an article of 1,000 words, matching included. */
const BAR = 10;
/** Megabytes of young generation: an article makes less, so nothing is collected while it is linked. */
const YOUNG = 64;

export async function run(options: BenchOptions): Promise<void> {
  if (!corpusIsThere()) {
    console.log('Skipped: ../shared/data/linking is not here, and library and articles come from it.');
    return;
  }
  const where = machine();
  const base = await measure({ extra: false });
  const large = await measure({ extra: true });
  const record = {
    what: `linking articles of ${WORDS} words, from text to annotations: milliseconds, bytes; the quickest run of each article, then the spread over the articles; processor time is of all threads`,
    machine: where,
    loadAtEnd: loadavg()[0]!,
    base,
    large,
    bars: {
      milliseconds: BAR,
      met: base.fresh.wall.p50 <= BAR,
      allocatedTimes: large.allocated.p50 / base.allocated.p50,
      entitiesTimes: large.entities / base.entities,
    },
  };
  if (options.record) {
    mkdirSync('tests/bench/records', { recursive: true });
    writeFileSync(RECORD, `${JSON.stringify(record, rounded, 2)}\n`);
  }
  if (options.json) console.log(JSON.stringify(record, rounded, 2));
  else print(base, large);
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}

function measure(task: Task): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('linking-child.ts', import.meta.url)), [], {
      execArgv: [
        '--import',
        'tsx',
        '--expose-gc',
        `--min-semi-space-size=${YOUNG}`,
        `--max-semi-space-size=${YOUNG}`,
      ],
    });
    child.once('message', (figures: Figures) => resolve(figures));
    child.once('exit', (code) => reject(new Error(`The measuring process ended with ${code}.`)));
    child.send(task);
  });
}

function print(base: Figures, large: Figures): void {
  const row = (what: string, pick: (figures: Figures) => Times, digits = 2): void => {
    const cells = [base, large].flatMap((figures) => {
      const { p50, p95 } = pick(figures);
      return [p50.toFixed(digits), p95.toFixed(digits)];
    });
    console.log(what.padEnd(36), ...cells.map((cell) => cell.padStart(12)));
  };
  console.log(
    ''.padEnd(36),
    ...[base, large].flatMap(({ entities }) =>
      ['p50', 'p95'].map((each) => `${Math.round(entities / 1000)} k ${each}`.padStart(12)),
    ),
  );
  row('whole, details new (ms)', ({ fresh }) => fresh.wall);
  row('  processor time', ({ fresh }) => fresh.processor);
  for (const stage of Object.keys(base.stages)) row(`  ${stage}`, ({ stages }) => stages[stage]!, 3);
  row('whole, details known (ms)', ({ known }) => known.wall);
  row('  processor time', ({ known }) => known.processor);
  row('allocated (kB)', ({ allocated: { p50, p95 } }) => ({ p50: p50 / 1000, p95: p95 / 1000 }), 0);
  row('pages', ({ pages }) => pages, 0);
  row('links', ({ links }) => links, 0);
  for (const { first, entities } of [base, large])
    console.log(
      `first articles of a process, ${entities} entities: ${first.map((time) => time.toFixed(1)).join(', ')} ms`,
    );
}
