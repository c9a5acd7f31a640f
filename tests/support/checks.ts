// The quick checks: types, format and lint, and the rules of the house. No browser, under a minute.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditPackages, tellAudit } from '../../.ci/release/audit';
import type { Bom } from '../../.ci/release/sbom';
import { ROOT } from './built-extension';
import { command, type StepResult, vitest } from './steps';

/** Written by the build of the rules of the house: what is really in the bundles. */
const BILL = join(ROOT, '.cache/arch/chrome-mv3.cdx.json');

export async function runChecks(): Promise<StepResult[]> {
  // Two at a time: each uses about one core.
  const whole = command('types', 'tsc', ['--noEmit', '-p', '.']);
  const core = await command('types of core, without the DOM', 'tsc', ['--noEmit', '-p', 'lib/core']);
  const background = await command('types of the background, without the DOM', 'tsc', [
    ...['--noEmit', '-p', 'lib/app/background'],
  ]);
  const types = await whole;
  const style = await command('format and lint', 'biome', ['check', '.']);
  const rules = await vitest('rules of the house', ['arch'], { quiet: true });
  return [types, core, background, style, rules, await audit()];
}

/** Known faults of packages. Without an answer it counts as skipped: a check must hold on a train, too. */
async function audit(): Promise<StepResult> {
  const start = performance.now();
  const result = await auditPackages(ROOT, shipped());
  const { ok, lines } = tellAudit(result);
  for (const line of lines) process.stdout.write(`${line}\n`);
  return {
    title: 'known faults of packages',
    passed: result.answered && ok ? 1 : 0,
    failed: ok ? 0 : 1,
    skipped: result.answered ? 0 : 1,
    seconds: (performance.now() - start) / 1000,
    failures: ok ? [] : lines,
  };
}

function shipped(): Set<string> {
  if (!existsSync(BILL))
    return new Set(Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).dependencies));
  const bom: Bom = JSON.parse(readFileSync(BILL, 'utf8'));
  return new Set(bom.components.map(({ group, name }) => (group ? `${group}/${name}` : name)));
}
