// One step of the checks or the tests: a command, run with a time limit, and what it counted.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './built-extension';

export interface StepResult {
  readonly title: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  /** What failed, by name, each with the first line of what it said: a log is often kept from its end only. */
  readonly failures: readonly string[];
}

interface Outcome {
  readonly ok: boolean;
  readonly seconds: number;
}

const bin = (path: string): string => join(ROOT, 'node_modules', path);
/** Programs by their script, so that no shell and no PATH is needed. */
const PROGRAMS = {
  tsc: bin('typescript/bin/tsc'),
  biome: bin('@biomejs/biome/bin/biome'),
  vitest: bin('vitest/vitest.mjs'),
  tsx: bin('tsx/dist/cli.mjs'),
} as const;

/** Runs a program of node_modules. `quiet`: its words are shown only when it fails. */
async function run({
  program,
  args,
  quiet,
  minutes,
}: {
  program: keyof typeof PROGRAMS;
  args: readonly string[];
  quiet: boolean;
  minutes: number;
}): Promise<Outcome> {
  const start = performance.now();
  // A group of its own, so that what it started (servers, browsers) ends with it.
  const detached = process.platform !== 'win32';
  const child = spawn(process.execPath, [PROGRAMS[program], ...args], {
    cwd: ROOT,
    detached,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    env: { ...process.env, NODE_ENV: undefined },
  });
  const stop = (): void => {
    if (detached && child.pid) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  };
  const words: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => words.push(part));
  child.stderr?.on('data', (part: Buffer) => words.push(part));
  let ranOut = false;
  const timer = setTimeout(() => {
    ranOut = true;
    stop();
  }, minutes * 60_000);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const ok = await new Promise<boolean>((resolve) => {
    child.on('close', (code) => resolve(code === 0));
    child.on('error', () => resolve(false));
  });
  clearTimeout(timer);
  process.off('SIGINT', stop);
  process.off('SIGTERM', stop);
  if (!ok && words.length > 0) process.stdout.write(Buffer.concat(words));
  if (ranOut) process.stdout.write(`Stopped: it took more than ${minutes} minutes.\n`);
  return { ok, seconds: (performance.now() - start) / 1000 };
}

/** A command that holds or does not: it counts as one. */
export async function command(
  title: string,
  program: keyof typeof PROGRAMS,
  args: readonly string[],
): Promise<StepResult> {
  const { ok, seconds } = await run({ program, args, quiet: true, minutes: 3 });
  return { title, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, seconds, failures: [] };
}

/** The part of Vitest's JSON report that is counted. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly VitestFile[];
}

interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages: readonly string[];
  }[];
}

function failuresOf({ name, status, message, assertionResults }: VitestFile): readonly string[] {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter((result) => result.status === 'failed');
  // A file that could not be loaded, or whose hooks broke, has a word of its own.
  if (status === 'failed' && failed.length === 0) return [`${file}: ${firstLine(message)}`];
  return failed.map(
    ({ fullName, failureMessages: [said = ''] }) => `${file}: ${fullName}: ${firstLine(said)}`,
  );
}

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? '';

/**
 * Tests of some projects of `tests/vitest.config.ts`. A file that cannot be loaded, a run that breaks outside a test, and
 * a part without any test each count as one failure: silence is not success.
 */
export async function vitest(
  title: string,
  projects: readonly string[],
  options: { readonly only?: string; readonly quiet?: boolean; readonly minutes?: number } = {},
): Promise<StepResult> {
  const file = join(ROOT, '.cache/test-reports', `${title.replace(/\W+/g, '-').toLowerCase()}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const { only, quiet = false, minutes = 15 } = options;
  const { ok, seconds } = await run({
    program: 'vitest',
    args: [
      ...['run', '--config', 'tests/vitest.config.ts'],
      ...projects.flatMap((project) => ['--project', project]),
      ...(only ? [only] : []),
      ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file],
    ],
    quiet,
    minutes,
  });
  const report: VitestReport | null = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const passed = report?.numPassedTests ?? 0;
  const unloaded =
    report?.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length ?? 0;
  const failed = (report?.numFailedTests ?? 0) + unloaded;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const silent = failed === 0 && (!ok || passed === 0);
  if (silent) process.stdout.write(`${title}: ${ok ? 'no test ran' : 'broke outside its tests'}.\n`);
  const failures = report?.testResults.flatMap(failuresOf) ?? [];
  return { title, passed, failed: silent ? 1 : failed, skipped, seconds, failures };
}

/** A table for people, with what failed by name, then one line for machines: `N passed, N failed`. */
export function summarise(results: readonly StepResult[]): boolean {
  const width = Math.max(...results.map(({ title }) => title.length));
  process.stdout.write('\n');
  for (const { title, passed, failed, skipped, seconds, failures } of results) {
    const counts = `${passed} passed${failed ? `, ${failed} FAILED` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
    process.stdout.write(
      `${failed ? '✗' : '✓'} ${title.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${counts}\n`,
    );
    for (const failure of failures) process.stdout.write(`    ${failure}\n`);
  }
  const sum = (key: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0;
}
