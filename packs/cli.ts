// The builder's command line: `npm run pack -- build FOLDER --out FILE` and `npm run pack -- check FILE`.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPack } from './build';
import { checkPackFile } from './check';
import { writePackFile } from './pack-file';

const USAGE = `Usage:
  npm run pack -- build FOLDER --out FILE   builds the pack whose sources lie in FOLDER (gzipped where FILE ends in .gz)
  npm run pack -- check FILE                tells every fault of a pack, by its line`;

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const [command, path, ...rest] = positionals;
  if (command === 'build' && path && values.out && rest.length === 0) return build(path, values.out);
  if (command === 'check' && path && rest.length === 0) return check(path);
  console.error(USAGE);
  return 2;
}

function build(folder: string, out: string): number {
  const built = buildPack(folder);
  if (!built.ok) {
    console.error(built.fault.message);
    return 1;
  }
  mkdirSync(dirname(out), { recursive: true });
  writePackFile(out, built.value.lines);
  console.log(`${out}: ${built.value.entities} entities, ${built.value.names} names`);
  return 0;
}

async function check(path: string): Promise<number> {
  const report = await checkPackFile(path);
  for (const fault of report.faults) console.error(fault);
  const verdict = report.sound ? 'sound' : `${report.faults.length} fault(s)`;
  console.log(`${path}: ${verdict}; ${report.entities} entities, ${report.names} names`);
  return report.sound ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
