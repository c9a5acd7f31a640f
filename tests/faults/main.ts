// Plays long sessions of faults: `npm run faults -- [node|chromium|firefox|disk|disk-firefox|stories|stories-firefox] [--seeds N] [--steps M] [--from SEED]`. Each prints its tally, or the shortest way to its failure.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '10' },
    steps: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
  },
});
const [where = 'node'] = positionals;
const files: Readonly<Record<string, readonly [project: string, path: string]>> = {
  node: ['store', 'tests/app/long-session.test.ts'],
  chromium: ['e2e', 'tests/e2e/chromium/long-session.test.ts'],
  firefox: ['e2e', 'tests/e2e/firefox/long-session.test.ts'],
  disk: ['e2e', 'tests/e2e/chromium/bad-disk.test.ts'],
  'disk-firefox': ['e2e', 'tests/e2e/firefox/bad-disk.test.ts'],
  stories: ['e2e', 'tests/e2e/chromium/lost-questions.test.ts'],
  'stories-firefox': ['e2e', 'tests/e2e/firefox/lost-questions.test.ts'],
};
const wanted = files[where];
const numbers = [values.seeds, values.steps, values.from].map(Number);
if (!wanted || !numbers.every((number) => Number.isInteger(number) && number > 0)) {
  process.stderr.write(
    'Usage: npm run faults -- [node|chromium|firefox|disk|disk-firefox|stories|stories-firefox] [--seeds N] [--steps M] [--from SEED]\n',
  );
  process.exit(2);
}
const [project, path] = wanted;
const child = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '-c', 'tests/vitest.config.ts', '--project', project, path],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FAULT_SEEDS: values.seeds,
      FAULT_STEPS: values.steps,
      FAULT_SEED: values.from,
    },
  },
);
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
