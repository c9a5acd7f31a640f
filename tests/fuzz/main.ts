// `npm run fuzz -- [target…] [--minutes N] [--seed S] [--compare] [--keep]`: fuzzes for as long as is asked, and writes every find into the corpus, made small.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    compare: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
  console.error('Usage: npm run fuzz -- [target…] [--minutes N for each] [--seed S] [--compare] [--keep]');
  process.exit(2);
}
const report = '.cache/fuzz/report.jsonl';
mkdirSync(dirname(report), { recursive: true });
rmSync(report, { force: true });
process.env.FUZZ = JSON.stringify({
  minutes,
  seed,
  targets: positionals,
  report,
  compare: values.compare,
  keep: values.keep,
});
// One process: what an input costs is measured.
const vitest = await startVitest('test', [], {
  config: 'tests/vitest.config.ts',
  project: ['fuzz'],
  watch: false,
  maxWorkers: 1,
  disableConsoleIntercept: true,
});
await vitest.close();
const lines = readFileSync(report, 'utf8').trim().split('\n');
const ran = lines.map((line) => JSON.parse(line) as { target: string; tries: number; finds: string[] });
for (const { target, tries, finds } of ran)
  console.log(`${target.padEnd(18)} ${String(tries).padStart(9)} inputs, ${finds.length} finds`);
for (const wanted of positionals)
  if (!ran.some(({ target }) => target === wanted))
    console.error(`There is no target ${wanted}, or it broke off.`);
process.exitCode = ran.some(({ finds }) => finds.length > 0) || ran.length === 0 ? 1 : 0;
