// `npm run bench -- cold [paths | whole] [KILLS] [WAY | BROWSER ...]`: from a killed worker to a library of a million names, and to
// the first annotation, in a real Chromium and a real Firefox.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../support/browsers.mjs';
import { ROOT } from '../support/built-extension';
import { measurePaths, printPaths } from './cold-paths';
import { measureWhole, printWhole } from './cold-whole';
import { corpusIsThere } from './names-corpus';
import type { BenchOptions } from './options';

const KILLS = 15;
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

export async function run(options: BenchOptions): Promise<void> {
  if (!corpusIsThere()) {
    console.log('Skipped: ../shared/data/linking is not here, and the names come from it.');
    return;
  }
  const kills = Number(options.rest.find((argument) => /^\d+$/.test(argument)) ?? KILLS);
  const wants = (part: string): boolean =>
    options.rest.includes(part) || !['paths', 'whole'].some((each) => options.rest.includes(each));
  const only = options.rest.filter((argument) => !/^(?:\d+|paths|whole)$/.test(argument));
  if (wants('paths')) {
    const record = await measurePaths(kills, only);
    finish(options, 'cold-paths', record, printPaths);
  }
  if (wants('whole')) {
    const browsers = BROWSERS.filter((browser) => only.length === 0 || only.includes(browser));
    finish(options, 'cold', await measureWhole(kills, browsers), printWhole);
  }
}

function finish<Record>(
  { record: isKept, json }: BenchOptions,
  name: string,
  record: Record,
  print: (record: Record) => void,
): void {
  if (isKept) {
    mkdirSync(join(ROOT, 'tests/bench/records'), { recursive: true });
    writeFileSync(join(ROOT, `tests/bench/records/${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
  }
  if (json) console.log(JSON.stringify(record, null, 2));
  else print(record);
}
