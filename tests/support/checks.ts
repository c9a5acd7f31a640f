// The quick checks: types, format and lint, and the rules of the house. No browser, under a minute.
import { command, type StepResult, vitest } from './steps';

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
  return [types, core, background, style, rules];
}
