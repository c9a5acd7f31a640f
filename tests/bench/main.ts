// Runs one benchmark: `npm run bench -- NAME [--json] [--record] [options]`. Each is a file here that exports `run(options)`.
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchOptions } from './options';

const NOT_A_BENCH = /^(main|options|machine)\.ts$|-[a-z-]+\.ts$/;
const folder = dirname(fileURLToPath(import.meta.url));
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !NOT_A_BENCH.test(file))
  .map((file) => file.slice(0, -'.ts'.length));

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || !known.includes(name)) {
  console.error(`Usage: npm run bench -- NAME [--json] [--record]. Known: ${known.join(', ')}.`);
  process.exit(2);
}
const options: BenchOptions = {
  json: rest.includes('--json'),
  record: rest.includes('--record'),
  rest: rest.filter((argument) => argument !== '--json' && argument !== '--record'),
};
const bench = (await import(`./${name}.ts`)) as { run(options: BenchOptions): Promise<void> | void };
await bench.run(options);
